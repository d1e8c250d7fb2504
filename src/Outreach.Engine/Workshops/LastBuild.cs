using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Outreach.Engine.Assembly;
using Outreach.Engine.Input;
using Outreach.Engine.Output;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Workshops;

/// <summary>
/// The last build into an output folder: of what it was made, and how it ended. A build is a pure function of its input, so
/// one of the same input over the same output has the same outcome, and nothing needs to be made to know it.
/// </summary>
/// <param name="cache">Where things are kept.</param>
/// <param name="kept">Where it is remembered.</param>
/// <param name="options">The build that is asked for now.</param>
internal sealed class LastBuild(CacheFolder cache, KeptFiles kept, BuildOptions options)
{
    private readonly string output = OutputFolder.Resolve(options.Output);

    private string Name => CacheFolder.LastBuild(output);

    /// <summary>
    /// Whether a build of these options can be known without being made: not one that hands out something beside the site.
    /// </summary>
    public bool CanBeKnown => options is { WriteOutput: true, Evidence: null, Press: null };

    /// <summary>A hash of everything of which this build is a function.</summary>
    /// <param name="doors">Name and version of everything outside that has a hand in it.</param>
    /// <param name="cancellation">Stops between files.</param>
    public string Recipe(IEnumerable<string> doors, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var words = doors
            .Prepend(ProgramStamp.Value)
            .Append(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{options.Today:O} {options.Preview} {options.Pdf} " + $"{options.BaseAddress}"
                )
            );
        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\0', words)));
        hash.AppendData(Fingerprint.Of(options.Input, cancellation));
        hash.AppendData(Fingerprint.Of(options.Theme, cancellation));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>
    /// The outcome of a build by this recipe; null when the last one had another, or when the site or its ledger are not as
    /// it left them.
    /// </summary>
    public BuildResult? Find(string recipe)
    {
        if (Read() is not { } last || last.Recipe != recipe || !Directory.Exists(output) || OutputFolder.WasInterrupted(output))
        {
            return null;
        }

        if (!LedgerIs(last.Ledger))
        {
            return null;
        }

        var manifest = Manifest.Read(cache.Manifest(output));
        return manifest.Describes(output) ? last.Result(manifest.Count, At) : null;
    }

    /// <summary>Remembers a build that has been published.</summary>
    public void Remember(string recipe, BuildResult result)
    {
        var record = LastBuildRecord.Of(recipe, LedgerHash(), result);
        kept.Keep(Name, JsonSerializer.SerializeToUtf8Bytes(record, LastBuildJson.Default.LastBuildRecord));
    }

    private LastBuildRecord? Read()
    {
        try
        {
            return kept.Find(Name) is { } json ? JsonSerializer.Deserialize(json, LastBuildJson.Default.LastBuildRecord) : null;
        }
        catch (JsonException)
        {
            return null; // An earlier version of the program remembered other things.
        }
    }

    private bool LedgerIs(string hash) => File.Exists(cache.LedgerCsv) && File.Exists(cache.LedgerJson) && LedgerHash() == hash;

    private string LedgerHash() => Convert.ToHexStringLower(SHA256.HashData([.. HashOf(cache.LedgerCsv), .. HashOf(cache.LedgerJson)]));

    private static byte[] HashOf(string path) => SHA256.HashData(File.ReadAllBytes(path));

    /// <summary>A place in a file that is as it was when the problem was found.</summary>
    private SourceRange At(string path, int start, int length)
    {
        if (start < 0)
        {
            return SourceRange.InFile(path);
        }

        var file = new ConfinedFolder(options.Input).ReadText(path, []) ?? new ConfinedFolder(options.Theme).ReadText(path, []);
        return file is null ? SourceRange.InFile(path) : new SourceRange(file, start, length);
    }
}

/// <summary>How a build ended, as it is remembered.</summary>
internal sealed record LastBuildRecord(
    string Recipe,
    string Ledger,
    IReadOnlyList<RememberedDiagnostic> Diagnostics,
    int Pages,
    int Pdfs,
    int Photos,
    int Markings,
    int? Looked,
    IReadOnlyList<HeldBack> HeldBack
)
{
    /// <summary>Takes down how a build ended.</summary>
    public static LastBuildRecord Of(string recipe, string ledger, BuildResult result) =>
        new(
            recipe,
            ledger,
            [
                .. result
                    .Diagnostics.Where(d => d.Rule != Rules.KeptFileDamaged)
                    .Select(d => new RememberedDiagnostic(d.Rule.Code, d.At.File.Path, d.At.Start, d.At.Length, d.Message, d.Hint)),
            ],
            result.Pages,
            result.Pdfs,
            result.Photos,
            result.Markings,
            result.Looked,
            result.HeldBack
        );

    /// <summary>The same outcome again; nothing was made for it.</summary>
    /// <param name="files">How many files the site has.</param>
    /// <param name="place">A place in a file: path, start, length.</param>
    public BuildResult Result(int files, Func<string, int, int, SourceRange> place)
    {
        var rules = Rules.All.ToDictionary(r => r.Code, StringComparer.Ordinal);
        var diagnostics = new Diagnostic[Diagnostics.Count];
        Phase.SideBySide(
            diagnostics.Length,
            i =>
            {
                var (code, path, start, length, message, hint) = Diagnostics[i];
                diagnostics[i] = new Diagnostic(rules[code], place(path, start, length), message, hint);
            },
            CancellationToken.None
        );
        return new BuildResult(
            [.. diagnostics],
            Pages,
            Pdfs,
            PdfsPrinted: 0,
            Photos,
            Markings,
            Looked,
            [.. HeldBack],
            new OutputCounts(0, files, 0)
        );
    }
}

/// <summary>A problem as it is remembered: its place is an offset into a file.</summary>
internal sealed record RememberedDiagnostic(string Code, string Path, int Start, int Length, string Message, string? Hint);

[JsonSerializable(typeof(LastBuildRecord))]
internal sealed partial class LastBuildJson : JsonSerializerContext;
