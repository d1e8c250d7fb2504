using System.CommandLine;
using System.Globalization;
using Outreach.Cli.Reports;
using Outreach.Engine;
using Outreach.Engine.Output;
using Outreach.Engine.Process;
using Outreach.Model.Content;
using Outreach.Model.Languages;
using Outreach.Model.Printing;
using Outreach.Pdf.Browsers;

namespace Outreach.Cli;

/// <summary>The commands, their options and their words.</summary>
internal sealed class CommandLine
{
    private readonly Option<string> input = new("--input")
    {
        Description = "The folder that authors write in.",
        DefaultValueFactory = _ => "input",
    };
    private readonly Option<string> theme = new("--theme")
    {
        Description = "The site's own theme: what lies here takes the place of the file at the same path in the theme inside the program.",
        DefaultValueFactory = _ => "theme",
    };
    private readonly Option<string> output = new("--output")
    {
        Description = "The folder of the finished site.",
        DefaultValueFactory = _ => "output",
    };
    private readonly Option<string> cache = new("--cache")
    {
        Description = "The folder of what is kept between builds, and of the marking ledger.",
        DefaultValueFactory = _ => "cache",
    };
    private readonly Option<bool> preview = new("--preview") { Description = "Show drafts and what is to be published later." };
    private readonly Option<bool> noPdf = new("--no-pdf") { Description = "Build the site without printed sheets." };
    private readonly Option<string?> date = new("--date")
    {
        Description = "The date of the build, YYYY-MM-DD. Default: today in the site's time zone.",
    };
    private readonly Option<string?> baseUrl = new("--base-url")
    {
        Description = "Where the site will stand, in place of the address in site.yml.",
    };
    private readonly Option<ReportFormat> report = new("--report") { Description = "How problems are written: text, json or github." };
    private readonly Option<string?> browser = new("--browser")
    {
        Description = "The browser that prints. Default: $OUTREACH_BROWSER, else one that is installed, else one is fetched.",
    };
    private readonly Option<string[]> browserEndpoint = new("--browser-endpoint")
    {
        Description =
            "A browser on another machine that prints instead, ws://HOST:PORT/devtools/browser/ID or http://HOST:PORT. May be given several times.",
    };
    private readonly Option<string?> press = new("--press")
    {
        Description = "Also make the sheets for a printing house, with bleed and crop marks, in this folder. Default: press",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<int> port = new("--port")
    {
        Description = "The preview's port on this machine.",
        DefaultValueFactory = _ => 5080,
    };
    private readonly Argument<string> what = new("what")
    {
        Description = "A story's, leaflet's or page's folder, or an address of the site.",
    };
    private readonly Argument<string> award = new("award") { Description = "The award: the name of its file in awards/." };
    private readonly Option<string?> from = new("--from")
    {
        Description = "The first publication date, YYYY-MM-DD. Undated material is always included.",
    };
    private readonly Option<string?> to = new("--to") { Description = "The last publication date, YYYY-MM-DD." };
    private readonly Option<string?> file = new("--file") { Description = "Where the ZIP goes. Default: donor-pack-AWARD.zip" };
    private readonly Option<string> language = new("--language")
    {
        Description = "The language of the answer: en or km.",
        DefaultValueFactory = _ => "en",
    };
    private readonly Option<bool> poll = new("--poll")
    {
        Description = "Look for changes twice a second, for network drives that do not announce them.",
    };

    /// <summary>Parses and runs; answers with the exit code.</summary>
    public int Run(string[] arguments)
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
            if (parsed.CommandResult.Command.Name == "build")
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

    private RootCommand Root()
    {
        var build = new Command("build", "Make the site and its PDFs.")
        {
            input,
            theme,
            output,
            cache,
            preview,
            noPdf,
            date,
            baseUrl,
            report,
            browser,
            browserEndpoint,
            press,
        };
        build.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(new BuildCommand(OptionsOf(parsed), parsed.GetValue(report), BrowserOf(parsed)).Run(cancellation))
        );
        var check = new Command("check", "Report every problem; write nothing.")
        {
            input,
            theme,
            cache,
            preview,
            noPdf,
            date,
            baseUrl,
            report,
            browser,
            browserEndpoint,
        };
        check.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    new BuildCommand(OptionsOf(parsed) with { WriteOutput = false }, parsed.GetValue(report), BrowserOf(parsed)).Run(
                        cancellation
                    )
                )
        );
        var serve = new Command("serve", "Show the site on this machine, drafts included, and keep it up to date.")
        {
            input,
            theme,
            cache,
            noPdf,
            date,
            browser,
            browserEndpoint,
            port,
            poll,
        };
        serve.SetAction(
            (parsed, cancellation) =>
                new ServeCommand(PreviewOptionsOf(parsed), BrowserOf(parsed), PortOf(parsed), parsed.GetValue(poll)).Run(cancellation)
        );
        var editions = new Command("editions", "Give each leaflet's new edition its code, and write it down beside the leaflet.")
        {
            input,
            date,
        };
        editions.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(new EditionsCommand(InputOf(parsed), DateOf(parsed, InputOf(parsed))).Run(cancellation))
        );
        var clean = new Command("clean", "Remove the finished site and what is kept between builds.") { output, cache };
        clean.SetAction(parsed => Clean(parsed.GetValue(output)!, parsed.GetValue(cache)!));
        var setup = new Command("setup", "Get the browser that prints, and say which one it is.") { browser };
        setup.SetAction((parsed, cancellation) => Task.FromResult(Setup(BrowserOf(parsed).Program, cancellation)));
        var explain = new Command(
            "explain",
            "Tell which donors' texts and logos apply to a story, leaflet or page, and why; or why it is not live."
        )
        {
            what,
            language,
            input,
            theme,
            cache,
            preview,
            date,
        };
        explain.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(new ExplainCommand(OptionsOf(parsed), parsed.GetValue(what)!, LanguageOf(parsed)).Run(cancellation))
        );
        var donorPack = new Command(
            "donor-pack",
            "Put together a donor's evidence: printed sheets, a cover sheet and the ledger's rows of an award."
        )
        {
            award,
            from,
            to,
            file,
            language,
            input,
            theme,
            cache,
            date,
            baseUrl,
            browser,
            browserEndpoint,
        };
        donorPack.SetAction(
            (parsed, cancellation) => Task.FromResult(new DonorPackCommand(PackOptionsOf(parsed), BrowserOf(parsed)).Run(cancellation))
        );
        return new RootCommand("Outreach makes a bilingual website and printable sheets from stories and leaflets.")
        {
            build,
            check,
            serve,
            editions,
            explain,
            donorPack,
            clean,
            setup,
        };
    }

    private static int Clean(string output, string cache)
    {
        OutputRemoval.Run(output, cache, CancellationToken.None);
        Console.WriteLine($"Removed {output}/ and {cache}/.");
        return ExitCode.Done;
    }

    private static int Setup(string? browser, CancellationToken cancellation)
    {
        var terminal = new Terminal(quiet: false);
        Console.WriteLine(
            $"Sheets are printed with {new BrowserSetup(BrowserSources.ForThisMachine()).Get(browser, terminal.Say, cancellation)}"
        );
        return ExitCode.Done;
    }

    private int PortOf(ParseResult parsed) =>
        parsed.GetValue(port) is >= 0 and <= 65535 and var number
            ? number
            : throw new WrongCommandLineException("--port is a number from 0 to 65535.");

    private BrowserChoice BrowserOf(ParseResult parsed) =>
        new(
            parsed.GetValue(browser) ?? Environment.GetEnvironmentVariable("OUTREACH_BROWSER"),
            Has(parsed, browserEndpoint) ? [.. (parsed.GetValue(browserEndpoint) ?? []).Select(EndpointOf)] : []
        );

    private static Uri EndpointOf(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.Scheme is "ws" or "wss" or "http" or "https"
            ? address
            : throw new WrongCommandLineException(
                $"--browser-endpoint {endpoint} is no address of a browser. Write ws://HOST:PORT/devtools/browser/ID, or http://HOST:PORT."
            );

    private BuildOptions PreviewOptionsOf(ParseResult parsed) =>
        OptionsOf(parsed) with
        {
            Output = Path.Combine(parsed.GetValue(cache)!, "preview"),
            Preview = true,
        };

    private BuildOptions PackOptionsOf(ParseResult parsed)
    {
        var days =
            Period.TryCreate(DayOf(parsed, from), DayOf(parsed, to)) ?? throw new WrongCommandLineException("--from is a day before --to.");
        var name = parsed.GetValue(award)!;
        if (parsed.GetValue(file) is { } path && Directory.Exists(path))
        {
            throw new WrongCommandLineException(
                $"--file {path} is a folder. Name the file: {Path.Combine(path, $"donor-pack-{name}.zip")}"
            );
        }

        return OptionsOf(parsed) with
        {
            WriteOutput = false,
            Pack = new PackRequest(name, days, parsed.GetValue(file) ?? $"donor-pack-{name}.zip", LanguageOf(parsed)),
        };
    }

    private Language LanguageOf(ParseResult parsed) =>
        Language.Find(parsed.GetValue(language)!)
        ?? throw new WrongCommandLineException($"--language is en or km, not \"{parsed.GetValue(language)}\".");

    private static DateOnly? DayOf(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new WrongCommandLineException($"{option.Name} is a day such as 2026-03-14, not \"{text}\".");

    private BuildOptions OptionsOf(ParseResult parsed)
    {
        if (parsed.GetResult(theme) is { Implicit: false } && !Directory.Exists(parsed.GetValue(theme)))
        {
            throw new WrongCommandLineException(
                $"There is no theme folder \"{parsed.GetValue(theme)}\". Without --theme the theme inside the program is used."
            );
        }

        var folder = InputOf(parsed);
        RefuseFoldersInOneAnother(
            folder,
            parsed.GetValue(theme)!,
            Has(parsed, output) ? parsed.GetValue(output)! : "output",
            parsed.GetValue(cache)!
        );
        return new BuildOptions(
            folder,
            parsed.GetValue(theme)!,
            Has(parsed, output) ? parsed.GetValue(output)! : "output",
            parsed.GetValue(cache)!,
            DateOf(parsed, folder),
            Has(parsed, preview) && parsed.GetValue(preview),
            !(Has(parsed, noPdf) && parsed.GetValue(noPdf)),
            BaseAddressOf(parsed),
            Press: PressOf(parsed)
        );
    }

    private string InputOf(ParseResult parsed) =>
        parsed.GetValue(input)! is var folder && Directory.Exists(folder)
            ? folder
            : throw new WrongCommandLineException(
                $"There is no input folder \"{folder}\". Start the command in the project's folder, or name the folder with --input."
            );

    /// <summary>The printing house's folder: its own, so that nothing of it is published.</summary>
    private string? PressOf(ParseResult parsed)
    {
        if (!Has(parsed, press) || parsed.GetResult(press) is null)
        {
            return null;
        }

        var folder = parsed.GetValue(press) ?? "press";
        RefuseInside("--press", folder, "--input", parsed.GetValue(input)!);
        RefuseInside("--press", folder, "--theme", parsed.GetValue(theme)!);
        RefuseInside("--press", folder, "--output", parsed.GetValue(output)!);
        return parsed.GetValue(noPdf) ? throw new WrongCommandLineException("--press prints, and --no-pdf forbids it.") : folder;
    }

    /// <summary>What is written never lies in what is read, and the cache with its ledger never in what is published.</summary>
    private static void RefuseFoldersInOneAnother(string input, string theme, string output, string cache)
    {
        RefuseInside("--output", output, "--input", input);
        RefuseInside("--output", output, "--theme", theme);
        RefuseInside("--cache", cache, "--input", input);
        RefuseInside("--cache", cache, "--theme", theme);
        RefuseInside("--cache", cache, "--output", output);
    }

    private static void RefuseInside(string option, string path, string other, string otherPath)
    {
        if (path.Length == 0 || otherPath.Length == 0)
        {
            throw new WrongCommandLineException($"{(path.Length == 0 ? option : other)} names a folder.");
        }

        if (
            IsInside(path, otherPath)
            || (option != "--cache" && IsInside(otherPath, path))
            || (other == "--output" && IsInside(otherPath, path))
        )
        {
            throw new WrongCommandLineException(
                $"{option} {path} and {other} {otherPath} lie in one another. Choose folders beside each other."
            );
        }

        static bool IsInside(string inner, string outer) =>
            (Path.GetFullPath(inner) + Path.DirectorySeparatorChar).StartsWith(
                Path.TrimEndingDirectorySeparator(Path.GetFullPath(outer)) + Path.DirectorySeparatorChar,
                StringComparison.Ordinal
            );
    }

    private static bool Has(ParseResult parsed, Option option) => parsed.CommandResult.Command.Options.Contains(option);

    private DateOnly DateOf(ParseResult parsed, string folder)
    {
        return DayOf(parsed, date) ?? Today.InTimeZoneOf(folder);
    }

    private string? BaseAddressOf(ParseResult parsed)
    {
        if (!Has(parsed, baseUrl) || parsed.GetValue(baseUrl) is not { } text)
        {
            return null;
        }

        return SiteAddress.Read(text)
            ?? throw new WrongCommandLineException($"--base-url is scheme and host such as https://outreach.example.org, not \"{text}\".");
    }
}

/// <summary>The command line cannot be carried out as it was typed; the program ends with exit code 2.</summary>
internal sealed class WrongCommandLineException(string message) : Exception(message);
