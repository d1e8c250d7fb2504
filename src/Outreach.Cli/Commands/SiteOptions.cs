using System.CommandLine;
using Outreach.Engine;
using Outreach.Engine.Process;

namespace Outreach.Cli.Commands;

/// <summary>The options that say which site is built, and from what. A command takes those that mean something for it.</summary>
internal sealed class SiteOptions
{
    /// <summary><c>--input</c>.</summary>
    public Option<string> Input { get; } =
        new("--input") { Description = "The folder that authors write in.", DefaultValueFactory = _ => "input" };

    /// <summary><c>--theme</c>.</summary>
    public Option<string> Theme { get; } =
        new("--theme")
        {
            Description =
                "The site's own theme: what lies here takes the place of the file at the same path in the theme inside the program.",
            DefaultValueFactory = _ => "theme",
        };

    /// <summary><c>--output</c>.</summary>
    public Option<string> Output { get; } =
        new("--output") { Description = "The folder of the finished site.", DefaultValueFactory = _ => "output" };

    /// <summary><c>--cache</c>.</summary>
    public Option<string> Cache { get; } =
        new("--cache")
        {
            Description = "The folder of what is kept between builds, and of the marking ledger.",
            DefaultValueFactory = _ => "cache",
        };

    /// <summary><c>--preview</c>.</summary>
    public Option<bool> Preview { get; } = new("--preview") { Description = "Show drafts and what is to be published later." };

    /// <summary><c>--no-pdf</c>.</summary>
    public Option<bool> NoPdf { get; } = new("--no-pdf") { Description = "Build the site without printed sheets." };

    /// <summary><c>--date</c>.</summary>
    public Option<string?> Date { get; } =
        new("--date") { Description = "The date of the build, YYYY-MM-DD. Default: today in the site's time zone." };

    /// <summary><c>--base-url</c>.</summary>
    public Option<string?> BaseUrl { get; } =
        new("--base-url") { Description = "Where the site will stand, in place of the address in site.yml." };

    /// <summary>The build that was asked for. Options that the command does not take have their defaults.</summary>
    /// <exception cref="WrongCommandLineException">A folder is missing or lies in another, or a value cannot be read.</exception>
    public BuildOptions Of(ParseResult parsed)
    {
        var theme = parsed.GetValue(Theme)!;
        if (parsed.GetResult(Theme) is { Implicit: false } && !Directory.Exists(theme))
        {
            throw new WrongCommandLineException(
                $"There is no theme folder \"{theme}\". Without --theme the theme inside the program is used."
            );
        }

        var input = InputOf(parsed);
        var options = new BuildOptions
        {
            Input = input,
            Theme = theme,
            Output = Takes(parsed, Output) ? parsed.GetValue(Output)! : "output",
            Cache = parsed.GetValue(Cache)!,
            Today = TypedDay.Of(parsed, Date) ?? Today.InTimeZoneOf(input),
            Preview = Takes(parsed, Preview) && parsed.GetValue(Preview),
            Pdf = !(Takes(parsed, NoPdf) && parsed.GetValue(NoPdf)),
            BaseAddress = Takes(parsed, BaseUrl) ? BaseAddressOf(parsed) : null,
        };
        FoldersApart.Check(options);
        return options;
    }

    /// <summary>The input folder, which is there.</summary>
    /// <exception cref="WrongCommandLineException">It is not.</exception>
    public string InputOf(ParseResult parsed) =>
        parsed.GetValue(Input)! is var folder && Directory.Exists(folder)
            ? folder
            : throw new WrongCommandLineException(
                $"There is no input folder \"{folder}\". Start the command in the project's folder, or name the folder with --input."
            );

    private static bool Takes(ParseResult parsed, Option option) => parsed.CommandResult.Command.Options.Contains(option);

    private string? BaseAddressOf(ParseResult parsed) =>
        parsed.GetValue(BaseUrl) is not { } text
            ? null
            : SiteAddress.Read(text)
                ?? throw new WrongCommandLineException(
                    $"--base-url is scheme and host such as https://outreach.example.org, not \"{text}\"."
                );
}
