using System.CommandLine;
using Outreach.Model.Languages;

namespace Outreach.Cli.Commands;

/// <summary><c>--language</c>: the language of an answer.</summary>
internal sealed class LanguageOption : Option<string>
{
    /// <summary>English, unless another is named.</summary>
    public LanguageOption()
        : base("--language")
    {
        Description = "The language of the answer: en or km.";
        DefaultValueFactory = _ => "en";
    }

    /// <summary>The language that was asked for.</summary>
    /// <exception cref="WrongCommandLineException">There is no such language.</exception>
    public Language Of(ParseResult parsed) =>
        Language.Find(parsed.GetValue(this)!)
        ?? throw new WrongCommandLineException($"--language is en or km, not \"{parsed.GetValue(this)}\".");
}
