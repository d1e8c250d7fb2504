using Fluid;
using Fluid.Values;

namespace Outreach.Engine.Theming;

/// <summary>
/// The names under which templates see the views. Members are named one by one: nothing else of an object can be
/// reached from a template, and no reflection is needed.
/// </summary>
internal static class ViewMembers
{
    /// <summary>Makes the views visible.</summary>
    public static void Register(MemberAccessStrategy members)
    {
        RegisterFrame(members);
        RegisterParts(members);
        RegisterContent(members);
    }

    private static void RegisterFrame(MemberAccessStrategy members)
    {
        members.Register<SiteView, object?>("title", x => x.Title);
        members.Register<SiteView, object?>("tagline", x => x.Tagline);
        members.Register<SiteView, object?>("home", x => x.Home);
        members.Register<SiteView, object?>("nav", x => x.Nav);
        members.Register<NavView, object?>("title", x => x.Title);
        members.Register<NavView, object?>("url", x => x.Url);
        members.Register<NavView, object?>("current", x => x.Current);
        members.Register<SwitchView, object?>("lang", x => x.Lang);
        members.Register<SwitchView, object?>("name", x => x.Name);
        members.Register<SwitchView, object?>("url", x => x.Url);
        members.Register<SwitchView, object?>("current", x => x.Current);
        members.Register<AlternateView, object?>("hreflang", x => x.Hreflang);
        members.Register<AlternateView, object?>("href", x => x.Href);
        members.Register<ShareImageView, object?>("src", x => x.Src);
        members.Register<ShareImageView, object?>("width", x => x.Width);
        members.Register<ShareImageView, object?>("height", x => x.Height);
        members.Register<ShareImageView, object?>("alt", x => x.Alt);
        members.Register<PageView, object?>("layout", x => x.Layout);
        members.Register<PageView, object?>("title", x => x.Title);
        members.Register<PageView, object?>("head_title", x => x.HeadTitle);
        members.Register<PageView, object?>("description", x => x.Description);
        members.Register<PageView, object?>("url", x => x.Url);
        members.Register<PageView, object?>("canonical", x => x.Canonical);
        members.Register<PageView, object?>("switch", x => x.Switch);
        members.Register<PageView, object?>("alternates", x => x.Alternates);
        members.Register<PageView, object?>("feed", x => x.Feed);
        members.Register<PageView, object?>("noindex", x => x.Noindex);
        members.Register<PageView, object?>("content_lang", x => x.ContentLang);
        members.Register<PageView, object?>("fallback", x => x.Fallback);
        members.Register<PageView, object?>("draft_translation", x => x.DraftTranslation);
        members.Register<PageView, object?>("stale_translation", x => x.StaleTranslation);
        members.Register<PageView, object?>("share_image", x => x.ShareImage);
        members.Register<PageView, object?>("json_ld", x => Html(x.JsonLd));
    }

    private static void RegisterParts(MemberAccessStrategy members)
    {
        members.Register<PlaceView, object?>("name", x => x.Name);
        members.Register<PlaceView, object?>("url", x => x.Url);
        members.Register<PlaceView, object?>("count", x => x.Count);
        members.Register<PhotoView, object?>("alt", x => x.Alt);
        members.Register<PhotoView, object?>("caption", x => x.Caption);
        members.Register<PhotoView, object?>("credit", x => x.Credit);
        members.Register<PhotoView, object?>("stand_in", x => x.StandIn);
        members.Register<PhotoView, object?>("width", x => x.Photo.Width);
        members.Register<PhotoView, object?>("height", x => x.Photo.Height);
        members.Register<PictureView, object?>("webp", x => x.Webp);
        members.Register<PictureView, object?>("jpeg", x => x.Jpeg);
        members.Register<PictureView, object?>("src", x => x.Src);
        members.Register<PictureView, object?>("width", x => x.Width);
        members.Register<PictureView, object?>("height", x => x.Height);
        members.Register<PrintPictureView, object?>("src", x => x.Src);
        members.Register<PrintPictureView, object?>("width_mm", x => x.WidthMm);
        members.Register<PrintPictureView, object?>("height_mm", x => x.HeightMm);
        members.Register<CardView, object?>("title", x => x.Title);
        members.Register<CardView, object?>("url", x => x.Url);
        members.Register<CardView, object?>("lang", x => x.Lang);
        members.Register<CardView, object?>("translated", x => x.Translated);
        members.Register<CardView, object?>("kind", x => x.Kind);
        members.Register<CardView, object?>("summary", x => x.Summary);
        members.Register<CardView, object?>("date", x => x.Date);
        members.Register<CardView, object?>("place", x => x.Place);
        members.Register<CardView, object?>("photo", x => x.Photo);
        members.Register<CardView, object?>("audience", x => x.Audience);
        members.Register<CardView, object?>("page", x => x.Page);
        members.Register<PdfView, object?>("url", x => x.Url);
        members.Register<PdfView, object?>("pages", x => x.Pages);
        members.Register<PdfView, object?>("kb", x => x.Kb);
        members.Register<PdfView, object?>("format", x => x.Format);
        members.Register<PdfView, object?>("id", x => x.Id);
        members.Register<PdfView, object?>("copy", x => x.Copy);
        members.Register<PdfView, object?>("sheets", x => x.Sheets);
        members.Register<PdfView, object?>("lang", x => x.Lang);
        members.Register<PagePictureView, object?>("src", x => x.Src);
        members.Register<PagePictureView, object?>("width", x => x.Width);
        members.Register<PagePictureView, object?>("height", x => x.Height);
        members.Register<PagePictureView, object?>("kb", x => x.Kb);
        members.Register<EditionView, object?>("state", x => x.State);
        members.Register<EditionView, object?>("sides", x => x.Sides);
        members.Register<EditionSideView, object?>("lang", x => x.Lang);
        members.Register<EditionSideView, object?>("heading", x => x.Heading);
        members.Register<EditionSideView, object?>("title", x => x.Title);
        members.Register<EditionSideView, object?>("words", x => x.Words);
        members.Register<EditionSideView, object?>("url", x => x.Url);
        members.Register<EditionSideView, object?>("go", x => x.Go);
        members.Register<PagerView, object?>("number", x => x.Number);
        members.Register<PagerView, object?>("count", x => x.Count);
        members.Register<PagerView, object?>("previous", x => x.Previous);
        members.Register<PagerView, object?>("next", x => x.Next);
        members.Register<ProgrammeView, object?>("name", x => x.Name);
        members.Register<ProgrammeView, object?>("url", x => x.Url);
        members.Register<ProgrammeView, object?>("donor", x => x.Donor);
        members.Register<ProgrammeView, object?>("prime", x => x.Prime);
        members.Register<ProgrammeView, object?>("implementers", x => x.Implementers);
        members.Register<FundingTextView, object?>("id", x => x.Id);
        members.Register<FundingTextView, object?>("kind", x => x.Kind);
        members.Register<LogoView, object?>("src", x => x.Src);
        members.Register<LogoView, object?>("alt", x => x.Alt);
        members.Register<LogoView, object?>("width", x => x.Width);
        members.Register<LogoView, object?>("height", x => x.Height);
        members.Register<LogoView, object?>("clear", x => x.ClearSpace);
        members.Register<LogoView, object?>("partner", x => x.Partner);
        members.Register<LogoView, object?>("statement", x => x.Statement);
        members.Register<FundingTextView, object?>("lang", x => x.Lang);
        members.Register<FundingTextView, object?>("wording", x => x.Wording);
        members.Register<FundingTextView, object?>("courtesy", x => x.Courtesy);
        members.Register<ImprintView, object?>("series", x => x.Series);
        members.Register<ImprintView, object?>("lines", x => x.Lines);
        members.Register<ImprintView, object?>("lang", x => x.Lang);
        members.Register<FundingView, object?>("own_funds", x => x.OwnFunds);
        members.Register<FundingView, object?>("programmes", x => x.Programmes);
        members.Register<FundingView, object?>("texts", x => x.Texts);
        members.Register<FundingView, object?>("logos", x => x.Logos);
        members.Register<FundingView, object?>("imprints", x => x.Imprints);
    }

    private static void RegisterContent(MemberAccessStrategy members)
    {
        members.Register<StoryView, object?>("kind", x => x.Kind);
        members.Register<StoryView, object?>("title", x => x.Title);
        members.Register<StoryView, object?>("subtitle", x => x.Subtitle);
        members.Register<StoryView, object?>("date", x => x.Date);
        members.Register<StoryView, object?>("provinces", x => x.Provinces);
        members.Register<StoryView, object?>("topics", x => x.Topics);
        members.Register<StoryView, object?>("implementers", x => x.Implementers);
        members.Register<StoryView, object?>("photo", x => x.Photo);
        members.Register<StoryView, object?>("photos", x => x.Photos);
        members.Register<StoryView, object?>("body", x => Html(x.Body));
        members.Register<StoryView, object?>("body_text", x => Html(x.BodyText));
        members.Register<StoryView, object?>("pdf", x => x.Pdf);
        members.Register<StoryView, object?>("related", x => x.Related);
        members.Register<PanelView, object?>("number", x => x.Number);
        members.Register<PanelView, object?>("title", x => x.Title);
        members.Register<PanelView, object?>("id", x => x.Id);
        members.Register<PanelView, object?>("help", x => x.Help);
        members.Register<PanelView, object?>("body", x => Html(x.Body));
        members.Register<LeafletView, object?>("title", x => x.Title);
        members.Register<LeafletView, object?>("subtitle", x => x.Subtitle);
        members.Register<LeafletView, object?>("audience", x => x.Audience);
        members.Register<LeafletView, object?>("edition", x => x.Edition);
        members.Register<LeafletView, object?>("date", x => x.Date);
        members.Register<LeafletView, object?>("topics", x => x.Topics);
        members.Register<LeafletView, object?>("photo", x => x.Photo);
        members.Register<LeafletView, object?>("panels", x => x.Panels);
        members.Register<LeafletView, object?>("pdfs", x => x.Pdfs);
        members.Register<LeafletView, object?>("pictures", x => x.Pictures);
        members.Register<AwardView, object?>("name", x => x.Name);
        members.Register<AwardView, object?>("donor", x => x.Donor);
        members.Register<AwardView, object?>("donor_status", x => x.DonorStatus);
        members.Register<AwardView, object?>("prime", x => x.Prime);
        members.Register<AwardView, object?>("implementers", x => x.Implementers);
        members.Register<AwardView, object?>("instrument", x => x.Instrument);
        members.Register<AwardView, object?>("period", x => x.Period);
        members.Register<AwardView, object?>("number", x => x.Number);
        members.Register<AwardView, object?>("iati", x => x.Iati);
        members.Register<SheetView, object?>("url", x => x.Url);
        members.Register<SheetView, object?>("address", x => x.Address);
        members.Register<SheetView, object?>("site_title", x => x.SiteTitle);
        members.Register<SheetView, object?>("edition", x => x.Edition);
        members.Register<SheetView, object?>("draft_translation", x => x.DraftTranslation);
        members.Register<SheetView, object?>("format", x => x.Format);
        members.Register<SheetView, object?>("copy", x => x.Copy);
        members.Register<SheetView, object?>("bleed", x => x.Bleed);
        members.Register<SheetView, object?>("slug", x => x.Slug);
        members.Register<SheetView, object?>("width", x => x.Width);
        members.Register<SheetView, object?>("height", x => x.Height);
        members.Register<SheetView, object?>("code_url", x => x.CodeUrl);
        members.Register<SheetView, object?>("code_address", x => x.CodeAddress);
        members.Register<SheetView, object?>("qr", x => new Fluid.Values.StringValue(x.Qr ?? "", encode: false));
        members.Register<FigureView, object?>("value", x => x.Value);
        members.Register<FigureView, object?>("label", x => x.Label);
        members.Register<FigureView, object?>("source", x => x.Source);
        members.Register<PackedItemView, object?>("kind", x => x.Kind);
        members.Register<PackedItemView, object?>("title", x => x.Title);
        members.Register<PackedItemView, object?>("lang", x => x.Lang);
        members.Register<PackedItemView, object?>("address", x => x.Address);
        members.Register<PackedItemView, object?>("date", x => x.Date);
        members.Register<PackedItemView, object?>("place", x => x.Place);
        members.Register<PackedItemView, object?>("figures", x => x.Figures);
        members.Register<PackedItemView, object?>("texts", x => x.Texts);
        members.Register<PackedItemView, object?>("files", x => x.Files);
        members.Register<PackedItemView, object?>("exemptions", x => x.Exemptions);
        members.Register<PackCountsView, object?>("stories", x => x.Stories);
        members.Register<PackCountsView, object?>("leaflets", x => x.Leaflets);
        members.Register<PackCountsView, object?>("pages", x => x.Pages);
        members.Register<PackView, object?>("award", x => x.Award);
        members.Register<PackView, object?>("donor", x => x.Donor);
        members.Register<PackView, object?>("prime", x => x.Prime);
        members.Register<PackView, object?>("number", x => x.Number);
        members.Register<PackView, object?>("from", x => x.From);
        members.Register<PackView, object?>("to", x => x.To);
        members.Register<PackView, object?>("items", x => x.Items);
        members.Register<PackView, object?>("texts", x => x.Texts);
        members.Register<PackView, object?>("counts", x => x.Counts);
        members.Register<ChoiceView, object?>("lang", x => x.Lang);
        members.Register<ChoiceView, object?>("title", x => x.Title);
        members.Register<ChoiceView, object?>("tagline", x => x.Tagline);
        members.Register<ChoiceView, object?>("url", x => x.Url);
        members.Register<ChoiceView, object?>("choose", x => x.Choose);
    }

    /// <summary>HTML that the engine made and checked: printed as it is.</summary>
    private static StringValue? Html(string? html) => html is null ? null : new StringValue(html, encode: false);
}
