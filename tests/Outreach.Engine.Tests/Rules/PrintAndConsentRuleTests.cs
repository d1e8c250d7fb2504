using Outreach.Model.Diagnostics;
using Outreach.Model.Printing;

namespace Outreach.Engine.Tests.Rules;

/// <summary>OUT5xx, OUT6xx and OUT901: print, consent and our own mistakes.</summary>
public sealed class PrintAndConsentRuleTests
{
    private const string Story = "stories/meeting/index.en.md";

    [Fact, Covers("OUT501")]
    public void A_sheet_that_does_not_hold_its_text_is_not_published()
    {
        using var site = new TestSite();
        site.Printer.Afterwards = Only(
            "en/stories",
            outcome => outcome with { Pdf = outcome.Pdf! with { Overflows = [new Overflow("story", 12.34)] } }
        );
        site.FailsWith(
            "stories/meeting/index.en.md:1:1: error OUT501: The printed sheet has no room for all of its text: \"story\" is 12.3 mm "
                + "too long."
        );
    }

    [Fact, Covers("OUT502")]
    public void A_sheet_that_the_browser_cannot_print_is_an_error()
    {
        using var site = new TestSite();
        site.Printer.Afterwards = Only("km/stories", outcome => outcome with { Pdf = null, Failure = "The browser went away." });
        site.FailsWith(
            "stories/meeting/index.km.md:1:1: error OUT502: km/stories/meeting/meeting-km.pdf could not be printed: The browser went away."
        );
    }

    [Fact, Covers("OUT503")]
    public void A_sheet_that_was_tightened_is_published_with_a_warning_each_time()
    {
        using var site = new TestSite();
        site.Printer.Afterwards = Only(
            "en/leaflets/going-away/going-away-a4-copy",
            outcome => outcome with { Pdf = outcome.Pdf! with { Tightened = 3 } }
        );
        site.WarnsOf(
            "leaflets/going-away/index.en.md:1:1: warning OUT503: The printed sheet (a4, photocopy) is set smaller than it was "
                + "designed, by 3 steps"
        );
        site.WarnsOf("leaflets/going-away/index.en.md:1:1: warning OUT503");
    }

    [Fact, Covers("OUT504")]
    public void A_photograph_that_is_too_small_to_print_is_not_published()
    {
        using var site = new TestSite("-- stories/meeting/meeting.png --\n240x160");
        site.FailsWith("stories/meeting/index.en.md:11:11: error OUT504: \"meeting.png\" is printed with");
    }

    [Fact, Covers("OUT601")]
    public void A_photograph_names_its_consent()
    {
        using var site = new TestSite().Edit(Story, "    consent: C-0042\n", "");
        site.FailsWith("stories/meeting/index.en.md:11:5: error OUT601");
    }

    [Theory, Covers("OUT602")]
    [InlineData("Srey Yary said yes on 3 May")]
    [InlineData("C-0042 Srey Yary")]
    [InlineData("yes")]
    public void Consent_is_an_id_and_its_details_are_not_repeated_in_the_message(string consent)
    {
        using var site = new TestSite().Edit(Story, "consent: C-0042", $"consent: {consent}");
        site.FailsWith("stories/meeting/index.en.md:15:14: error OUT602: This is not an id of the consent register.");
    }

    [Fact, Covers("OUT901")]
    public void A_mistake_of_the_program_is_reported_with_file_and_module_and_the_others_still_run()
    {
        var problems = new DiagnosticBag();
        SourceFile[] files = [new("one.md", ""), new("two.md", ""), new("three.md", "")];
        var results = Phase.Run(new FailsOnTwo(), files, f => f.Start, problems, TestContext.Current.CancellationToken);
        BrokenRules.TakeDown(problems);
        Assert.Equal(["ONE.MD", "THREE.MD"], results);
        var problem = Assert.Single(problems);
        Assert.Equal(
            "two.md:1:1: error OUT901: The program made a mistake in FailsOnTwo: InvalidOperationException: No twos.",
            problem.ToString().Split('\n')[0]
        );
    }

    private static Func<PrintOutcome, PrintOutcome> Only(string path, Func<PrintOutcome, PrintOutcome> change) =>
        outcome => outcome.Job.Path.StartsWith(path, StringComparison.Ordinal) ? change(outcome) : outcome;

    private sealed class FailsOnTwo : IModule<SourceFile, string>
    {
        public string Run(SourceFile document, DiagnosticBag diagnostics) =>
            document.Path == "two.md" ? throw new InvalidOperationException("No twos.") : document.Path.ToUpperInvariant();
    }
}
