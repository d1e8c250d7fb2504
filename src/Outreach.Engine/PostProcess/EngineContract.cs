using Outreach.Engine.PostProcess.Pages;
using Outreach.Engine.PostProcess.Views;
using Outreach.Engine.Theming;

namespace Outreach.Engine.PostProcess;

/// <summary>What the engine asks of every theme, and what it shows to templates.</summary>
internal static class EngineContract
{
    /// <summary>The contract of theme/README.md.</summary>
    public static ThemeContract Value { get; } = new(NeededStrings.Keys, AddViews);

    private static void AddViews(ViewRegister views)
    {
        // The frame, and what pages share.
        views.Add<PageView>().Add<SiteView>().Add<NavView>().Add<SwitchView>().Add<AlternateView>().Add<ShareImageView>();
        views.Add<CardView>().Add<PlaceView>().Add<PagerView>();
        views.Add<FundingView>().Add<ProgrammeView>().Add<FundingTextView>().Add<LogoView>().Add<ImprintView>();
        views.Add<PdfView>().Add<FormatView>().Add<FormatFilesView>().Add<PagePictureView>();

        // Each kind of page, and sheets.
        views.Add<StoryView>().Add<LeafletView>().Add<PanelView>().Add<AwardView>().Add<ChoiceView>();
        views.Add<EditionView>().Add<EditionSideView>().Add<SheetView>();
        views.Add<PackView>().Add<PackedItemView>().Add<PackCountsView>().Add<FigureView>();
    }
}
