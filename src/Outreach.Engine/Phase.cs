using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Outreach.Engine.Theming;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine;

/// <summary>Runs a module over many documents: side by side, with results and messages in the order of the documents.</summary>
public static class Phase
{
    /// <summary>
    /// The documents that came through. Each document has a bag of diagnostics to itself; the bags are joined in the
    /// order of the documents, so the outcome is the same on one thread or sixteen. A mistake of the program becomes
    /// OUT901 at the document on which it happened: the others still run.
    /// </summary>
    /// <param name="module">The step.</param>
    /// <param name="documents">What it is run over.</param>
    /// <param name="place">Where a document came from, for OUT901.</param>
    /// <param name="diagnostics">Receives everybody's problems.</param>
    /// <param name="cancellation">Stops between documents.</param>
    public static ImmutableArray<TOut> Run<TIn, TOut>(
        IModule<TIn, TOut> module,
        IReadOnlyList<TIn> documents,
        Func<TIn, SourceRange> place,
        DiagnosticBag diagnostics,
        CancellationToken cancellation
    )
        where TOut : class
    {
        var outcomes = Outcomes(module, documents, place, cancellation);
        foreach (var (_, problems) in outcomes)
        {
            diagnostics.AddRange(problems);
        }

        return [.. outcomes.Select(o => o.Result).OfType<TOut>()];
    }

    /// <summary>What came of each document, in their order: the next one, or null, and its problems.</summary>
    internal static (TOut? Result, DiagnosticBag Problems)[] Outcomes<TIn, TOut>(
        IModule<TIn, TOut> module,
        IReadOnlyList<TIn> documents,
        Func<TIn, SourceRange> place,
        CancellationToken cancellation
    )
        where TOut : class
    {
        var outcomes = new (TOut? Result, DiagnosticBag Problems)[documents.Count];
        SideBySide(
            documents.Count,
            i =>
            {
                var problems = new DiagnosticBag();
                outcomes[i] = (RunOne(module, documents[i], place, problems), problems);
            },
            cancellation
        );
        return outcomes;
    }

    /// <summary>
    /// The same, for results that are large: each is handed on as it is ready, so that no more than one for each thread is in
    /// memory.
    /// </summary>
    /// <param name="module">The step.</param>
    /// <param name="documents">What it is run over.</param>
    /// <param name="place">Where a document came from, for OUT901.</param>
    /// <param name="take">Takes a result. Called from several threads, in any order.</param>
    /// <param name="diagnostics">Receives everybody's problems.</param>
    /// <param name="cancellation">Stops between documents.</param>
    public static void Each<TIn, TOut>(
        IModule<TIn, TOut> module,
        IReadOnlyList<TIn> documents,
        Func<TIn, SourceRange> place,
        Action<TOut> take,
        DiagnosticBag diagnostics,
        CancellationToken cancellation
    )
        where TOut : class
    {
        var bags = new DiagnosticBag[documents.Count];
        SideBySide(
            documents.Count,
            i =>
            {
                bags[i] = [];
                if (RunOne(module, documents[i], place, bags[i]) is { } result)
                {
                    take(result);
                }
            },
            cancellation
        );
        foreach (var bag in bags)
        {
            diagnostics.AddRange(bag);
        }
    }

    /// <summary>
    /// Does something for each number below a count, on the threads of the scheduler that the caller runs on: all of the
    /// machine's, unless somebody brings another. What goes wrong comes out as it was thrown: the caller tells a full disk
    /// from a mistake.
    /// </summary>
    public static void SideBySide(int count, Action<int> action, CancellationToken cancellation)
    {
        try
        {
            // More threads than processors win no time, and each has a page or a photograph in memory. A scheduler that
            // somebody brings knows how many it has.
            var threads = TaskScheduler.Current;
            var limits = new ParallelOptions
            {
                CancellationToken = cancellation,
                TaskScheduler = threads,
                MaxDegreeOfParallelism = threads == TaskScheduler.Default ? Environment.ProcessorCount : threads.MaximumConcurrencyLevel,
            };
            Parallel.For(0, count, limits, action);
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
        }
    }

    /// <summary>One module after another: what the first drops, the second never sees.</summary>
    public static IModule<TIn, TOut> Then<TIn, TMiddle, TOut>(this IModule<TIn, TMiddle> first, IModule<TMiddle, TOut> second)
        where TMiddle : class
        where TOut : class => new Chain<TIn, TMiddle, TOut>(first, second);

    private static TOut? RunOne<TIn, TOut>(IModule<TIn, TOut> module, TIn document, Func<TIn, SourceRange> place, DiagnosticBag diagnostics)
        where TOut : class
    {
        try
        {
            return module.Run(document, diagnostics);
        }
        catch (ThemeTemplateException fault)
        {
            diagnostics.Add(
                Rules.ThemeTemplate,
                SourceRange.InFile(fault.Template),
                $"This template cannot be rendered: {fault.Message.ReplaceLineEndings(" ")}",
                "theme/README.md lists the filters and what each template gets."
            );
            return null;
        }
        catch (Exception mistake) when (mistake is not (IOException or UnauthorizedAccessException or OperationCanceledException))
        {
            diagnostics.Add(
                Rules.InternalError,
                place(document),
                $"The program made a mistake in {module.GetType().Name}: {mistake.GetType().Name}: "
                    + $"{mistake.Message.ReplaceLineEndings(" ")}",
                "This is not your fault. Please send this message and the file to the people who maintain the program."
            );
            return null;
        }
    }

    private sealed class Chain<TIn, TMiddle, TOut>(IModule<TIn, TMiddle> first, IModule<TMiddle, TOut> second) : IModule<TIn, TOut>
        where TMiddle : class
        where TOut : class
    {
        public TOut? Run(TIn document, DiagnosticBag diagnostics) =>
            first.Run(document, diagnostics) is { } middle ? second.Run(middle, diagnostics) : null;
    }
}
