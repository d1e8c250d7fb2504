using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Outreach.Pdf.Browsers;

/// <summary>The one archive of Chrome for Testing's headless shell that may be used on a platform.</summary>
/// <param name="Version">Four numbers, as in the archive's address.</param>
/// <param name="Sha256">SHA-256 of the archive in hexadecimal digits; empty when nobody has checked one yet.</param>
public sealed record HeadlessShellPin(string Version, string Sha256);

/// <summary>The pinned archives by platform, as Chrome for Testing names it: linux64, mac-arm64, mac-x64, win64.</summary>
/// <param name="ByPlatform">One pin for each platform.</param>
public sealed partial record HeadlessShellPins(IReadOnlyDictionary<string, HeadlessShellPin> ByPlatform)
{
    /// <summary>The pins that come with the product, from <c>headless-shell-pins.json</c>.</summary>
    public static HeadlessShellPins Shipped()
    {
        using Stream data = typeof(HeadlessShellPins).Assembly.GetManifestResourceStream("headless-shell-pins.json")!;
        return new(JsonSerializer.Deserialize(data, PinsFile.Default.DictionaryStringHeadlessShellPin)!);
    }

    /// <summary>This machine's platform; null when Chrome for Testing has no archive for it.</summary>
    public static string? Platform() =>
        (OperatingSystem.IsLinux(), OperatingSystem.IsMacOS(), OperatingSystem.IsWindows(), RuntimeInformation.OSArchitecture) switch
        {
            (true, _, _, Architecture.X64) => "linux64",
            (_, true, _, Architecture.Arm64) => "mac-arm64",
            (_, true, _, Architecture.X64) => "mac-x64",
            (_, _, true, Architecture.X64) => "win64",
            _ => null,
        };

    /// <summary>
    /// The shape of <c>headless-shell-pins.json</c>, written out when the program is made: nothing is found by reflection.
    /// </summary>
    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(Dictionary<string, HeadlessShellPin>))]
    private sealed partial class PinsFile : JsonSerializerContext;
}
