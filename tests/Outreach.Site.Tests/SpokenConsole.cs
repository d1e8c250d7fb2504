using System.Text;

namespace Outreach.Site.Tests;

/// <summary>
/// The console of a process in which the program runs several times side by side: what a run writes, from whichever of
/// its threads, comes to that run alone.
/// </summary>
internal sealed class SpokenConsole : TextWriter
{
    private readonly AsyncLocal<TextWriter?> listener = new();
    private readonly TextWriter machine;

    private SpokenConsole(TextWriter machine) => this.machine = machine;

    /// <summary>Standard output, from the first use of this class on.</summary>
    public static SpokenConsole Out { get; } = InPlaceOf(Console.Out, Console.SetOut);

    /// <summary>Standard error, likewise.</summary>
    public static SpokenConsole Error { get; } = InPlaceOf(Console.Error, Console.SetError);

    public override Encoding Encoding => machine.Encoding;

    private TextWriter Listener => listener.Value ?? machine;

    /// <summary>Runs something and answers with what it wrote.</summary>
    public string Hear(Action action)
    {
        using var heard = new StringWriter();
        listener.Value = Synchronized(heard);
        try
        {
            action();
        }
        finally
        {
            listener.Value = null;
        }

        return heard.ToString();
    }

    public override void Write(char value) => Listener.Write(value);

    public override void Write(string? value) => Listener.Write(value);

    public override void Write(char[] buffer, int index, int count) => Listener.Write(buffer, index, count);

    public override void WriteLine(string? value) => Listener.Write(value + "\n");

    public override void Flush() => Listener.Flush();

    private static SpokenConsole InPlaceOf(TextWriter machine, Action<TextWriter> take)
    {
        // Whoever runs the tests in a terminal gets the same words: without colour.
        Environment.SetEnvironmentVariable("TERM", "dumb");
        var console = new SpokenConsole(machine);
        take(console);
        return console;
    }
}
