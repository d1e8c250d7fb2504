using Outreach.Model.Photos;
using Outreach.Model.Printing;

namespace Outreach.Engine;

/// <summary>The doors to the outside world, beside the folders.</summary>
/// <param name="Photos">To the image library.</param>
/// <param name="Printer">Opens the one to the browser that prints; called only when sheets are to be printed.</param>
/// <param name="PagePictures">To what is made of pictures of printed pages.</param>
/// <param name="Viewer">Opens the one to the browser that looks at pages; called only where one may be used.</param>
internal sealed record BuildDoors(IPhotoRenderer Photos, Func<IPdfPrinter> Printer, IPagePictures PagePictures, Func<IPageViewer> Viewer)
{
    /// <summary>Name and version of everything outside that has a hand in a build.</summary>
    public IEnumerable<string> Versions(BuildOptions options) =>
        options.Pdf ? [Photos.Version, PagePictures.Version, Printer().Version, Viewer().ViewerVersion] : [Photos.Version];
}
