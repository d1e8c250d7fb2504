using System.Collections.Immutable;
using Outreach.Engine.Assembly;
using Outreach.Engine.Input;
using Outreach.Engine.PostProcess;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Engine.Process;
using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Photos;

namespace Outreach.Engine;

/// <summary>A site whose pages are composed, each with its donors' texts, and not yet rendered.</summary>
/// <param name="Site">What is published.</param>
/// <param name="Theme">How it looks.</param>
/// <param name="Items">The pages about items.</param>
/// <param name="Pages">Every page; where it cannot be decided who pays for the site itself (reported), those about items alone.</param>
internal sealed record ComposedSite(Site Site, Theme Theme, ImmutableArray<ItemPage> Items, ImmutableArray<SitePage> Pages)
{
    /// <summary>Every item, whether it is published or not.</summary>
    public required ImmutableArray<ContentItem> All { get; init; }

    /// <summary>What is finished but not published, and why.</summary>
    public required ImmutableArray<HeldBack> HeldBack { get; init; }

    /// <summary>Where a file of the input folder lies on this machine.</summary>
    public required Func<string, string> InputPath { get; init; }

    /// <summary>What is wrong in one place is said once, however many pages suffer from it.</summary>
    public static ImmutableArray<Diagnostic> Distinct(DiagnosticBag problems) =>
        [.. problems.DistinctBy(d => (d.Rule.Code, d.At.File.Path, d.At.Start, d.Message))];
}

/// <summary>The first half of a build: everything up to the composed pages. What explains a site needs no more.</summary>
internal static class ComposeSite
{
    /// <summary>The composed site, or null when there is no <c>site.yml</c> that can be used (reported).</summary>
    public static ComposedSite? Run(
        BuildOptions options,
        IPhotoRenderer photoRenderer,
        IBuildProgress progress,
        DiagnosticBag problems,
        CancellationToken cancellation
    )
    {
        var input = new InputFolder(options.Input, photoRenderer);
        var themeProblems = new DiagnosticBag();
        var reading = Task.Run(
            () => Theme.Read(new ThemeFolder(options.Theme), EngineContract.Value, photoRenderer.Version, themeProblems),
            cancellation
        );
        var files = input.Read(problems, cancellation);
        var parsed = Parse(files, options, progress, problems, cancellation);
        var theme = reading.GetAwaiter().GetResult();
        problems.AddRange(themeProblems);
        if (parsed is null)
        {
            return null;
        }

        var join = new JoinItem(parsed.Settings.SourceLanguage);
        var joined = Phase.Run(join, GatherItems.Run(parsed), i => i.At, problems, cancellation);
        var schedule = options.Preview ? Schedule.ForPreview(options.Today) : Schedule.ForReaders(options.Today);
        var (site, heldBack, all) = AssembleSite.Run(parsed, joined, schedule, problems);
        var items = Phase.Run(new ComposeItemPage(site.Register), InEachLanguage(site), e => e.Item.Facts.At, problems, cancellation);
        var siteFunding = ComposePages.FundingOf(site.Register, problems);
        ImmutableArray<SitePage> pages = [.. items, .. siteFunding is null ? [] : new ComposePages(site, items, siteFunding).Run()];
        if (problems.HasErrors && siteFunding is not null) // Without the lists a link to one of them would seem to lead nowhere.
        {
            CheckLinks.AmongPages(pages, InEachLanguage(site), problems);
        }

        return new ComposedSite(site, theme, items, pages)
        {
            All = all,
            HeldBack = heldBack,
            InputPath = input.FullPath,
        };
    }

    private static ParsedInput? Parse(
        InputFiles files,
        BuildOptions options,
        IBuildProgress progress,
        DiagnosticBag problems,
        CancellationToken cancellation
    )
    {
        progress.Begin(BuildStage.Read, files.Stories.Length + files.Leaflets.Length + files.Pages.Length);
        var settings = files.Settings is { } file ? new ParseSettings(files.Logos).Run(file, problems) : null;
        var donors = Process(new ParseDonor(files.Logos), files.Donors);
        var awards = Process(new ParseAward(), files.Awards);
        var stories = Process(new ParseContent(Material.Story), files.Stories);
        var leaflets = Process(new ParseContent(Material.Leaflet), files.Leaflets);
        var pages = Process(new ParseContent(Material.Page), files.Pages);
        var editions = Process(new ParseEditions(), files.Editions);
        if (settings is null)
        {
            return null;
        }

        settings = options.BaseAddress is { } address ? settings with { Address = address } : settings;
        return new ParsedInput(settings, donors, awards, stories, leaflets, pages, editions, files.Photos, files.BesideTexts);

        ImmutableArray<T> Process<T>(IModule<SourceFile, T> module, ImmutableArray<SourceFile> sources)
            where T : class => Phase.Run(module, sources, s => s.Start, problems, cancellation);
    }

    private static ImmutableArray<ItemInLanguage> InEachLanguage(Site site) =>
        [
            .. site.Settings.Languages.SelectMany(language =>
                site.Stories.Cast<ContentItem>().Concat(site.Leaflets).Concat(site.Pages).Select(item => new ItemInLanguage(item, language))
            ),
        ];
}
