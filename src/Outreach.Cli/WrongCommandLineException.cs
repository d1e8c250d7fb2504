namespace Outreach.Cli;

/// <summary>The command line cannot be carried out as it was typed; the program ends with exit code 2.</summary>
internal sealed class WrongCommandLineException(string message) : Exception(message);
