using System.Text.RegularExpressions;
using Fluid;
using Outreach.Model.Diagnostics;
using Outreach.Model.Languages;

namespace Outreach.Engine.Theming;

/// <summary>
/// A theme that was read and checked: its templates, its words, its assets. It does not change: what a rendering turns out
/// to need comes back with the rendering. Safe for several threads.
/// </summary>
internal sealed partial class Theme
{
    private static readonly FluidParser Parser = new(new FluidParserOptions { AllowFunctions = false });
    private readonly Dictionary<string, IFluidTemplate> templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceFile> sources = new(StringComparer.Ordinal);
    private readonly TemplateOptions webOptions;
    private readonly TemplateOptions printOptions;

    private Theme(ThemeFolder folder, ThemeContract contract, string rendererVersion, DiagnosticBag diagnostics)
    {
        Strings = ThemeStrings.Read(folder, contract.Strings, diagnostics);
        Assets = ThemeAssets.Read(folder, diagnostics);
        Renditions = new Renditions(rendererVersion);
        foreach (var subfolder in (string[])["layouts", "partials", "print"])
        {
            ReadTemplates(folder, subfolder, diagnostics);
        }

        foreach (var source in sources.Values.OrderBy(s => s.Path, StringComparer.Ordinal))
        {
            CheckIncludes(source, diagnostics);
        }

        var texts = sources.ToDictionary(s => s.Key, s => s.Value.Text);
        webOptions = MakeOptions(new ThemeFiles(texts, "partials/"), contract);
        printOptions = MakeOptions(new ThemeFiles(texts, "print/", "partials/"), contract);
    }

    /// <summary>The words of the interface.</summary>
    public ThemeStrings Strings { get; }

    /// <summary>Style sheets, fonts, icons.</summary>
    public ThemeAssets Assets { get; }

    /// <summary>In which renditions photographs are shown.</summary>
    public Renditions Renditions { get; }

    /// <summary>Reads a theme folder and reports everything that is wrong with it.</summary>
    /// <param name="folder">The theme.</param>
    /// <param name="contract">What it must have, and what its templates see.</param>
    /// <param name="rendererVersion">Part of every rendition's name.</param>
    /// <param name="diagnostics">Receives syntax errors, unknown strings and assets, each with its place.</param>
    public static Theme Read(ThemeFolder folder, ThemeContract contract, string rendererVersion, DiagnosticBag diagnostics) =>
        new(folder, contract, rendererVersion, diagnostics);

    /// <summary>The values' place in a rendering: set names, then render one or more templates with them.</summary>
    /// <param name="language">The language of the words.</param>
    /// <param name="medium">For what it is rendered.</param>
    /// <param name="parts">Parts that were rendered before, in this language and for this medium.</param>
    public Rendering Begin(Language language, Medium medium, Parts parts) => new(this, language, medium, parts);

    /// <summary>A template that was read.</summary>
    /// <exception cref="KeyNotFoundException">The theme has none of that path (reported when it was read).</exception>
    public IFluidTemplate TemplateAt(string path) => templates[path];

    /// <summary>What holds for every template that is rendered for a medium.</summary>
    public TemplateOptions OptionsFor(Medium medium) => medium == Medium.Print ? printOptions : webOptions;

    /// <summary>Reports names that templates used and nobody gave them.</summary>
    public void ReportUnknownNames(IEnumerable<string> names, DiagnosticBag diagnostics)
    {
        foreach (var name in names)
        {
            var (file, index) = sources
                .Values.OrderBy(s => s.Path, StringComparer.Ordinal)
                .Select(s => (s, s.Text.IndexOf(name, StringComparison.Ordinal)))
                .FirstOrDefault(s => s.Item2 >= 0);
            var at = file is null ? SourceRange.InFile("layouts/") : new SourceRange(file, index, name.Length);
            diagnostics.Add(
                Rules.ThemeTemplate,
                at,
                $"The theme uses \"{name}\", and there is no such value here.",
                "theme/README.md lists what each template gets."
            );
        }
    }

    private void ReadTemplates(ThemeFolder folder, string subfolder, DiagnosticBag diagnostics)
    {
        foreach (var path in folder.Files(subfolder, diagnostics).Where(p => p.EndsWith(".liquid", StringComparison.Ordinal)))
        {
            if (folder.ReadText(path, diagnostics) is not { } source)
            {
                continue;
            }

            sources[path] = source;
            if (Parser.TryParse(source.Text, out var template, out var error))
            {
                templates[path] = template;
                CheckLiterals(source, diagnostics);
            }
            else
            {
                diagnostics.Add(Rules.ThemeTemplate, source.Start, $"This template cannot be read: {error.ReplaceLineEndings(" ")}");
            }
        }
    }

    /// <summary>
    /// Strings and assets are named in quotation marks, so a wrong name is found with its place before anything is rendered.
    /// </summary>
    private void CheckLiterals(SourceFile source, DiagnosticBag diagnostics)
    {
        foreach (Match use in LiteralUse().Matches(source.Text))
        {
            var name = use.Groups["name"].Value;
            var at = new SourceRange(source, use.Index, use.Length);
            if (use.Groups["filter"].Value == "t" && !Strings.Has(name))
            {
                diagnostics.Add(Rules.ThemeTemplate, at, $"There is no string \"{name}\".", "Add it to strings/en.yml and strings/km.yml.");
            }
            else if (use.Groups["filter"].Value == "asset" && Assets.Find(name) is null)
            {
                diagnostics.Add(Rules.ThemeAssetMissing, at, $"There is no assets/{name} in the theme.");
            }
        }
    }

    private void CheckIncludes(SourceFile source, DiagnosticBag diagnostics)
    {
        foreach (Match use in Include().Matches(source.Text))
        {
            var name = use.Groups["name"].Value + ".liquid";
            if (!sources.ContainsKey("partials/" + name) && !sources.ContainsKey("print/" + name))
            {
                diagnostics.Add(
                    Rules.ThemeAssetMissing,
                    new SourceRange(source, use.Index, use.Length),
                    $"There is no {name} in partials/ or print/."
                );
            }
        }
    }

    private static TemplateOptions MakeOptions(ThemeFiles files, ThemeContract contract)
    {
        var options = new TemplateOptions
        {
            FileProvider = files,
            StrictFilters = true,
            MaxSteps = 1_000_000,
            MaxRecursion = 50,
        };
        var views = new ViewRegister(options.MemberAccessStrategy);
        views.Add<PhotoView>().Add<PictureView>().Add<PrintPictureView>();
        contract.Views(views);
        ThemeFilters.Register(options.Filters);
        return options;
    }

    [GeneratedRegex("\\binclude\\s+'(?<name>[^']+)'", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Include();

    [GeneratedRegex("'(?<name>[^']+)'\\s*\\|\\s*(?<filter>t|asset)\\b", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex LiteralUse();
}
