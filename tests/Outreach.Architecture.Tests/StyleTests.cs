using Outreach.Architecture.Tests.Reading;

namespace Outreach.Architecture.Tests;

/// <summary>How the house is written: short lines, short methods, and files that are called after what is in them.</summary>
public sealed class StyleTests
{
    private const int Columns = 140;
    private const int Lines = 60;

    /// <summary>
    /// What people write as code. Data, wordings and prose are as long as they must be; so are templates, where the end of a
    /// line is a byte of every page.
    /// </summary>
    private static readonly IReadOnlyList<string> Code = [".cs", ".js", ".mjs", ".py", ".sh", ".css"];

    [Fact]
    public void No_line_is_longer_than_140_columns() =>
        House.HasNone(
            House
                .TrackedFiles()
                .Where(f => Code.Contains(Path.GetExtension(f)) || f.StartsWith(".ci/", StringComparison.Ordinal))
                .SelectMany(f =>
                    House
                        .Read(f)
                        .Split('\n')
                        .Select((line, i) => (Place: $"{f}:{i + 1}", line.TrimEnd('\r').Length))
                        .Where(l => l.Length > Columns)
                        .Select(l => $"{l.Place} has {l.Length}")
                )
        );

    [Fact]
    public void No_method_is_longer_than_60_lines() =>
        House.HasNone(Stretches(".cs", source => CSharpFile.Read(source).Members).Where(s => s.Lines > Lines).Select(Say));

    [Fact]
    public void No_function_of_a_script_is_longer_than_60_lines() =>
        House.HasNone(
            Stretches(".js", ScriptFile.Functions)
                .Concat(Stretches(".mjs", ScriptFile.Functions))
                .Concat(Stretches(".py", PythonFile.Functions))
                .Where(s => s.Lines > Lines)
                .Select(Say)
        );

    [Fact]
    public void A_file_is_called_after_a_type_in_it() =>
        House.HasNone(
            House
                .TrackedFiles()
                .Where(f => Path.GetExtension(f) == ".cs")
                .Where(f =>
                {
                    // The statements of a program have no name: their file is called Program.
                    var file = CSharpFile.Read(House.Read(f));
                    var name = Path.GetFileName(f).Split('.')[0];
                    return !file.Types.Contains(name) && name != "Program";
                })
        );

    private static IEnumerable<(string File, string Name, int First, int Lines)> Stretches(
        string ending,
        Func<string, IReadOnlyList<Stretch>> read
    ) =>
        House
            .TrackedFiles()
            .Where(f => Path.GetExtension(f) == ending)
            .SelectMany(f => read(House.Read(f)).Select(s => (f, s.Name, s.First, s.Lines)));

    private static string Say((string File, string Name, int First, int Lines) found) =>
        $"{found.File}:{found.First}: {found.Name} has {found.Lines} lines";
}
