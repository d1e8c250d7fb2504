using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outreach.Model.Printing;
using Outreach.Pdf.DevTools;

namespace Outreach.Pdf;

/// <summary>A fault, and the number of the sight that it is about: texts first, then logos.</summary>
/// <param name="Sight">The sight's number.</param>
/// <param name="Fault">The fault.</param>
/// <param name="Rule">The rule that does not apply in this view and hides it where it does; null: it is not seen here.</param>
internal sealed record NumberedFault(int Sight, SightFault Fault, string? Rule);

/// <summary>The script that looks at a document in the browser.</summary>
internal static class SightScript
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Source = BrowserScript.Join(
        "sights",
        "sights, paper",
        "asking",
        "settling",
        "colours",
        "boxes",
        "painting",
        "looking",
        "hiding",
        "elsewhere",
        "texts",
        "logos",
        "run"
    );

    /// <summary>Changes with every change to the script.</summary>
    public static string Version { get; } = BrowserScript.Fingerprint(Source);

    /// <summary>Looks at the document as the page shows it now on a screen.</summary>
    /// <param name="page">The page.</param>
    /// <param name="sights">What must be seen.</param>
    /// <param name="view">The view's name.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static Task<IReadOnlyList<NumberedFault>> LookAtScreen(
        BrowserPage page,
        Sights sights,
        string view,
        CancellationToken cancellation
    ) => Look(page, sights, view, "false", cancellation);

    /// <summary>The same on paper, which does not scroll.</summary>
    public static Task<IReadOnlyList<NumberedFault>> LookAtPaper(
        BrowserPage page,
        Sights sights,
        string view,
        CancellationToken cancellation
    ) => Look(page, sights, view, "true", cancellation);

    private static async Task<IReadOnlyList<NumberedFault>> Look(
        BrowserPage page,
        Sights sights,
        string view,
        string isPaper,
        CancellationToken cancellation
    )
    {
        if (sights.IsEmpty)
        {
            return [];
        }

        JsonElement faults = await page.Evaluate(Source, $"{ToJson(sights)}, {isPaper}", cancellation);
        return [.. faults.EnumerateArray().Select(fault => ToFault(fault, sights, view)).OrderBy(fault => fault.Sight)];
    }

    private static NumberedFault ToFault(JsonElement fault, Sights sights, string view)
    {
        int sight = fault.GetProperty("sight").GetInt32();
        string name = sight < sights.Texts.Length ? sights.Texts[sight].Name : sights.Logos[sight - sights.Texts.Length].Name;
        return new(
            sight,
            new(Enum.Parse<SightFaultKind>(fault.GetProperty("kind").GetString()!), name, view, fault.GetProperty("detail").GetString()!),
            fault.GetProperty("rule").GetString()
        );
    }

    private static string ToJson(Sights sights)
    {
        JsonObject all = new()
        {
            ["texts"] = new JsonArray([.. sights.Texts.Select(ToJson)]),
            ["logos"] = new JsonArray([.. sights.Logos.Select(ToJson)]),
        };
        using MemoryStream json = new();
        using (Utf8JsonWriter writer = new(json, Plain))
        {
            all.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(json.ToArray());
    }

    private static JsonNode ToJson(TextInSight text) =>
        new JsonObject
        {
            ["words"] = text.Words,
            ["language"] = text.Language,
            ["points"] = text.MinimumPoints,
            ["within"] = text.Within,
        };

    private static JsonNode ToJson(LogoInSight logo) =>
        new JsonObject
        {
            ["path"] = logo.Path,
            ["proportion"] = logo.Proportion,
            ["width"] = logo.MinimumWidth,
            ["height"] = logo.MinimumHeight,
            ["clearSpace"] = logo.ClearSpace,
            ["partner"] = logo.Partner,
            ["statement"] = logo.Statement,
        };
}
