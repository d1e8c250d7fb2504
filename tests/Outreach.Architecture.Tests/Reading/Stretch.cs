namespace Outreach.Architecture.Tests.Reading;

/// <summary>A piece of a source file that somebody must be able to take in at once.</summary>
/// <param name="Name">What it is called there.</param>
/// <param name="First">Its first line, from 1: that of its name or of its first modifier, not of its comment or its attributes.</param>
/// <param name="Last">The line of its last bracket.</param>
internal sealed record Stretch(string Name, int First, int Last)
{
    /// <summary>How many lines it has, first and last included.</summary>
    public int Lines => Last - First + 1;
}
