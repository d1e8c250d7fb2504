using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Outreach.Pdf.Browsers;

/// <summary>What a program left behind: its exit code and everything it wrote.</summary>
internal sealed record ProgramResult(int ExitCode, string Output);

internal static class ExternalProgram
{
    /// <summary>
    /// Runs a program to its end and passes on each line it writes. Stopped, it takes its children with it.
    /// </summary>
    /// <exception cref="TimeoutException">It ran longer than <paramref name="limit"/>.</exception>
    public static ProgramResult Run(ProcessStartInfo start, TimeSpan limit, Action<string> line, CancellationToken cancellation)
    {
        using Process process = new() { StartInfo = start };
        StringBuilder output = new();
        process.OutputDataReceived += (_, e) => Keep(e.Data, output, line);
        process.ErrorDataReceived += (_, e) => Keep(e.Data, output, line);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        Start(process);
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        WaitForEnd(process, limit, cancellation);
        lock (output)
        {
            return new ProgramResult(process.ExitCode, output.ToString());
        }
    }

    // A file just written cannot be started while another process, forked at that moment, still holds it open.
    private static void Start(Process process)
    {
        const int TextFileBusy = 26;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                process.Start();
                return;
            }
            catch (Win32Exception e) when (e.NativeErrorCode == TextFileBusy && !OperatingSystem.IsWindows() && attempt < 10)
            {
                Thread.Sleep(50);
            }
        }
    }

    private static void Keep(string? text, StringBuilder output, Action<string> line)
    {
        if (text is null)
        {
            return;
        }

        lock (output)
        {
            output.AppendLine(text);
            line(text);
        }
    }

    private static void WaitForEnd(Process process, TimeSpan limit, CancellationToken cancellation)
    {
        using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(limit);
        try
        {
            process.WaitForExitAsync(limited.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            throw new TimeoutException($"{process.StartInfo.FileName} did not end within {limit.TotalSeconds} s.", e);
        }
    }
}
