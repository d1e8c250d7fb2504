using System.Collections.Immutable;

namespace Outreach.Model.Printing;

/// <summary>A text that readers must be able to read where it stands: not hidden, clipped, covered, faint or tiny.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Words">Word for word; white space is not compared.</param>
/// <param name="Language">The BCP 47 code under which the words must be marked.</param>
/// <param name="MinimumPoints">The smallest type size in points (1/72 inch; 96 CSS pixels make an inch).</param>
/// <param name="Within">A CSS selector of an element in which it must be read; null: anywhere on the page.</param>
public sealed record TextInSight(string Name, string Words, string Language, double MinimumPoints, string? Within = null);

/// <summary>A donor's or a partner's logo that must be seen at its size, undistorted.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Path">The picture's path under the output or print folder: <c>assets/logos/…</c>.</param>
/// <param name="Proportion">Width over height, as supplied.</param>
/// <param name="MinimumWidth">Millimetres; 0: none is asked for.</param>
/// <param name="MinimumHeight">Millimetres; 0: none is asked for.</param>
/// <param name="ClearSpace">Millimetres around it in which nothing else may stand.</param>
/// <param name="Partner">Whether it is a partner's, which is never larger than a donor's.</param>
/// <param name="Statement">The words that stand beside it and nowhere else (the EU's emblem); null: none.</param>
public sealed record LogoInSight(
    string Name,
    string Path,
    double Proportion,
    double MinimumWidth,
    double MinimumHeight,
    double ClearSpace,
    bool Partner,
    string? Statement
);

/// <summary>What must be seen on a page or a sheet.</summary>
/// <param name="Texts">Each at least once in the place it names.</param>
/// <param name="Logos">Each at least once.</param>
public sealed record Sights(ImmutableArray<TextInSight> Texts, ImmutableArray<LogoInSight> Logos)
{
    /// <summary>Nothing has to be seen.</summary>
    public static Sights None { get; } = new([], []);

    /// <summary>Whether there is nothing to look for.</summary>
    public bool IsEmpty => Texts.IsEmpty && Logos.IsEmpty;
}

/// <summary>What can be wrong with what must be seen.</summary>
public enum SightFaultKind
{
    /// <summary>It does not stand there, or in other words, or under another language.</summary>
    Missing,

    /// <summary>It takes no room, is not displayed, transparent, outside the page, or under another element.</summary>
    Hidden,

    /// <summary>A part of it is cut off.</summary>
    Clipped,

    /// <summary>It stands behind something that has to be opened first.</summary>
    BehindControl,

    /// <summary>It is smaller than allowed.</summary>
    Small,

    /// <summary>Its contrast with what lies behind it is below 4.5:1 (WCAG 2.2, 1.4.3).</summary>
    Faint,

    /// <summary>The style sheet changes its letters: capitals, text put before or after it.</summary>
    Reworded,

    /// <summary>A logo's proportions or colours are changed.</summary>
    Distorted,

    /// <summary>Something stands within a logo's clear space.</summary>
    Crowded,

    /// <summary>A logo stands apart from its statement.</summary>
    Apart,

    /// <summary>Logos of donors differ in size.</summary>
    Unequal,

    /// <summary>A partner's logo is larger than a donor's.</summary>
    PartnerLarger,
}

/// <summary>One thing that must be seen and is not, as it should be.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Name">The text's or the logo's name.</param>
/// <param name="View">In which view: <c>phone</c>, <c>phone, dark</c>, <c>desktop</c>, <c>desktop, dark</c>, <c>paper</c>.</param>
/// <param name="Detail">What was measured, for the message: <c>6.2 pt, at least 7 pt</c>. One clause without a full stop.</param>
public sealed record SightFault(SightFaultKind Kind, string Name, string View, string Detail);

/// <summary>A finished web page to be looked at.</summary>
/// <param name="Path">Its file under the output folder, for messages.</param>
/// <param name="Html">The whole page. Its addresses begin at the root: <c>/assets/…</c>.</param>
/// <param name="Sights">What must be seen on it.</param>
public sealed record ViewJob(string Path, string Html, Sights Sights);

/// <summary>What was seen.</summary>
/// <param name="Job">What was asked for.</param>
/// <param name="Faults">What is wrong, in the order of the sights, then of the views.</param>
/// <param name="Failure">Why the page could not be looked at, in words for the author; null when it could.</param>
public sealed record ViewOutcome(ViewJob Job, IReadOnlyList<SightFault> Faults, string? Failure);

/// <summary>The door to a browser that looks at web pages as readers do.</summary>
public interface IPageViewer
{
    /// <summary>Browser, its version, and the version of our own looking. Finding it out does not start a browser.</summary>
    /// <exception cref="NoBrowserException">No browser can be found or fetched.</exception>
    string ViewerVersion { get; }

    /// <summary>
    /// Looks at each page on a phone (360 CSS pixels wide) and a desktop (1280), light and dark, and on paper (A4), with
    /// scripts off, and says what of its sights cannot be seen. With no jobs no browser is started. No process is left.
    /// </summary>
    /// <param name="jobs">The pages.</param>
    /// <param name="file">The bytes under a path of the output folder; null where there is none. Called from any thread.</param>
    /// <param name="cancellation">Ends the browser.</param>
    /// <returns>One outcome for each job, in their order.</returns>
    /// <exception cref="NoBrowserException">The browser cannot be started.</exception>
    IReadOnlyList<ViewOutcome> View(IReadOnlyList<ViewJob> jobs, Func<string, byte[]?> file, CancellationToken cancellation);
}
