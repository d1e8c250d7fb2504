using System.Collections.Immutable;
using Outreach.Engine.Assembly;
using Outreach.Engine.PostProcess;
using Outreach.Engine.PostProcess.Marking;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Engine.Process;
using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;
using Outreach.Model.Photos;

namespace Outreach.Engine;

/// <summary>What is to be told about an item or a page.</summary>
/// <param name="Lines">In the order in which they are read; null when there is no such item or page.</param>
/// <param name="Similar">Names that may have been meant, when there is none.</param>
public sealed record Explanation(ImmutableArray<string>? Lines, ImmutableArray<string> Similar);

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
        if (ComposeSite.Run(options, photoRenderer, progress, problems, cancellation) is not { } composed)
        {
            return new Explanation([.. problems.Select(p => p.ToString())], []);
        }

        var teller = new Teller(composed, problems, language);
        var address = AddressIn(what);
        var items = composed.All.Where(i => Names(i, what, address)).ToList();
        if (items.Count > 0)
        {
            return new Explanation([.. items.SelectMany(i => teller.Item(i, address))], []);
        }

        var page = composed.Pages.FirstOrDefault(p => p.Address == address);
        return page is not null ? new Explanation([.. teller.Page(page)], []) : new Explanation(null, [.. composed.All.Select(PathOf)]);
    }

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

    private static bool Names(ContentItem item, string what, string address) =>
        what.Trim('/') == item.Facts.Slug
        || what.Trim('/') == PathOf(item)
        || what.Replace('\\', '/').Trim('/').EndsWith(PathOf(item), StringComparison.Ordinal)
        || Language.All.Any(l => item.Address(l) == address)
        || item.Texts.Any(t => what.Replace('\\', '/').EndsWith(t.At.File.Path, StringComparison.Ordinal));

    private static string PathOf(ContentItem item) => item.Facts.At.File.Path[..item.Facts.At.File.Path.LastIndexOf('/')];

    /// <summary>Puts what was found into sentences of a language.</summary>
    private sealed class Teller(ComposedSite composed, DiagnosticBag problems, Language language)
    {
        private readonly ThemeStrings strings = composed.Theme.Strings;

        public IEnumerable<string> Item(ContentItem item, string address)
        {
            var only = composed.Site.Settings.Languages.Where(l => item.Address(l) == address).ToList();
            foreach (var of in only.Count > 0 ? only : [.. composed.Site.Settings.Languages])
            {
                var text = item.In(of) ?? item.Texts[0];
                yield return Say("explain.title", ("title", text.Title), ("address", item.Address(of)));
                var trace = new Trace();
                var found = new DiagnosticBag();
                var block = new ResolveFunding(composed.Site).Run(MarkingRequest.Of(item, of), of, found, trace);
                var errors = ErrorsOf(item, found);
                foreach (var line in Standing(item, errors))
                {
                    yield return "  " + line;
                }

                if (errors.Count > 0)
                {
                    yield return "";
                    continue;
                }

                foreach (var line in Block(block!, Placements.All))
                {
                    yield return line;
                }

                yield return "  " + Say("explain.why");
                foreach (var (reason, number) in trace.Reasons.Select((r, i) => (r, i + 1)))
                {
                    yield return $"    {strings.Digits(language, $"{number}")}. {Say("explain." + reason.Key, [.. reason.Words.Select(InWords)])} ({reason.At})";
                }

                yield return "  " + Say("explain.pages");
                foreach (var place in Places(item, of))
                {
                    yield return "    " + place;
                }

                yield return "";
            }
        }

        public IEnumerable<string> Page(SitePage page)
        {
            yield return Say("explain.title", ("title", page.Address), ("address", composed.Site.Settings.Address + page.Address));
            var errors = problems.Count(p => p.Rule.Severity == Severity.Error);
            yield return "  "
                + (
                    errors == 0
                        ? Say("explain.live")
                        : Say("explain.not_live", ("reason", Say("explain.held_others", ("count", strings.Digits(language, $"{errors}")))))
                );
            yield return "  " + Say(page is HomePage or ListPage ? "explain.list" : "explain.entrance");
            foreach (var line in Block(page.Funding, page.Placement))
            {
                yield return line;
            }

            yield return "  " + Say("explain.why");
            foreach (var text in page.Texts)
            {
                var bringing = composed
                    .Items.Where(i => i.Language == page.Language && i.Funding.Texts.Contains(text))
                    .Select(i => i.Address)
                    .ToList();
                yield return $"    {text.AwardId} · {text.DonorId}/{text.TextId} ← {(bringing.Count == 0 ? "site.yml" : string.Join(", ", bringing.Take(5)))}{(bringing.Count > 5 ? " …" : "")}";
            }
        }

        /// <summary>What keeps the item from being published: errors in its folder, in its awards and their donors, and those met when it is marked.</summary>
        private List<Diagnostic> ErrorsOf(ContentItem item, DiagnosticBag found)
        {
            var folder = PathOf(item) + "/";
            var awards = item.Facts.FundedBy.Awards.Select(a => composed.Site.Awards.GetValueOrDefault(a.Value)).OfType<Award>().ToList();
            var files = awards
                .Select(a => a.At.File.Path)
                .Concat(awards.Select(a => composed.Site.Donors.GetValueOrDefault(a.Donor.Value)?.At.File.Path))
                .OfType<string>()
                .ToHashSet(StringComparer.Ordinal);
            return
            [
                .. problems
                    .Where(p => p.At.File.Path.StartsWith(folder, StringComparison.Ordinal) || files.Contains(p.At.File.Path))
                    .Concat(found)
                    .Where(p => p.Rule.Severity == Severity.Error)
                    .DistinctBy(p => (p.Rule.Code, p.At.File.Path, p.At.Start, p.Message)),
            ];
        }

        private IEnumerable<string> Standing(ContentItem item, List<Diagnostic> errors)
        {
            var path = item.Facts.At.File.Path;
            var others = problems.Count(p => p.Rule.Severity == Severity.Error) - errors.Count;
            if (composed.HeldBack.FirstOrDefault(h => h.Path == path) is { } held)
            {
                yield return Say(
                    "explain.not_live",
                    (
                        "reason",
                        held.Why switch
                        {
                            HoldReason.Draft => Say("explain.held_draft"),
                            HoldReason.Later => Say("explain.held_later", ("date", $"{held.Date:yyyy-MM-dd}")),
                            _ => Say("explain.held_expired", ("date", $"{held.Date:yyyy-MM-dd}")),
                        }
                    )
                );
            }
            else if (errors.Count > 0)
            {
                yield return Say("explain.not_live", ("reason", Say("explain.held_errors")));
            }
            else if (others > 0)
            {
                yield return Say(
                    "explain.not_live",
                    ("reason", Say("explain.held_others", ("count", strings.Digits(language, $"{others}"))))
                );
            }
            else
            {
                yield return Say("explain.live");
            }

            foreach (var error in errors)
            {
                yield return error.ToString();
            }
        }

        private IEnumerable<string> Block(FundingBlock block, Placements placement)
        {
            yield return "  " + Say("explain.texts");
            var texts = block.Required(Channels.All, placement).ToList();
            foreach (var text in texts)
            {
                yield return $"    [{Element(FundingWords.Name(FundingWords.Elements, text.Kind))}, {text.Language.Autonym}{Where(text)}{(text.Courtesy ? ", " + Say("explain.courtesy") : "")}] {text.Wording}";
                yield return $"      {text.AwardId} · {text.DonorId}/{text.TextId} · {Provenance(text)}";
            }

            if (texts.Count == 0)
            {
                yield return "    " + Say("explain.none");
            }

            yield return "  " + Say("explain.logos");
            foreach (var logo in block.Logos)
            {
                yield return $"    {logo.OwnerId}/{logo.IdentityId} · {logo.File.Path}{(logo.Mono is { } mono ? $" · {mono.Path}" : "")}";
            }

            if (block.Logos.IsEmpty)
            {
                yield return "    " + Say("explain.none");
            }

            if (!block.Exemptions.IsEmpty)
            {
                yield return "  " + Say("explain.exemptions");
                foreach (var exemption in block.Exemptions.DistinctBy(e => (e.AwardId, e.Reference)))
                {
                    yield return $"    {exemption.AwardId} · {string.Join(", ", exemption.Elements.Select(e => Element(FundingWords.Name(FundingWords.Elements, e))))} · {exemption.Reference}";
                }
            }
        }

        /// <summary>Where the item's texts lead: its own pages, its sheet, and the lists that show it.</summary>
        private IEnumerable<string> Places(ContentItem item, Language of)
        {
            foreach (var page in composed.Pages.Where(p => p.Language == of))
            {
                switch (page)
                {
                    case ItemPage own when ReferenceEquals(own.Item, item):
                        yield return own.Address;
                        foreach (var sheet in SheetRequest.Of(own))
                        {
                            yield return "/" + sheet.Path;
                        }

                        break;
                    case HomePage home
                        when home.Stories.Any(s => ReferenceEquals(s.Item, item)) || home.Leaflets.Any(l => ReferenceEquals(l.Item, item)):
                    case ListPage list when list.Items.Any(i => ReferenceEquals(i.Item, item)):
                        yield return page.Address;
                        break;
                    default:
                        break;
                }
            }
        }

        private string Where(RequiredText text) =>
            string.Concat(
                text.Kind == MarkingElement.SiteNotice ? ", " + Say("explain.at_entrances") : "",
                text.Kind != MarkingElement.SiteNotice && text.Channels == Channels.Web ? ", " + Say("explain.on_web") : "",
                text.Channels == Channels.Pdf ? ", " + Say("explain.on_paper") : ""
            );

        /// <summary>The files' words for elements, materials and approvals, in the language in which it is told.</summary>
        private (string Slot, string Value) InWords((string Slot, string Value) word) =>
            word.Slot switch
            {
                "kind" or "elements" => (word.Slot, string.Join(", ", word.Value.Split(", ").Select(Element))),
                "material" => (word.Slot, Say($"explain.material_{word.Value}")),
                "status" => (word.Slot, Say($"explain.approval_{word.Value}")),
                "date" when word.Value == "undated" => (word.Slot, Say("explain.undated")),
                _ => word,
            };

        private string Element(string name) => Say($"explain.element_{name}");

        private string Provenance(RequiredText text)
        {
            var own = composed
                .Site.Awards.GetValueOrDefault(text.AwardId)
                ?.Wordings.FirstOrDefault(w =>
                    w.TextId == text.TextId && (w.Wording.Text.En == text.Wording || w.Wording.Text.Km == text.Wording)
                );
            if (own is not null)
            {
                return own.At.ToString();
            }

            var known = composed.Site.Donors.GetValueOrDefault(text.DonorId)?.Texts.FirstOrDefault(t => t.Id == text.TextId);
            if (known is null)
            {
                return text.DonorId;
            }

            var verified = known.Provenance.VerifiedOn is { } day
                ? Say("explain.verified", ("date", $"{day:yyyy-MM-dd}"))
                : Say("explain.not_verified");
            return $"{known.At} · {Say("explain.source", ("source", known.Provenance.Source ?? "–"), ("confidence", known.Provenance.Confidence is { } sure ? Say($"explain.confidence_{FundingWords.Name(FundingWords.Confidences, sure)}") : "–"))} {verified}";
        }

        private string Say(string key, params ReadOnlySpan<(string Slot, string Value)> words) => strings.Get(language, key, words);
    }
}
