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

namespace Outreach.Engine;

/// <summary>Puts what is known of an item's or a page's marking into sentences of a language.</summary>
/// <param name="composed">The site.</param>
/// <param name="problems">What is wrong with it.</param>
/// <param name="language">The language in which it is told.</param>
internal sealed class MarkingTeller(ComposedSite composed, DiagnosticBag problems, Language language)
{
    private readonly ThemeStrings strings = composed.Theme.Strings;
    private readonly MarkingRegister register = composed.Site.Register;

    private int ErrorCount => problems.Count(p => p.Rule.Severity == Severity.Error);

    /// <summary>The folder in which an item lies, from the input folder.</summary>
    public static string FolderOf(ContentItem item) => item.Facts.At.File.Path[..item.Facts.At.File.Path.LastIndexOf('/')];

    /// <summary>What there is to tell of an item: of its page at an address; where the address is none of its pages', of each.</summary>
    public IEnumerable<string> Item(ContentItem item, string address)
    {
        var only = composed.Site.Settings.Languages.Where(l => item.Address(l) == address).ToList();
        return (only.Count > 0 ? only : [.. composed.Site.Settings.Languages]).SelectMany(of => ItemIn(of, item));
    }

    /// <summary>What there is to tell of a page that is not about one item.</summary>
    public IEnumerable<string> Page(SitePage page)
    {
        yield return Say("explain.title", ("title", page.Address), ("address", composed.Site.Settings.Address + page.Address));
        yield return "  " + (ErrorCount == 0 ? Say("explain.live") : HeldByOthers(ErrorCount));
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
            var from = bringing.Count == 0 ? "site.yml" : string.Join(", ", bringing.Take(5));
            yield return $"    {text.AwardId} · {text.DonorId}/{text.TextId} ← {from}{(bringing.Count > 5 ? " …" : "")}";
        }
    }

    private IEnumerable<string> ItemIn(Language of, ContentItem item)
    {
        var text = item.In(of) ?? item.Texts[0];
        yield return Say("explain.title", ("title", text.Title), ("address", item.Address(of)));
        var trace = new Trace();
        var found = new DiagnosticBag();
        var block = new ResolveFunding(register).Run(MarkingRequest.Of(item, of), of, found, trace);
        var errors = ErrorsOf(item, found);
        foreach (var line in Standing(item, errors).Select(l => "  " + l))
        {
            yield return line;
        }

        if (errors.Count == 0)
        {
            foreach (var line in Block(block!, Placements.All).Concat(Reasons(trace)))
            {
                yield return line;
            }

            yield return "  " + Say("explain.pages");
            foreach (var place in Places(item, of))
            {
                yield return "    " + place;
            }
        }

        yield return "";
    }

    private IEnumerable<string> Reasons(Trace trace)
    {
        yield return "  " + Say("explain.why");
        foreach (var (reason, number) in trace.Reasons.Select((r, i) => (r, i + 1)))
        {
            var sentence = Say("explain." + reason.Key, [.. reason.Words.Select(InWords)]);
            yield return $"    {strings.Digits(language, $"{number}")}. {sentence} ({reason.At})";
        }
    }

    /// <summary>
    /// What keeps the item from being published: errors in its folder, in its awards and their donors, and those met when it
    /// is marked.
    /// </summary>
    private List<Diagnostic> ErrorsOf(ContentItem item, DiagnosticBag found)
    {
        var folder = FolderOf(item) + "/";
        var awards = item.Facts.FundedBy.Awards.Select(a => register.Awards.GetValueOrDefault(a.Value)).OfType<Award>().ToList();
        var files = awards
            .Select(a => a.At.File.Path)
            .Concat(awards.Select(a => register.Donors.GetValueOrDefault(a.Donor.Value)?.At.File.Path))
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
        var others = ErrorCount - errors.Count;
        if (composed.HeldBack.FirstOrDefault(h => h.Path == item.Facts.At.File.Path) is { } held)
        {
            yield return NotLive(ReasonOf(held));
        }
        else if (errors.Count > 0)
        {
            yield return NotLive(Say("explain.held_errors"));
        }
        else
        {
            yield return others > 0 ? HeldByOthers(others) : Say("explain.live");
        }

        foreach (var error in errors)
        {
            yield return error.ToString();
        }
    }

    private string ReasonOf(HeldBack held) =>
        held.Why switch
        {
            HoldReason.Draft => Say("explain.held_draft"),
            HoldReason.Later => Say("explain.held_later", ("date", $"{held.Date:yyyy-MM-dd}")),
            _ => Say("explain.held_expired", ("date", $"{held.Date:yyyy-MM-dd}")),
        };

    private string HeldByOthers(int errors) => NotLive(Say("explain.held_others", ("count", strings.Digits(language, $"{errors}"))));

    private string NotLive(string reason) => Say("explain.not_live", ("reason", reason));

    private IEnumerable<string> Block(FundingBlock block, Placements placement) =>
        [
            .. Section("explain.texts", [.. block.Required(Channels.All, placement).SelectMany(Lines)]),
            .. Section("explain.logos", [.. block.Logos.Select(Line)]),
            .. block.Exemptions.IsEmpty
                ? []
                : Section("explain.exemptions", [.. block.Exemptions.DistinctBy(e => (e.AwardId, e.Reference)).Select(Line)]),
        ];

    private IEnumerable<string> Section(string title, IReadOnlyList<string> lines) =>
        ["  " + Say(title), .. lines.DefaultIfEmpty(Say("explain.none")).Select(l => "    " + l)];

    private IEnumerable<string> Lines(RequiredText text)
    {
        var courtesy = text.Courtesy ? ", " + Say("explain.courtesy") : "";
        return
        [
            $"[{Element(text.Kind)}, {text.Language.Autonym}{Where(text)}{courtesy}] {text.Wording}",
            $"  {text.AwardId} · {text.DonorId}/{text.TextId} · {text.At} · {Provenance(text.Provenance)}",
        ];
    }

    private static string Line(RequiredLogo logo) =>
        $"{logo.OwnerId}/{logo.IdentityId} · {logo.File.Path}{(logo.Mono is { } mono ? $" · {mono.Path}" : "")}";

    private string Line(AppliedExemption exemption) =>
        $"{exemption.AwardId} · {string.Join(", ", exemption.Elements.Select(Element))} · {exemption.Reference}";

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

    private string Element(MarkingElement element) => Element(FundingWords.Name(FundingWords.Elements, element));

    private string Element(string name) => Say($"explain.element_{name}");

    private string Provenance(Provenance provenance)
    {
        var sure = provenance.Confidence is { } confidence
            ? Say($"explain.confidence_{FundingWords.Name(FundingWords.Confidences, confidence)}")
            : "–";
        var verified = provenance.VerifiedOn is { } day
            ? Say("explain.verified", ("date", $"{day:yyyy-MM-dd}"))
            : Say("explain.not_verified");
        return $"{Say("explain.source", ("source", provenance.Source ?? "–"), ("confidence", sure))} {verified}";
    }

    private string Say(string key, params ReadOnlySpan<(string Slot, string Value)> words) => strings.Get(language, key, words);
}
