using System.CommandLine;
using Outreach.Cli.Commands;
using Outreach.Model.Printing;

namespace Outreach.Cli;

/// <summary>The command line: which commands there are, and how what goes wrong ends the program.</summary>
internal static class CommandLine
{
    /// <summary>Parses and runs; answers with the exit code.</summary>
    public static int Run(string[] arguments)
    {
        var parsed = Root().Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                Console.Error.WriteLine(error.Message);
            }

            Console.Error.WriteLine("outreach --help lists the commands; outreach build --help lists a command's options.");
            return ExitCode.CommandLine;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (WrongCommandLineException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            return ExitCode.CommandLine;
        }
        catch (Exception thrown) when (FaultOfTheMachine(thrown) is { } machine)
        {
            Console.Error.WriteLine(machine.Message);
            if (parsed.CommandResult.Command is Build)
            {
                Console.Error.WriteLine("Nothing was published; the previous site stands untouched.");
            }

            return ExitCode.Machine;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped. Nothing was published; the previous site stands untouched.");
            return ExitCode.Machine;
        }
    }

    private static RootCommand Root()
    {
        var evidence = new Evidence();
        return new RootCommand("Outreach makes a bilingual website and printable sheets from stories and leaflets.")
        {
            new Build(),
            new Check(),
            new Serve(),
            new Editions(),
            new Explain(),
            evidence,
            evidence.UnderItsOldName(),
            new Clean(),
            new Setup(),
        };
    }

    /// <summary>What work side by side throws comes in one exception: the first of them, if the machine is at fault for all.</summary>
    private static Exception? FaultOfTheMachine(Exception thrown) =>
        thrown switch
        {
            IOException or UnauthorizedAccessException or NoBrowserException => thrown,
            AggregateException many when many.InnerExceptions.All(e => FaultOfTheMachine(e) is not null) => FaultOfTheMachine(
                many.InnerExceptions[0]
            ),
            _ => null,
        };
}
