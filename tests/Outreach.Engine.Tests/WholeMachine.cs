namespace Outreach.Engine.Tests;

/// <summary>Tests that change what all threads share (the culture, the time zone) run alone.</summary>
[CollectionDefinition(nameof(WholeMachine), DisableParallelization = true)]
public sealed class WholeMachine;
