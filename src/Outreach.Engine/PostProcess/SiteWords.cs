using System.Globalization;
using Outreach.Engine.PostProcess.Marking;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Engine.PostProcess.Views;
using Outreach.Engine.Process;
using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess;

/// <summary>Says things in a language: names, dates, kinds. Every word comes from the content or from the theme's strings.</summary>
internal sealed class SiteWords(Site site, ThemeStrings strings, Language language)
{
    private readonly Dictionary<string, string> provinces = Provinces.All.ToDictionary(
        p => p,
        p =>
            strings.Get(language, p == "phnom-penh" ? "place.capital" : "place.province", ("name", strings.Get(language, $"province.{p}"))),
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, Topic> topics = site
        .Settings.Topics.DistinctBy(t => t.Id)
        .ToDictionary(t => t.Id, StringComparer.Ordinal);

    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>What the site is called.</summary>
    public string SiteTitle => site.Settings.Title.OrOther(language);

    /// <summary>A string of the interface.</summary>
    public string this[string key] => strings.Get(language, key);

    /// <summary>A province's name, with the word for province.</summary>
    public string Province(string id) => provinces.GetValueOrDefault(id, id);

    /// <summary>A topic's name.</summary>
    public string Topic(string id) => topics.TryGetValue(id, out var topic) ? topic.Names.OrOther(language) : id;

    /// <summary>An organisation's full name.</summary>
    public string Organisation(string id) =>
        site.Settings.Organisations.TryGetValue(id, out var organisation) ? organisation.Names.OrOther(language) : id;

    /// <summary>A story's kind.</summary>
    public string Kind(StoryKind kind) => this[$"kind.{KindId(kind)}"];

    /// <summary>A publication date as exactly as it is known; null when undated.</summary>
    public string? Date(PublicationDate date) =>
        date switch
        {
            { IsUndated: true } => null,
            { Day: { } day, Month: { } month, Year: { } year } => Fill("long", day, month, year),
            { Month: { } month, Year: { } year } => Fill("month", 1, month, year),
            _ => Fill("year", 1, 1, date.Year!.Value),
        };

    /// <summary>A period in words; null when it is open at both ends.</summary>
    public string? PeriodWords(Period period) =>
        period switch
        {
            ({ } from, { } to) => strings.Get(language, "date.patterns.range", ("from", Day(from)), ("to", Day(to))),
            ({ } from, null) => strings.Get(language, "date.patterns.since", ("from", Day(from))),
            (null, { } to) => strings.Get(language, "date.patterns.until", ("to", Day(to))),
            _ => null,
        };

    /// <summary>The kind's name in files and in the theme's strings.</summary>
    public static string KindId(StoryKind kind) =>
        kind switch
        {
            StoryKind.Snapshot => "snapshot",
            StoryKind.SuccessStory => "success-story",
            StoryKind.CaseStudy => "case-study",
            StoryKind.FirstPerson => "first-person",
            StoryKind.BeforeAndAfter => "before-and-after",
            _ => "photo-and-caption",
        };

    /// <summary>What the templates of a web page see of its funding block.</summary>
    public FundingView Funding(SitePage page) =>
        Funding(page, [.. page.Funding.Printed(Channels.Web, page.Placement)], LogoLayout.Of(page.Funding.Logos, LogoMedium.Screen));

    /// <summary>What the template of a sheet sees of it.</summary>
    public FundingView Funding(SheetRequest sheet) =>
        Funding(sheet.Page, [.. sheet.Texts], LogoLayout.Of(sheet.Page.Funding.Logos, sheet.LogoMedium), "");

    private FundingView Funding(SitePage page, List<RequiredText> printed, IReadOnlyList<PlacedLogo> logos, string root = "/")
    {
        var block = page.Funding;
        var material = (page as ItemPage)?.Item.Material;
        var besideLogos = logos.Select(l => l.Logo.Statement).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return new FundingView(
            block.Programmes.IsEmpty && printed.Count == 0,
            [.. block.Programmes.Where(p => p.Credited).Select(Programme)],
            [.. printed.Where(t => !besideLogos.Contains(t.Wording)).Select(Text)],
            [
                .. logos.Select(l => new LogoView(
                    root + l.Path,
                    l.Logo.Alt,
                    l.Width,
                    l.Height,
                    l.Logo.ClearSpace,
                    l.Logo.Partner,
                    printed.Find(t => t.Wording == l.Logo.Statement) is { } statement ? Text(statement) : null
                )),
            ],
            [.. Imprints(block, material)]
        );
    }

    /// <summary>What templates see of a text.</summary>
    public static FundingTextView Text(RequiredText t) =>
        new($"{t.AwardId}-{t.TextId}", FundingWords.Name(FundingWords.Elements, t.Kind), t.Language.Code, t.Wording, t.Courtesy);

    /// <summary>The signature blocks of printed material; on lists there are none.</summary>
    private IEnumerable<ImprintView> Imprints(FundingBlock block, Material? material) =>
        block
            .Programmes.Where(p => p.Credited)
            .Select(p => p.Award.Imprint)
            .OfType<Imprint>()
            .Where(i => material is { } shown && i.Materials.Contains(shown))
            .Select(i => new ImprintView(i.Series.OrOther(language), i.Lines, Language.English.Code));

    /// <summary>What an instrument is called; the file's own word where the theme has none.</summary>
    public string Instrument(string instrument) =>
        ParseAward.Instruments.Contains(instrument) ? this[$"instrument.{instrument}"] : instrument;

    private ProgrammeView Programme(Programme programme) =>
        new(
            programme.Award.Title.OrOther(language),
            $"/{language.Code}/awards/{programme.Award.Id}/",
            programme.Donor.Names.OrOther(language),
            Organisation(programme.Award.Prime.Value),
            [.. programme.Award.Subs.Select(s => Organisation(s.Value))]
        );

    /// <summary>A day in words; null for none.</summary>
    public string? DayWords(DateOnly? day) => day is { } known ? Day(known) : null;

    private string Day(DateOnly day) => Fill("long", day.Day, day.Month, day.Year);

    private string Fill(string pattern, int day, int month, int year) =>
        strings.Get(
            language,
            $"date.patterns.{pattern}",
            ("d", Number(day)),
            ("MMMM", this[$"date.months.{month}"]),
            ("yyyy", Number(year))
        );

    /// <summary>A string of the interface, filled in.</summary>
    public string Fill(string key, params (string Name, string Value)[] values) => strings.Get(language, key, values);

    /// <summary>A number in the language's digits.</summary>
    public string Number(int number) => strings.Digits(language, number.ToString(CultureInfo.InvariantCulture));
}
