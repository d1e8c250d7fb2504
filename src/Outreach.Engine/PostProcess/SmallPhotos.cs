using Outreach.Engine.PostProcess.Pages;
using Outreach.Engine.Theming;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.PostProcess;

/// <summary>Finds photographs that are printed with fewer than 150 dots per inch, once all sheets are laid out.</summary>
internal static class SmallPhotos
{
    /// <summary>Reports each where its text names it.</summary>
    public static void Find(IEnumerable<ItemPage> items, IEnumerable<Sheet> sheets, DiagnosticBag diagnostics)
    {
        var small = Needs.Union(sheets.Select(s => s.Needs)).CoarsePhotos;
        foreach (
            var photo in items
                .Select(i => i.Item)
                .Distinct()
                .SelectMany(i => i.Facts.Photos)
                .Where(p => p.Photo is not null && small.ContainsKey(p.Photo.Path))
        )
        {
            diagnostics.Add(
                Rules.PhotoTooSmallToPrint,
                photo.File.At,
                $"\"{photo.File.Value}\" is printed with {small[photo.Photo!.Path]} dots per inch: it would look coarse. 150 are needed.",
                "Ask for the original from the camera; photographs that were sent by a messenger are too small."
            );
        }
    }
}
