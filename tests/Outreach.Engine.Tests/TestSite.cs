using Outreach.Engine.Workshops;
using Outreach.Model.Diagnostics;
using Outreach.Model.Languages;

namespace Outreach.Engine.Tests;

/// <summary>
/// A whole site in a temporary folder: the small valid one of <see cref="BaseSite"/>, with the files of one string laid
/// over it. The string holds a file after each line <c>-- path --</c>, as it lies under <c>input/</c>.
/// </summary>
/// <remarks>A photograph is a text file that says how large it is: <c>1600x1200</c>. See <see cref="FakePhotoRenderer"/>.</remarks>
internal sealed class TestSite : IDisposable
{
    private string? ownTheme;

    public TestSite(string files = "")
    {
        Folder = Directory.CreateTempSubdirectory("outreach-").FullName;
        Write(BaseSite.Files);
        Write(files);
    }

    /// <summary>The temporary folder, in which input, output and cache lie.</summary>
    public string Folder { get; }

    public string Input => Path.Combine(Folder, "input");

    public string Output => Path.Combine(Folder, "output");

    /// <summary>Where sheets for a printing house are put.</summary>
    public string Press => Path.Combine(Folder, "press");

    public string Cache => Path.Combine(Folder, "cache");

    /// <summary>The repository's own theme, or the copy of it that the test has changed.</summary>
    public string Theme => ownTheme ?? WholeTheme.Folder;

    public FakePhotoRenderer Photos { get; set; } = new();

    public FakePrinter Printer { get; } = new();

    public FakePagePictures PagePictures { get; } = new();

    public FakeViewer Viewer { get; } = new();

    /// <summary>The repository's theme, read once for all tests; null where this one has its own or renders otherwise.</summary>
    private KeptTheme? SharedTheme => ownTheme is null && Photos.Version == FakePhotoRenderer.UsualVersion ? WholeTheme.Kept : null;

    /// <summary>Ends a build in the middle.</summary>
    public CancellationToken Cancellation { get; set; }

    /// <summary>Lays files over the site: any number of them in one string.</summary>
    public TestSite Write(string files)
    {
        string? path = null;
        var text = new List<string>();
        foreach (var line in files.Split('\n'))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                Flush();
                path = line[3..^3];
                text.Clear();
            }
            else
            {
                text.Add(line);
            }
        }

        Flush();
        return this;

        void Flush()
        {
            if (path is not null)
            {
                WriteBytes(path, System.Text.Encoding.UTF8.GetBytes(string.Join('\n', text).TrimEnd('\n') + "\n"));
            }
        }
    }

    /// <summary>Lays one file over the site, byte for byte.</summary>
    public TestSite WriteBytes(string path, byte[] bytes)
    {
        var full = Path.Combine(Input, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    /// <summary>Replaces a piece of a file's text, which must be there.</summary>
    public TestSite Edit(string path, string from, string to)
    {
        Replace(Path.Combine(Input, path), from, to);
        return this;
    }

    /// <summary>Takes a file or a folder out of the site.</summary>
    public TestSite Remove(string path)
    {
        var full = Path.Combine(Input, path);
        if (Directory.Exists(full))
        {
            Directory.Delete(full, recursive: true);
        }
        else
        {
            File.Delete(full);
        }

        return this;
    }

    /// <summary>Replaces a piece of the theme, in a copy of it.</summary>
    public TestSite EditTheme(string path, string from, string to)
    {
        Replace(Path.Combine(CopyTheme(), path), from, to);
        return this;
    }

    /// <summary>A copy of the theme that the test may change as it likes.</summary>
    public string CopyTheme()
    {
        if (ownTheme is null)
        {
            ownTheme = Path.Combine(Folder, "theme");
            Folders.Copy(WholeTheme.Folder, ownTheme);
        }

        return ownTheme;
    }

    /// <summary>Gives the site a theme folder that holds these files and nothing else; without any, the folder is not there.</summary>
    public TestSite WithThemeOf(params (string Path, string Text)[] files)
    {
        ownTheme = Path.Combine(Folder, "theme");
        foreach (var (path, text) in files)
        {
            var full = Path.Combine(ownTheme, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }

        return this;
    }

    /// <summary>What a build of the site is asked to do.</summary>
    public BuildOptions Options(bool pdf = true, bool preview = false, string today = "2026-01-01", bool press = false) =>
        new()
        {
            Input = Input,
            Theme = Theme,
            Output = Output,
            Cache = Cache,
            Today = DateOnly.ParseExact(today, "yyyy-MM-dd"),
            Preview = preview,
            Pdf = pdf,
            Press = press ? Press : null,
        };

    /// <summary>Builds the site, with its printed sheets unless told otherwise.</summary>
    public BuildResult Build(bool pdf = true, bool preview = false, string today = "2026-01-01", bool press = false)
    {
        var build = new SiteBuild(Photos, () => Printer, PagePictures, () => Viewer) { Theme = SharedTheme };
        var result = build.Run(Options(pdf, preview, today, press), NoProgress.Instance, Cancellation);
        BrokenRules.TakeDown(result.Diagnostics);
        return result;
    }

    /// <summary>The site up to its composed pages.</summary>
    /// <param name="problems">Receives what is wrong with it.</param>
    public ComposedSite Compose(DiagnosticBag problems) =>
        new Workshop(Options(), Photos, SharedTheme).Compose(null, NoProgress.Instance, problems, TestContext.Current.CancellationToken)!;

    /// <summary>What is told of an item or a page of the site, line by line; null when there is none.</summary>
    public IReadOnlyList<string>? Explain(string what) =>
        new ExplainMarking(Photos).Run(Options(), what, Language.English, NoProgress.Instance, TestContext.Current.CancellationToken).Lines;

    /// <summary>Builds the site, which must succeed.</summary>
    public TestSite Publish(bool pdf = true, bool preview = false, string today = "2026-01-01")
    {
        var result = Build(pdf, preview, today);
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics));
        return this;
    }

    /// <summary>
    /// Builds the site, which must fail, and nothing of it be published. Each expected problem is the beginning of a
    /// message as it is printed: <c>stories/meeting/index.en.md:7:10: error OUT201</c>; no other error may occur.
    /// </summary>
    public void FailsWith(params string[] expected) => Reports(Severity.Error, Build(), expected);

    /// <summary>The site is published, with these warnings, each given by the beginning of its message.</summary>
    public void WarnsOf(params string[] expected)
    {
        var result = Build();
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics));
        Reports(Severity.Warning, result, expected);
    }

    /// <summary>The text of a published file.</summary>
    public string Published(string path) => File.ReadAllText(Path.Combine(Output, path));

    public bool IsPublished(string path) => File.Exists(Path.Combine(Output, path));

    /// <summary>Every published file, by path.</summary>
    public SortedDictionary<string, FileState> Snapshot() => Folders.Snapshot(Output);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Reports(Severity severity, BuildResult result, string[] expected)
    {
        var found = result.Diagnostics.Where(d => d.Rule.Severity == severity).Select(d => d.ToString()).ToList();
        var all = string.Join('\n', found);
        foreach (var problem in expected)
        {
            Assert.True(found.Exists(f => f.StartsWith(problem, StringComparison.Ordinal)), $"Expected: {problem}\nFound:\n{all}");
        }

        Assert.True(found.Count == expected.Length, $"Expected {expected.Length} problems and found:\n{all}");
    }

    private static void Replace(string file, string from, string to)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(from, to, StringComparison.Ordinal));
    }
}
