namespace Outreach.Engine.Theming;

/// <summary>A template of the theme cannot be rendered: an unknown filter, an include that includes itself.</summary>
internal sealed class ThemeTemplateException(string template, Exception inner) : Exception(inner.Message, inner)
{
    /// <summary>The template's path in the theme.</summary>
    public string Template => template;
}
