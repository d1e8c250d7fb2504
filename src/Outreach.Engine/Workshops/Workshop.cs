using System.Collections.Immutable;
using Outreach.Engine.Assembly;
using Outreach.Engine.Input;
using Outreach.Engine.PostProcess;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Engine.Process;
using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Photos;

namespace Outreach.Engine.Workshops;

/// <summary>
/// The first half of a build, from files to composed pages, with the work that is kept from one build to the next: parsed
/// files, joined items, composed pages, the theme. A build that is alone begins with an empty workshop and is the same code.
/// There are no rules of what an edit makes stale: a step is done again where what goes into it is another. Used by one
/// thread at a time.
/// </summary>
/// <param name="options">What builds are asked to do.</param>
/// <param name="photoRenderer">The door to the image library.</param>
/// <param name="sharedTheme">The theme, where it is shared with other workshops; null: one of its own.</param>
internal sealed class Workshop(BuildOptions options, IPhotoRenderer photoRenderer, KeptTheme? sharedTheme = null)
{
    private readonly InputFolder input = new(options.Input, photoRenderer);
    private readonly KeptResults<SourceFile, Donor> donors = new(EqualityComparer<SourceFile>.Default);
    private readonly KeptResults<SourceFile, Award> awards = new(EqualityComparer<SourceFile>.Default);
    private readonly KeptResults<SourceFile, ContentFile> stories = new(EqualityComparer<SourceFile>.Default);
    private readonly KeptResults<SourceFile, ContentFile> leaflets = new(EqualityComparer<SourceFile>.Default);
    private readonly KeptResults<SourceFile, ContentFile> pages = new(EqualityComparer<SourceFile>.Default);
    private readonly KeptResults<SourceFile, EditionRecord> editions = new(EqualityComparer<SourceFile>.Default);
    private readonly KeptResults<SourceFile, SiteSettings> settings = new(EqualityComparer<SourceFile>.Default);
    private readonly KeptResults<ItemFiles, ContentItem> items = new(EqualityComparer<ItemFiles>.Default);
    private readonly KeptResults<ItemInLanguage, ItemPage> composed = new(new SameItem());
    private readonly KeptTheme theme = sharedTheme ?? new(options.Theme, photoRenderer.Version);
    private InputFiles? lastInput;
    private SiteSettings? lastSettings;

    /// <summary>The composed site, or null when there is no <c>site.yml</c> that can be used (reported).</summary>
    /// <param name="changed">
    /// Texts of the input folder that have changed since the build before, and nothing else has; null: anything may have.
    /// </param>
    /// <param name="progress">Is told of the reading.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <param name="cancellation">Stops between files.</param>
    public ComposedSite? Compose(
        IReadOnlyList<string>? changed,
        IBuildProgress progress,
        DiagnosticBag problems,
        CancellationToken cancellation
    )
    {
        var look = Task.Run(theme.Read, cancellation);
        var files = Read(changed, problems, cancellation);
        var parsed = Parse(files, progress, problems, cancellation);
        var (current, themeProblems) = look.GetAwaiter().GetResult();
        problems.AddRange(themeProblems);
        if (parsed is null)
        {
            return null;
        }

        var join = new JoinItem(parsed.Settings.SourceLanguage);
        IReadOnlyList<ItemFiles> gathered = GatherItems.Run(parsed);
        var joined = items.Run(join, [parsed.Settings.SourceLanguage], gathered, i => i.At, problems, cancellation);
        var schedule = options.Preview ? Schedule.ForPreview(options.Today) : Schedule.ForReaders(options.Today);
        var (site, heldBack, all) = AssembleSite.Run(parsed, joined, schedule, problems);
        return ComposePagesOf(site, current, problems, cancellation) with { All = all, HeldBack = heldBack };
    }

    private ComposedSite ComposePagesOf(Site site, Theme look, DiagnosticBag problems, CancellationToken cancellation)
    {
        var inLanguages = InEachLanguage(site);
        List<object> given = [site.Settings, .. site.Donors.Values, .. site.Awards.Values];
        var own = composed.Run(new ComposeItemPage(site.Register), given, inLanguages, e => e.Item.Facts.At, problems, cancellation);
        var siteFunding = ComposePages.FundingOf(site.Register, problems);
        ImmutableArray<SitePage> every = [.. own, .. siteFunding is null ? [] : new ComposePages(site, own, siteFunding).Run()];
        if (problems.HasErrors && siteFunding is not null) // Without the lists a link to one of them would seem to lead nowhere.
        {
            CheckLinks.AmongPages(every, inLanguages, problems);
        }

        return new ComposedSite(site, look, own, every)
        {
            All = [],
            HeldBack = [],
            InputPath = input.FullPath,
        };
    }

    /// <summary>The input folder; only the texts that have changed are read again, where that is enough.</summary>
    private InputFiles Read(IReadOnlyList<string>? changed, DiagnosticBag problems, CancellationToken cancellation)
    {
        var reading = new DiagnosticBag();
        var again = changed is not null && lastInput is not null ? input.ReadAgain(lastInput, changed, reading) : null;
        if (again is null || reading.Count > 0)
        {
            reading = [];
            again = input.Read(reading, cancellation);
        }

        // What could not be read is looked for anew each time.
        lastInput = reading.Count == 0 ? again : null;
        problems.AddRange(reading);
        return again;
    }

    private ParsedInput? Parse(InputFiles files, IBuildProgress progress, DiagnosticBag problems, CancellationToken cancellation)
    {
        progress.Begin(BuildStage.Read, files.Stories.Length + files.Leaflets.Length + files.Pages.Length);
        IReadOnlyList<object> logos = [files.Logos];
        IReadOnlyList<SourceFile> site = files.Settings is { } file ? [file] : [];
        var read = settings.Run(new ParseSettings(files.Logos), logos, site, s => s.Start, problems, cancellation);
        var parsedDonors = donors.Run(new ParseDonor(files.Logos), logos, files.Donors, s => s.Start, problems, cancellation);
        var parsedAwards = awards.Run(new ParseAward(), [], files.Awards, s => s.Start, problems, cancellation);
        var parsedStories = Content(stories, Material.Story, files.Stories);
        var parsedLeaflets = Content(leaflets, Material.Leaflet, files.Leaflets);
        var parsedPages = Content(pages, Material.Page, files.Pages);
        var records = editions.Run(new ParseEditions(), [], files.Editions, s => s.Start, problems, cancellation);
        if (read is not [var settingsAsWritten])
        {
            return null;
        }

        return new ParsedInput(
            WithAddress(settingsAsWritten),
            parsedDonors,
            parsedAwards,
            parsedStories,
            parsedLeaflets,
            parsedPages,
            records,
            files.Photos,
            files.BesideTexts
        );

        ImmutableArray<ContentFile> Content(
            KeptResults<SourceFile, ContentFile> kept,
            Material material,
            ImmutableArray<SourceFile> sources
        ) => kept.Run(new ParseContent(material), [], sources, s => s.Start, problems, cancellation);
    }

    /// <summary>
    /// The settings with the address that was asked for in place of the one in the file; the same object as long as they are
    /// equal.
    /// </summary>
    private SiteSettings WithAddress(SiteSettings written)
    {
        var now = options.BaseAddress is { } address ? written with { Address = address } : written;
        lastSettings = lastSettings == now ? lastSettings : now;
        return lastSettings;
    }

    private static ImmutableArray<ItemInLanguage> InEachLanguage(Site site) =>
        [
            .. site.Settings.Languages.SelectMany(language =>
                site.Stories.Cast<ContentItem>().Concat(site.Leaflets).Concat(site.Pages).Select(item => new ItemInLanguage(item, language))
            ),
        ];

    /// <summary>The very item, not one that is equal: its places are those of this build.</summary>
    private sealed class SameItem : IEqualityComparer<ItemInLanguage>
    {
        public bool Equals(ItemInLanguage? x, ItemInLanguage? y) => ReferenceEquals(x?.Item, y?.Item) && x?.Language == y?.Language;

        public int GetHashCode(ItemInLanguage obj) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Item), obj.Language.Code);
    }
}
