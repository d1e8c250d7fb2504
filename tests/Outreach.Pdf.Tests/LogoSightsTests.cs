using Outreach.Model.Printing;

namespace Outreach.Pdf.Tests;

/// <summary>Looks once at every page of the cases, in one browser. 40 × 20 mm are 151.2 × 75.6 pixels.</summary>
public sealed class MarkCases : PrintTest
{
    private const string Src = "src='/assets/logos/norway.svg' alt='Norway'";
    private const string Size = "width:40mm;height:20mm";
    private const string Logo = $"<img {Src} style='{Size}'>";
    private const string Photo = "<img src='/assets/photo.svg' alt='' style='width:30mm;height:20mm";
    private const string Sweden = "<img src='/assets/logos/sweden.svg' alt='Sweden' style='margin:5mm;{0}'>";
    private const string Far = "<div style='height:40mm'></div>";

    private static readonly LogoInSight Norway = new("Norway's logo", "assets/logos/norway.svg", 2, 30, 10, 3, false, null);
    private static readonly Sights One = new([], [Norway]);
    private static readonly Sights WithStatement = new([], [Norway with { Statement = SightCase.Words }]);
    private static readonly Sights Pair = new([], [Norway, Norway with { Name = "Sweden's logo", Path = "assets/logos/sweden.svg" }]);

    private static readonly Sights WithPartner = new(
        [],
        [Norway, new("partner's logo", "assets/logos/partner.svg", 1, 0, 0, 0, true, null)]
    );

    private readonly Lazy<Dictionary<string, ViewOutcome>> _outcomes;

    public MarkCases() => _outcomes = new(Look);

    public static SightCase[] All { get; } =
    [
        new("it stands in noscript", SightFaultKind.Missing, $"<noscript>{Logo}</noscript>", Logo),
        new("another picture has its place", SightFaultKind.Missing, "<img src='/assets/logos/norway.svg.png' alt='Norway'>", Logo),
        new(
            "its source set shows another picture",
            SightFaultKind.Missing,
            $"<img {Src} srcset='/assets/photo.svg 1x' style='{Size}'>",
            Logo
        ),
        new(
            "a larger window shows another picture",
            SightFaultKind.Missing,
            $"<picture><source media='(min-width: 1000px)' srcset='/assets/photo.svg'>{Logo}</picture>",
            Logo
        )
        {
            Views = ["desktop", "desktop, dark"],
        },
        new("it is a background", SightFaultKind.Missing, $"<div style='{Size};background:url(/assets/logos/norway.svg)'></div>", Logo),
        new("it is not displayed", SightFaultKind.Hidden, $"<div style='display:none'>{Logo}</div>", Logo),
        new("it is nearly transparent", SightFaultKind.Hidden, $"<div style='opacity:.2'>{Logo}</div>", Logo) { Detail = "opacity 0.2" },
        new("it is left of the page", SightFaultKind.Hidden, $"<div style='position:absolute;left:-999px'>{Logo}</div>", Logo),
        new(
            "a box lies over it",
            SightFaultKind.Hidden,
            $"<div style='position:relative'>{Logo}<i style='position:absolute;inset:0;background:#fff'></i></div>",
            $"<div style='position:relative'>{Logo}<i style='position:absolute;inset:0'></i></div>"
        ),
        new("it is not printed", SightFaultKind.Hidden, $"<style>@media print {{ img {{ display: none }} }}</style>{Logo}", Logo)
        {
            Views = ["paper"],
        },
        new(
            "it fills its box",
            SightFaultKind.Clipped,
            $"<img {Src} style='width:40mm;height:20mm;padding:0;object-fit:none;object-position:-20px 0'>",
            $"<img {Src} style='width:40mm;height:30mm;object-fit:contain'>"
        ),
        new(
            "it is cut to its box",
            SightFaultKind.Clipped,
            $"<img {Src} style='width:40mm;height:30mm;object-fit:cover'>",
            $"<img {Src} style='width:40mm;height:20mm;object-fit:cover'>"
        ),
        new(
            "a box around it cuts it off",
            SightFaultKind.Clipped,
            $"<div style='overflow:hidden;height:10mm'>{Logo}</div>",
            $"<div style='overflow:hidden;height:30mm'>{Logo}</div>"
        ),
        new("it has a clip path", SightFaultKind.Clipped, $"<img {Src} style='{Size};clip-path:circle()'>", Logo),
        new("it stands in details", SightFaultKind.BehindControl, $"<details open><summary>Who paid</summary>{Logo}</details>", Logo),
        new(
            "it is not wide enough",
            SightFaultKind.Small,
            $"<img {Src} style='width:28mm;height:14mm'>",
            $"<img {Src} style='width:30mm;height:15mm'>"
        )
        {
            Detail = "28 × 14 mm, at least 30 mm wide",
        },
        new(
            "it is not high enough",
            SightFaultKind.Small,
            $"<img {Src} style='width:40mm;height:20mm;transform:scale(.3)'>",
            $"<img {Src} style='width:40mm;height:20mm;transform:scale(.9)'>"
        )
        {
            Sights = new([], [Norway with { MinimumWidth = 0 }]),
            Detail = "12 × 6 mm, at least 10 mm high",
        },
        new(
            "it is contained in a narrow box",
            SightFaultKind.Small,
            $"<img {Src} style='width:20mm;height:40mm;object-fit:contain'>",
            $"<img {Src} style='width:32mm;height:40mm;object-fit:contain'>"
        ),
        new(
            "its padding makes it small",
            SightFaultKind.Small,
            $"<img {Src} style='width:40mm;height:20mm;padding:6mm 12mm;box-sizing:border-box'>",
            $"<img {Src} style='width:40mm;height:20mm;padding:6mm 12mm'>"
        ),
        new("it is squeezed", SightFaultKind.Distorted, $"<img {Src} style='width:40mm;height:18mm'>", Logo)
        {
            Detail = "2.22 times as wide as high instead of 2.00",
        },
        new(
            "its colours are inverted at night",
            SightFaultKind.Distorted,
            $"<style>@media screen and (prefers-color-scheme: dark) {{ img {{ filter: invert(1) }} }}</style>{Logo}",
            Logo
        )
        {
            Views = ["phone, dark", "desktop, dark"],
        },
        new("a box around it is grey", SightFaultKind.Distorted, $"<div style='filter:grayscale(1)'>{Logo}</div>", Logo),
        new("it is blended", SightFaultKind.Distorted, $"<img {Src} style='{Size};mix-blend-mode:multiply'>", Logo),
        new("it is a little transparent", SightFaultKind.Distorted, $"<img {Src} style='{Size};opacity:.8'>", Logo)
        {
            Detail = "opacity 0.8",
        },
        new("its corners are rounded", SightFaultKind.Distorted, $"<img {Src} style='{Size};border-radius:5px'>", Logo),
        new(
            "it is turned",
            SightFaultKind.Distorted,
            $"<div style='padding:30mm'><img {Src} style='{Size};transform:rotate(9deg)'></div>",
            Logo
        )
        {
            Detail = "it is turned",
        },
        new(
            "it is upside down",
            SightFaultKind.Distorted,
            $"<img {Src} style='{Size};transform:rotate(180deg)'>",
            $"<img {Src} style='{Size};transform:rotate(360deg)'>"
        )
        {
            Detail = "upside down",
        },
        new(
            "a box around it is upside down",
            SightFaultKind.Distorted,
            $"<div style='rotate:180deg;width:40mm'>{Logo}</div>",
            $"<div style='rotate:0deg;width:40mm'>{Logo}</div>"
        )
        {
            Detail = "upside down",
        },
        new(
            "the style sheet shows another picture",
            SightFaultKind.Distorted,
            $"<img {Src} style='{Size};content:url(/assets/logos/sweden.svg)'>",
            $"<img {Src} style='{Size};content:normal'>"
        )
        {
            Detail = "other content",
        },
        new(
            "a text is near",
            SightFaultKind.Crowded,
            $"<div style='padding:5mm'>{Logo}</div><p style='margin:-4mm 0 0'>Text</p>",
            $"<div style='padding:5mm'>{Logo}</div><p style='margin:0'>Text</p>"
        )
        {
            Detail = "p stands",
        },
        new(
            "a picture is near",
            SightFaultKind.Crowded,
            $"<div style='display:flex;gap:1mm'>{Logo}{Photo}'></div>",
            $"<div style='display:flex;gap:4mm'>{Logo}{Photo}'></div>"
        )
        {
            Detail = "img stands 1 mm from it, at least 3 mm",
        },
        new(
            "a text beside it is seen",
            SightFaultKind.Crowded,
            $"<div style='display:flex'>{Logo}<span>Text</span></div>",
            $"<div style='display:flex;position:relative'>{Logo}<span "
                + "style='position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)'>Text</span></div>"
        ),
        new(
            "a text of the box around it is near",
            SightFaultKind.Crowded,
            $"<div style='margin:5mm'>{Logo} Text</div>",
            $"<div style='margin:5mm'>{Logo}</div>"
        ),
        new("its statement is far", SightFaultKind.Apart, $"{Logo}{Far}{SightCase.Text}", $"{Logo}{SightCase.Text}")
        {
            Sights = WithStatement,
            Detail = "at most 20 mm",
        },
        new("its statement is missing", SightFaultKind.Apart, Logo, $"<div style='display:flex'>{Logo}{SightCase.Text}</div>")
        {
            Sights = WithStatement,
        },
        new(
            "its statement is on another sheet",
            SightFaultKind.Apart,
            $"<div class='sheet'>{Logo}</div><div class='sheet'>{SightCase.Text}</div>",
            $"<div class='sheet'>{Logo}{SightCase.Text}</div>"
        )
        {
            Sights = WithStatement,
            Detail = "another sheet",
        },
        new(
            "another donor's is larger",
            SightFaultKind.Unequal,
            $"{Logo}{Sweden.Replace("{0}", "width:44mm;height:22mm", StringComparison.Ordinal)}",
            $"{Logo}{Sweden.Replace("{0}", "width:41mm;height:20.5mm", StringComparison.Ordinal)}"
        )
        {
            Sights = Pair,
            Detail = "800 mm², the largest donor's logo has 968 mm²",
        },
        new("a partner's is larger", SightFaultKind.PartnerLarger, $"{Logo}{Partner("31mm")}", $"{Logo}{Partner("28mm")}")
        {
            Sights = WithPartner,
            Detail = "961 mm², the smallest donor's logo has 800 mm²",
        },
    ];

    public ViewOutcome Outcome(string path) => _outcomes.Value[path];

    private static string Partner(string side) =>
        $"<img src='/assets/logos/partner.svg' alt='' style='margin:5mm;width:{side};height:{side}'>";

    // Clear space all around, except where a case says otherwise.
    private static string Page(string body) =>
        SightCase.Page(
            $"<style>img {{ display: block }} h1 {{ margin-bottom: 5mm }} footer {{ margin-top: 30mm }} p {{ margin: 4mm 0 }}</style>{body}"
        );

    private Dictionary<string, ViewOutcome> Look() =>
        View([
                .. All.SelectMany(c =>
                    new[]
                    {
                        new ViewJob($"{c.Name}/faulty", Page(c.Faulty), Wanted(c)),
                        new ViewJob($"{c.Name}/honest", Page(c.Honest), Wanted(c)),
                    }
                ),
            ])
            .ToDictionary(outcome => outcome.Job.Path);

    private static Sights Wanted(SightCase c) => c.Sights.Logos.IsEmpty ? One : c.Sights;
}

public sealed class LogoSightsTests(MarkCases cases) : IClassFixture<MarkCases>
{
    public static TheoryData<string> Names => [.. MarkCases.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_logo_is_not_seen_as_it_should_be_when(string how)
    {
        SightCase expected = MarkCases.All.Single(c => c.Name == how);

        ViewOutcome outcome = cases.Outcome($"{how}/faulty");

        Assert.Null(outcome.Failure);
        Assert.Equal(expected.Views.Select(view => (expected.Kind, view)), outcome.Faults.Select(fault => (fault.Kind, fault.View)));
        Assert.All(outcome.Faults, fault => Assert.Contains(expected.Detail, fault.Detail, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_page_without_the_trick_has_no_fault(string how)
    {
        ViewOutcome outcome = cases.Outcome($"{how}/honest");

        Assert.Null(outcome.Failure);
        Assert.Empty(outcome.Faults);
    }

    [Fact]
    public void The_logo_that_is_named_is_the_smaller_donor_s_and_the_partner_s()
    {
        Assert.All(cases.Outcome("another donor's is larger/faulty").Faults, fault => Assert.Equal("Norway's logo", fault.Name));
        Assert.All(cases.Outcome("a partner's is larger/faulty").Faults, fault => Assert.Equal("partner's logo", fault.Name));
    }
}
