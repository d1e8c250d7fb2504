namespace Outreach.Engine.Output;

/// <summary>
/// The marking ledger on the disk. It is written aside before the site is published and put in place after, so that a
/// full disk stops the build while the previous site and its ledger still stand.
/// </summary>
internal sealed class LedgerFiles
{
    private const string Aside = ".next";
    private readonly List<string> paths = [];

    /// <summary>Writes the ledger aside.</summary>
    /// <param name="cache">The folder in which it stands.</param>
    /// <param name="csv">For a spreadsheet.</param>
    /// <param name="json">For programs.</param>
    public LedgerFiles(string cache, byte[] csv, byte[] json)
    {
        Directory.CreateDirectory(cache);
        Write(Path.Combine(cache, "marking-ledger.csv"), csv);
        Write(Path.Combine(cache, "marking-ledger.json"), json);
    }

    /// <summary>Puts it in the place of the previous one.</summary>
    public void Publish()
    {
        foreach (var path in paths)
        {
            File.Move(path + Aside, path, overwrite: true);
        }
    }

    private void Write(string path, byte[] bytes)
    {
        File.WriteAllBytes(path + Aside, bytes);
        paths.Add(path);
    }
}
