using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Fluid;
using Fluid.Values;
using Outreach.Model.Diagnostics;
using Outreach.Model.Languages;

namespace Outreach.Engine.Theming;

/// <summary>
/// A theme that was read and checked: its templates, its words, its assets. Rendering is safe for several threads and
/// remembers which assets and renditions were asked for.
/// </summary>
internal sealed partial class Theme
{
    private static readonly FluidParser Parser = new(new FluidParserOptions { AllowFunctions = false });
    private readonly Dictionary<string, IFluidTemplate> templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceFile> sources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> usedAssets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> unknownNames = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Partial, Language Language), ConcurrentDictionary<CardView, string>> parts = new();
    private readonly TemplateOptions webOptions;
    private readonly TemplateOptions printOptions;

    private Theme(ThemeFolder folder, string rendererVersion, DiagnosticBag diagnostics)
    {
        Strings = ThemeStrings.Read(folder, diagnostics);
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
        webOptions = MakeOptions(new ThemeFiles(texts, "partials/"));
        printOptions = MakeOptions(new ThemeFiles(texts, "print/", "partials/"));
    }

    /// <summary>The words of the interface.</summary>
    public ThemeStrings Strings { get; }

    /// <summary>Style sheets, fonts, icons.</summary>
    public ThemeAssets Assets { get; }

    /// <summary>The renditions asked for so far.</summary>
    public Renditions Renditions { get; }

    /// <summary>The published paths of the assets asked for so far.</summary>
    public IEnumerable<string> UsedAssets => usedAssets.Keys;

    /// <summary>Reads a theme and reports everything that is wrong with it.</summary>
    /// <param name="folder">The theme's files.</param>
    /// <param name="rendererVersion">Part of every rendition's name.</param>
    /// <param name="diagnostics">Receives syntax errors, unknown strings and assets, each with its place.</param>
    public static Theme Read(ThemeFolder folder, string rendererVersion, DiagnosticBag diagnostics) =>
        new(folder, rendererVersion, diagnostics);

    /// <summary>Whether the theme has a template.</summary>
    public bool Has(string template) => templates.ContainsKey(template);

    /// <summary>The values' place in a rendering: set names, then render one or more templates with them.</summary>
    /// <param name="language">The language of the words.</param>
    /// <param name="print">Whether assets and photographs are addressed for the print folder.</param>
    public Rendering Begin(Language language, bool print) => new(this, language, print);

    /// <summary>Reports the names that templates used and nobody gave them.</summary>
    public void ReportUnknownNames(DiagnosticBag diagnostics)
    {
        foreach (var name in unknownNames.Keys.Order(StringComparer.Ordinal))
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

    /// <summary>Strings and assets are named in quotation marks, so a wrong name is found with its place before anything is rendered.</summary>
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

    private TemplateOptions MakeOptions(ThemeFiles files)
    {
        var options = new TemplateOptions
        {
            FileProvider = files,
            StrictFilters = true,
            MaxSteps = 1_000_000,
            MaxRecursion = 50,
            Undefined = path =>
            {
                unknownNames.TryAdd(path, true);
                return new ValueTask<FluidValue>(NilValue.Instance);
            },
        };
        ViewMembers.Register(options.MemberAccessStrategy);
        ThemeFilters.Register(options.Filters);
        return options;
    }

    [GeneratedRegex("\\binclude\\s+'(?<name>[^']+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Include();

    [GeneratedRegex("'(?<name>[^']+)'\\s*\\|\\s*(?<filter>t|asset)\\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LiteralUse();

    /// <summary>Renders templates with one set of values. Used by one thread.</summary>
    internal sealed class Rendering
    {
        /// <summary>The name under which filters find the rendering.</summary>
        public const string Ambient = "rendering";

        private readonly Theme theme;
        private readonly TemplateContext context;

        public Rendering(Theme theme, Language language, bool print)
        {
            this.theme = theme;
            Language = language;
            Print = print;
            context = new TemplateContext(print ? theme.printOptions : theme.webOptions);
            context.AmbientValues[Ambient] = this;
            context.SetValue("lang", language.Code);
        }

        /// <summary>The language of the words.</summary>
        public Language Language { get; }

        /// <summary>Whether addresses are for the print folder.</summary>
        public bool Print { get; }

        /// <summary>The words of the interface.</summary>
        public ThemeStrings Strings => theme.Strings;

        /// <summary>The renditions.</summary>
        public Renditions Renditions => theme.Renditions;

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
                return theme.templates[template].Render(context, Markup.Encoder);
            }
            catch (Exception fault) when (fault is not (ThemeTemplateException or OperationCanceledException or OutOfMemoryException))
            {
                throw new ThemeTemplateException(template, fault);
            }
        }

        /// <summary>A partial that needs a card and nothing else: rendered once for each card and language.</summary>
        public string Part(string partial, CardView card) =>
            theme
                .parts.GetOrAdd((partial, Language), _ => new ConcurrentDictionary<CardView, string>(ReferenceEqualityComparer.Instance))
                .GetOrAdd(card, one => theme.Begin(Language, Print).With("card", one).Render($"partials/{partial}.liquid"));

        /// <summary>The address of one of the theme's assets; it will be published.</summary>
        public string Asset(string source)
        {
            if (theme.Assets.Find(source) is not { } asset)
            {
                return "";
            }

            if (!Print)
            {
                theme.usedAssets.TryAdd(asset.Path, true);
            }

            return Print ? asset.Path : "/" + asset.Path;
        }
    }
}
