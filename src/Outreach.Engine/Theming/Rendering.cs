using Fluid;
using Fluid.Values;
using Outreach.Model.Languages;
using Outreach.Model.Web;

namespace Outreach.Engine.Theming;

/// <summary>For what a template is rendered: it decides how files are addressed.</summary>
internal enum Medium
{
    /// <summary>A page of the site: addresses begin at its root.</summary>
    Web,

    /// <summary>A printed sheet: addresses are relative to the print folder.</summary>
    Print,
}

/// <summary>
/// Renders templates with one set of values, and notes what they turn out to need. Used by one thread, for one page or
/// sheet.
/// </summary>
internal sealed class Rendering
{
    /// <summary>The name under which filters find the rendering.</summary>
    public const string Ambient = "rendering";
    private readonly Theme theme;
    private readonly Parts parts;
    private readonly TemplateContext context;

    /// <summary>Begins with the words of a language and no values.</summary>
    /// <param name="theme">The templates.</param>
    /// <param name="language">The language of the words.</param>
    /// <param name="medium">For what it is rendered.</param>
    /// <param name="parts">Parts that were rendered before.</param>
    public Rendering(Theme theme, Language language, Medium medium, Parts parts)
        : this(theme, language, medium, parts, new Needs()) { }

    private Rendering(Theme theme, Language language, Medium medium, Parts parts, Needs needs)
    {
        this.theme = theme;
        this.parts = parts;
        Language = language;
        Medium = medium;
        Needs = needs;
        context = new TemplateContext(theme.OptionsFor(medium));
        context.Undefined = name =>
        {
            Needs.AddUnknownName(name);
            return new ValueTask<FluidValue>(NilValue.Instance);
        };
        context.AmbientValues[Ambient] = this;
        context.SetValue("lang", language.Code);
    }

    /// <summary>The language of the words.</summary>
    public Language Language { get; }

    /// <summary>For what it is rendered.</summary>
    public Medium Medium { get; }

    /// <summary>What the templates that were rendered so far turned out to need.</summary>
    public Needs Needs { get; }

    /// <summary>The words of the interface.</summary>
    public ThemeStrings Strings => theme.Strings;

    /// <summary>The renditions.</summary>
    public Renditions Renditions => theme.Renditions;

    /// <summary>A rendering without values whose needs are this one's too: for a part that is put into a page as HTML.</summary>
    public Rendering Inner() => new(theme, Language, Medium, parts, Needs);

    /// <summary>Gives the templates a value.</summary>
    public Rendering With(string name, object? value)
    {
        context.SetValue(name, value is null ? NilValue.Instance : FluidValue.Create(value, context.Options));
        return this;
    }

    /// <summary>Gives the templates HTML that is printed as it is.</summary>
    public Rendering WithHtml(string name, string html)
    {
        context.SetValue(name, new StringValue(html, encode: false));
        return this;
    }

    /// <summary>The template's output.</summary>
    /// <exception cref="ThemeTemplateException">The template asks for something that cannot be done.</exception>
    public string Render(string template)
    {
        try
        {
            return theme.TemplateAt(template).Render(context, Markup.Encoder);
        }
        catch (Exception fault) when (fault is not (ThemeTemplateException or OperationCanceledException or OutOfMemoryException))
        {
            throw new ThemeTemplateException(template, fault);
        }
    }

    /// <summary>A partial that needs a card and nothing else: rendered once for each card.</summary>
    public string Part(string partial, object card)
    {
        var part = parts.Get(partial, card, Render);
        Needs.Add(part.Needs);
        return part.Html;

        RenderedPart Render()
        {
            var own = new Rendering(theme, Language, Medium, parts).With("card", card);
            return new RenderedPart(own.Render($"partials/{partial}.liquid"), own.Needs);
        }
    }

    /// <summary>The address of one of the theme's assets; it will be published.</summary>
    public string Asset(string source)
    {
        if (theme.Assets.Find(source) is not { } asset)
        {
            return "";
        }

        Needs.Add(asset);
        return Medium == Medium.Print ? asset.Path : "/" + asset.Path;
    }
}
