using Outreach.Engine.PostProcess.Pages;
using Outreach.Engine.Workshops;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Languages;
using Outreach.Model.Photos;

namespace Outreach.Engine;

/// <summary>
/// Tells a person which texts and logos apply to an item or stand on a page, and why, rule by rule with the place of
/// each; and why something is not live. It asks the code that decides, so it cannot say otherwise than the build does.
/// </summary>
public sealed class ExplainMarking(IPhotoRenderer photoRenderer)
{
    /// <summary>Explains.</summary>
    /// <param name="options">What the build is asked to do.</param>
    /// <param name="what">An item's folder (<c>stories/lost</c>, or <c>lost</c>), or a page's address.</param>
    /// <param name="language">The language in which it is told.</param>
    /// <param name="progress">Is told how it gets on.</param>
    /// <param name="cancellation">Stops it.</param>
    public Explanation Run(BuildOptions options, string what, Language language, IBuildProgress progress, CancellationToken cancellation)
    {
        var problems = new DiagnosticBag();
        if (new Workshop(options, photoRenderer).Compose(null, progress, problems, cancellation) is not { } composed)
        {
            return Problems(problems);
        }

        var teller = new MarkingTeller(composed, problems, language);
        var address = AddressIn(what);
        var items = composed.All.Where(i => Names(i, what, address)).ToList();
        if (items.Count > 0)
        {
            return new Explanation([.. items.SelectMany(i => teller.Item(i, address))], []);
        }

        if (composed.Pages.FirstOrDefault(p => p.Address == address) is { } page)
        {
            return new Explanation([.. teller.Page(page)], []);
        }

        // Where it cannot be decided who pays for the site itself there are no pages beside the items'.
        return address.StartsWith('/') && !composed.Pages.Any(p => p is HomePage)
            ? Problems(problems)
            : new Explanation(null, [.. composed.All.Select(MarkingTeller.FolderOf)]);
    }

    private static Explanation Problems(DiagnosticBag problems) => new([.. problems.Select(p => p.ToString())], []);

    /// <summary>An address as it stands in the browser, without the site's own part.</summary>
    private static string AddressIn(string what)
    {
        var path = Uri.TryCreate(what, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url.AbsolutePath : what;
        if (path.EndsWith(".pdf", StringComparison.Ordinal))
        {
            path = path[..(path.LastIndexOf('/') + 1)];
        }

        return path.StartsWith('/') && !path.EndsWith('/') && !path.EndsWith(".html", StringComparison.Ordinal) ? path + "/" : path;
    }

    private static bool Names(ContentItem item, string what, string address)
    {
        var path = what.Replace('\\', '/');
        var folder = MarkingTeller.FolderOf(item);
        return path.Trim('/') == item.Facts.Slug
            || path.Trim('/').EndsWith(folder, StringComparison.Ordinal)
            || Language.All.Any(l => item.Address(l) == address)
            || item.Texts.Any(t => path.EndsWith(t.At.File.Path, StringComparison.Ordinal));
    }
}
