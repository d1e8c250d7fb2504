using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NUglify;
using NUglify.Css;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Theming;

/// <summary>A file of the theme as it is published.</summary>
/// <param name="Path">Its path in the output folder, with a hash of its bytes in the name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Needs">The published paths of what it refers to: a style sheet's fonts.</param>
internal sealed record ThemeAsset(string Path, byte[] Content, IReadOnlyList<string> Needs);

/// <summary>
/// The theme's fonts, icons and style sheets. Imports are put in place, addresses rewritten to hashed names, and the
/// result made smaller; then it is hashed itself, so a name changes exactly when the bytes do.
/// </summary>
internal sealed partial class ThemeAssets
{
    private readonly Dictionary<string, ThemeAsset> bySource;
    private readonly Dictionary<string, ThemeAsset> byPath;

    private ThemeAssets(Dictionary<string, ThemeAsset> bySource)
    {
        this.bySource = bySource;
        byPath = bySource.Values.DistinctBy(a => a.Path).ToDictionary(a => a.Path, StringComparer.Ordinal);
    }

    /// <summary>Reads the theme's <c>assets/</c>.</summary>
    public static ThemeAssets Read(ThemeFolder theme, DiagnosticBag diagnostics)
    {
        var assets = new Dictionary<string, ThemeAsset>(StringComparer.Ordinal);
        var files = theme.Files("assets", diagnostics);
        foreach (var file in files.Where(f => !f.EndsWith(".css", StringComparison.Ordinal)))
        {
            Add(assets, file, theme.ReadBytes(file, diagnostics), []);
        }

        var styles = new StyleSheets(theme, assets, diagnostics);
        foreach (var file in files.Where(f => f.EndsWith(".css", StringComparison.Ordinal)))
        {
            var (content, needs) = styles.Build(file);
            Add(assets, file, content, needs);
        }

        return new ThemeAssets(assets);
    }

    /// <summary>The asset made from a file of <c>theme/assets/</c> (<c>styles/site.css</c>), or null.</summary>
    public ThemeAsset? Find(string source) => bySource.GetValueOrDefault("assets/" + source);

    /// <summary>Every asset, in the order of the paths.</summary>
    public IEnumerable<ThemeAsset> All => byPath.Values.OrderBy(a => a.Path, StringComparer.Ordinal);

    /// <summary>The published files of these paths and of everything that they refer to.</summary>
    public IEnumerable<ThemeAsset> WithNeeds(IEnumerable<string> paths)
    {
        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            all.Add(path);
            all.UnionWith(byPath[path].Needs);
        }

        return all.Select(path => byPath[path]);
    }

    private static void Add(Dictionary<string, ThemeAsset> assets, string file, byte[] content, IReadOnlyList<string> needs)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..10];
        var ending = Path.GetExtension(file);
        assets[file] = new ThemeAsset($"{file[..^ending.Length]}.{hash}{ending}", content, needs);
    }

    private sealed partial class StyleSheets(ThemeFolder theme, Dictionary<string, ThemeAsset> assets, DiagnosticBag diagnostics)
    {
        public (byte[] Content, IReadOnlyList<string> Needs) Build(string file)
        {
            var needs = new List<string>();
            var css = Inline(file, [], needs);
            var small = Uglify.Css(css, file, new CssSettings { ColorNames = CssColor.NoSwap, CommentMode = CssComment.None });
            if (small.HasErrors)
            {
                var error = small.Errors[0];
                diagnostics.Add(
                    Rules.ThemeStyle,
                    SourceRange.InFile(file),
                    "This style sheet is published as it is: it could not be made smaller "
                        + $"({error.Message.ReplaceLineEndings(" ")} near line {error.StartLine} of the joined sheet)."
                );
            }

            return (Encoding.UTF8.GetBytes(small.HasErrors ? css : small.Code), needs);
        }

        private string Inline(string file, List<string> parents, List<string> needs)
        {
            if (theme.ReadText(file, diagnostics) is not { } source || parents.Contains(file))
            {
                diagnostics.Add(
                    Rules.ThemeAssetMissing,
                    SourceRange.InFile(parents.LastOrDefault() ?? file),
                    $"The style sheet \"{file}\" is not in the theme, or imports itself."
                );
                return "";
            }

            parents.Add(file);
            var joined = Reference()
                .Replace(
                    source.Text,
                    reference =>
                        reference.Groups["import"].Success
                            ? Inline(Resolve(file, reference.Groups["import"].Value), parents, needs)
                            : Rewrite(file, reference, needs)
                );
            parents.RemoveAt(parents.Count - 1);
            return joined;
        }

        private string Rewrite(string file, Match url, List<string> needs)
        {
            var target = url.Groups["url"].Value;
            if (target.StartsWith("data:", StringComparison.Ordinal) || target.StartsWith('#'))
            {
                return url.Value;
            }

            if (!assets.TryGetValue(Resolve(file, target), out var asset))
            {
                diagnostics.Add(
                    Rules.ThemeAssetMissing,
                    SourceRange.InFile(file),
                    $"\"{target}\" is not in the theme.",
                    "Write the address relative to the style sheet, and put the file into assets/."
                );
                return url.Value;
            }

            needs.Add(asset.Path);
            return $"url(../{asset.Path["assets/".Length..]})";
        }

        private static string Resolve(string from, string relative)
        {
            var segments = from.Split('/')[..^1].ToList();
            foreach (var segment in relative.Split('/'))
            {
                switch (segment)
                {
                    case ".." when segments.Count > 0:
                        segments.RemoveAt(segments.Count - 1);
                        break;
                    case ".":
                        break;
                    default:
                        segments.Add(segment);
                        break;
                }
            }

            return string.Join('/', segments);
        }

        [GeneratedRegex(
            "@import\\s+(url\\()?[\"']?(?<import>[^\"')\\s;]+)[\"']?\\)?\\s*;|url\\(\\s*[\"']?(?<url>[^\"')]+?)[\"']?\\s*\\)",
            RegexOptions.ExplicitCapture,
            60_000
        )]
        private static partial Regex Reference();
    }
}
