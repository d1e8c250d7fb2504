using System.Text;
using Outreach.Model.Printing;

namespace Outreach.Pdf.Tests;

/// <summary>Two documents that differ in one thing: in one what must be seen is seen, in the other it is not.</summary>
/// <param name="Name">How it is hidden, as a sentence.</param>
/// <param name="Kind">The fault that is found.</param>
/// <param name="Faulty">The body in which it is found.</param>
/// <param name="Honest">The body without a fault.</param>
public sealed record SightCase(string Name, SightFaultKind Kind, string Faulty, string Honest)
{
    public const string Words = "Made possible by the generous support of the people of Norway.";
    public const string Khmer = "ផលិតឡើងដោយមានការឧបត្ថម្ភពីប្រជាជនន័រវែស។";
    public const string Text = $"<p lang='en'>{Words}</p>";

    public static string[] AllViews { get; } = ["phone", "phone, dark", "desktop", "desktop, dark", "paper"];

    /// <summary>What must be seen on both.</summary>
    public Sights Sights { get; init; } = new([new("donor's text", Words, "en", 7)], []);

    /// <summary>The views in which it is not seen.</summary>
    public string[] Views { get; init; } = AllViews;

    /// <summary>A part of what was measured.</summary>
    public string Detail { get; init; } = "";

    public override string ToString() => Name;

    /// <summary>A whole page around a body.</summary>
    public static string Page(string body) =>
        $$"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>A page</title><meta name="viewport" content="width=device-width">
            <link rel="stylesheet" href="/assets/site.css"></head>
            <body><h1>A story</h1>{{body}}<footer>The end of the page</footer></body></html>
            """;

    /// <summary>The files of the site that the pages belong to.</summary>
    public static byte[]? File(string path) =>
        path switch
        {
            "assets/site.css" => Encoding.UTF8.GetBytes(
                """
                @font-face { font-family: Noto; src: url(/assets/khmer.woff2); unicode-range: U+1780-17FF, U+200B-200C, U+25CC }
                @font-face { font-family: Noto; src: url(/assets/latin.woff2); unicode-range: U+0000-00FF, U+2000-200A, U+2010-206F }
                :root { color-scheme: light dark }
                body { margin: 0; font: 16px/1.5 Noto; padding: 10px }
                """
            ),
            "assets/khmer.woff2" => Font("khmer"),
            "assets/latin.woff2" => Font("latin"),
            "assets/logos/norway.svg" or "assets/logos/sweden.svg" => Logo("#003da5", "0 0 200 100"),
            "assets/logos/partner.svg" => Logo("#7a003c", "0 0 100 100"),
            "assets/photo.svg" => Logo("#888", "0 0 300 200"),
            _ => null,
        };

    private static byte[] Font(string script) =>
        System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "print", $"noto-sans-khmer-{script}-400-normal.woff2"));

    private static byte[] Logo(string colour, string box)
    {
        string[] size = box.Split(' ');
        return Encoding.UTF8.GetBytes(
            $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='{box}' width='{size[2]}' height='{size[3]}'><rect "
                + $"width='{size[2]}' height='{size[3]}' fill='{colour}'/></svg>"
        );
    }
}
