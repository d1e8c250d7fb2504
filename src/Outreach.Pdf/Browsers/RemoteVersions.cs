namespace Outreach.Pdf.Browsers;

/// <summary>What remote browsers called themselves when they were last asked: an unchanged build asks none of them.</summary>
/// <param name="cacheFolder">Full path of the folder in which it is remembered.</param>
internal sealed class RemoteVersions(string cacheFolder)
{
    private string Note => Path.Combine(cacheFolder, "browser-endpoints.txt");

    /// <summary>The version at an endpoint; null: it was never asked.</summary>
    public string? Of(string endpoint) => Lines().Where(line => line[0] == endpoint).Select(line => line[1]).FirstOrDefault();

    /// <summary>Remembers a version.</summary>
    public void Remember(string endpoint, string version)
    {
        string[][] others = [.. Lines().Where(line => line[0] != endpoint)];
        Directory.CreateDirectory(cacheFolder);
        string next = $"{Note}.{Environment.ProcessId}.new";
        File.WriteAllLines(next, others.Append([endpoint, version]).Select(line => string.Join('\t', line)));
        File.Move(next, Note, overwrite: true);
    }

    private string[][] Lines() =>
        File.Exists(Note) ? [.. File.ReadAllLines(Note).Select(line => line.Split('\t')).Where(line => line.Length == 2)] : [];
}
