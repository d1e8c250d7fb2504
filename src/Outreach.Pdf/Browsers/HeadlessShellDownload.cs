using System.IO.Compression;
using System.Security.Cryptography;

namespace Outreach.Pdf.Browsers;

/// <summary>Chrome for Testing's headless shell, fetched into the user's cache. Nothing unverified is unpacked.</summary>
internal sealed class HeadlessShellDownload(Uri downloads, HeadlessShellPins pins, string cacheFolder)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly string? _platform = HeadlessShellPins.Platform();

    /// <summary>The program fetched earlier; null when there is none.</summary>
    public string? Installed() => Pin() is { } pin && File.Exists(Program(pin)) ? Program(pin) : null;

    /// <summary>Fetches, verifies and unpacks the archive and gives the program's path.</summary>
    /// <exception cref="InvalidDataException">The archive may not be used; the message says why.</exception>
    /// <exception cref="HttpRequestException">The archive could not be fetched.</exception>
    public string Fetch(Action<string> progress, CancellationToken cancellation)
    {
        HeadlessShellPin pin =
            Pin() ?? throw new InvalidDataException("There is no headless shell of Chrome for Testing for this kind of machine.");
        if (pin.Sha256.Length == 0)
        {
            throw new InvalidDataException(
                $"No checksum is pinned for chrome-headless-shell on {_platform}, so a download could not be verified."
            );
        }

        Directory.CreateDirectory(cacheFolder);
        DirectoryInfo work = Directory.CreateDirectory(Path.Combine(cacheFolder, $"next-{Environment.ProcessId}"));
        try
        {
            Unpack(Download(pin, work.FullName, progress, cancellation), pin);
            return Program(pin);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private HeadlessShellPin? Pin() =>
        _platform is not null && pins.ByPlatform.TryGetValue(_platform, out HeadlessShellPin? pin) ? pin : null;

    private string Folder(HeadlessShellPin pin) => Path.Combine(cacheFolder, $"chrome-headless-shell-{pin.Version}");

    private string Program(HeadlessShellPin pin) =>
        Path.Combine(
            Folder(pin),
            $"chrome-headless-shell-{_platform}",
            OperatingSystem.IsWindows() ? "chrome-headless-shell.exe" : "chrome-headless-shell"
        );

    private string Download(HeadlessShellPin pin, string folder, Action<string> progress, CancellationToken cancellation)
    {
        Uri address = new(downloads, $"{pin.Version}/{_platform}/chrome-headless-shell-{_platform}.zip");
        progress($"Downloading {address}");
        string archive = Path.Combine(folder, "archive.zip");
        using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Limit);
        Save(address, archive, limited.Token);
        using FileStream saved = File.OpenRead(archive);
        string hash = Convert.ToHexStringLower(SHA256.HashData(saved));
        return hash.Equals(pin.Sha256, StringComparison.OrdinalIgnoreCase)
            ? archive
            : throw new InvalidDataException($"{address} has the SHA-256 {hash}, not the pinned {pin.Sha256}; it was not used.");
    }

    private static void Save(Uri address, string path, CancellationToken cancellation)
    {
        using HttpClient client = new() { Timeout = Timeout.InfiniteTimeSpan };
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        using HttpResponseMessage response = client
            .Send(request, HttpCompletionOption.ResponseHeadersRead, cancellation)
            .EnsureSuccessStatusCode();
        using FileStream file = File.Create(path);
        response.Content.CopyToAsync(file, cancellation).GetAwaiter().GetResult();
    }

    private void Unpack(string archive, HeadlessShellPin pin)
    {
        // Moved into place whole: a folder that is there is complete.
        string next = Path.Combine(Path.GetDirectoryName(archive)!, "unpacked");
        ZipFile.ExtractToDirectory(archive, next);
        if (Directory.Exists(Folder(pin)))
        {
            Directory.Delete(Folder(pin), recursive: true);
        }

        Directory.Move(next, Folder(pin));
        if (!File.Exists(Program(pin)))
        {
            throw new InvalidDataException($"The archive of chrome-headless-shell {pin.Version} holds no {Program(pin)}.");
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Program(pin), File.GetUnixFileMode(Program(pin)) | UnixFileMode.UserExecute);
        }
    }
}
