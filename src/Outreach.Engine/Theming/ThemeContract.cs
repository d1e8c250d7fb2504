namespace Outreach.Engine.Theming;

/// <summary>What the engine asks of every theme, and shows to its templates.</summary>
/// <param name="Strings">Keys of the words that the engine itself asks for; the others are asked for by templates.</param>
/// <param name="Views">Makes visible what templates see.</param>
internal sealed record ThemeContract(IReadOnlyList<string> Strings, Action<ViewRegister> Views);
