using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outreach.Model.Printing;
using Outreach.Pdf.DevTools;

namespace Outreach.Pdf;

/// <summary>What was found on the sheets of a document as they are laid out.</summary>
/// <param name="Faults">What is wrong with them beside overflow.</param>
/// <param name="Codes">Where QR codes stand, on the pictures if there are any.</param>
/// <param name="Pictures">The sheets as PNG, in order.</param>
/// <param name="Families">The font families that the document brings.</param>
internal sealed record LaidOutSheets(
    IReadOnlyList<SheetFault> Faults,
    IReadOnlyList<PlacedCode> Codes,
    IReadOnlyList<byte[]> Pictures,
    IReadOnlyList<string> Families
)
{
    /// <summary>Nothing was looked at.</summary>
    public static LaidOutSheets None { get; } = new([], [], [], []);
}

/// <summary>Looks at the sheets of a document and takes their pictures. A sheet is an element of the class <c>sheet</c>.</summary>
internal static class SheetScript
{
    /// <summary>What printers leave blank at the paper's edges, in millimetres.</summary>
    private const double Margin = 10;

    // Each sheet is taken alone at the window's top. Further down it begins between two pixels, and is not always drawn to
    // the same ones.
    private const string ShowOnly = """
        (only) => {
          const sheets = [...document.querySelectorAll('.sheet')].filter((sheet) => !sheet.hidden);
          sheets.forEach((sheet, i) => { sheet.style.display = only < 0 || i === only ? '' : 'none'; });
          return Promise.all([...document.images].map((image) => image.decode().catch(() => null))).then(() => null);
        }
        """;

    /// <summary>
    /// Deals the text of a document, whose resources are loaded, into its places, tightens it until it fits, and gives what
    /// the printer must know about it.
    /// </summary>
    public static readonly string Fit = BrowserScript.Join(
        "fit",
        "firstStep, pages, pageHeight",
        "measuring",
        "dealing",
        "imposing",
        "run"
    );

    private static readonly string Source = BrowserScript.Join("sheets", "margin, smallestLatin, smallestKhmer", "lines", "faults", "run");

    /// <summary>Changes with every change to what lays sheets out or looks at them.</summary>
    public static string Version { get; } = BrowserScript.Fingerprint(Fit + Source + ShowOnly);

    /// <summary>Looks at the document as it is laid out now.</summary>
    /// <param name="page">The page that shows it.</param>
    /// <param name="pictureWidth">Width of the pictures in pixels; null: none are taken.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static async Task<LaidOutSheets> Look(BrowserPage page, int? pictureWidth, CancellationToken cancellation)
    {
        string arguments = string.Create(CultureInfo.InvariantCulture, $"{Margin}, {CopyLimits.SmallestLatin}, {CopyLimits.SmallestKhmer}");
        JsonElement found = await page.Evaluate(Source, arguments, cancellation);
        JsonElement[] sheets = [.. found.GetProperty("sheets").EnumerateArray()];
        List<byte[]> pictures = [];
        for (int i = 0; pictureWidth is not null && i < sheets.Length; i++)
        {
            await page.Evaluate(ShowOnly, i.ToString(CultureInfo.InvariantCulture), cancellation);
            pictures.Add(await Picture(page, sheets[i], pictureWidth.Value, cancellation));
        }

        if (pictures.Count > 0)
        {
            await page.Evaluate(ShowOnly, "-1", cancellation);
        }

        return new(
            [.. found.GetProperty("faults").EnumerateArray().Select(ToFault)],
            [.. found.GetProperty("codes").EnumerateArray().Select(code => ToCode(code, sheets, pictureWidth))],
            pictures,
            [.. found.GetProperty("families").EnumerateArray().Select(family => family.GetString()!)]
        );
    }

    private static async Task<byte[]> Picture(BrowserPage page, JsonElement sheet, int width, CancellationToken cancellation)
    {
        JsonObject clip = new()
        {
            ["x"] = sheet.GetProperty("x").GetDouble(),
            ["y"] = 0,
            ["width"] = sheet.GetProperty("width").GetDouble(),
            ["height"] = sheet.GetProperty("height").GetDouble(),
            ["scale"] = width / sheet.GetProperty("width").GetDouble(),
        };
        JsonElement picture = await page.Call(
            "Page.captureScreenshot",
            new()
            {
                ["format"] = "png",
                ["clip"] = clip,
                ["captureBeyondViewport"] = true,
                ["optimizeForSpeed"] = true,
            },
            cancellation
        );
        return picture.GetProperty("data").GetBytesFromBase64();
    }

    private static SheetFault ToFault(JsonElement fault) =>
        new(
            Enum.Parse<SheetFaultKind>(fault.GetProperty("kind").GetString()!),
            fault.GetProperty("words").GetString()!,
            fault.GetProperty("detail").GetString()!,
            fault.GetProperty("panel").ValueKind == JsonValueKind.Number ? fault.GetProperty("panel").GetInt32() : null
        );

    private static PlacedCode ToCode(JsonElement code, JsonElement[] sheets, int? pictureWidth)
    {
        int page = code.GetProperty("page").GetInt32();
        double scale = pictureWidth is null || page == 0 ? 1 : pictureWidth.Value / sheets[page - 1].GetProperty("width").GetDouble();
        return new(
            page,
            code.GetProperty("left").GetDouble() * scale,
            code.GetProperty("top").GetDouble() * scale,
            code.GetProperty("size").GetDouble() * scale,
            Math.Round(code.GetProperty("millimetres").GetDouble(), 2)
        );
    }
}
