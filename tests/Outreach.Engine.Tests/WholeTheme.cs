using System.Globalization;

namespace Outreach.Engine.Tests;

/// <summary>
/// The repository's theme as tests build with it. What it does not have yet for editions, codes and formats is laid over a
/// copy of it; where it has all of that, it is used as it is.
/// </summary>
internal static class WholeTheme
{
    private const string Edition = """
        {% for side in edition.sides %}<section lang="{{ side.lang }}"><h1>{{ side.heading }}</h1>{% if side.title %}<p>{{ side.title }}</p>{% endif %}<p>{{ side.words }}</p><a href="{{ side.url }}">{{ side.go }}</a></section>{% endfor %}
        {% assign funding_heading = 'funding.heading' | t %}{% include 'funding' %}
        """;

    private const string English = """

        edition:
          title: "Is this edition current?"
          current: "This edition is current"
          current_words: "Your sheet is edition {edition}. There is no newer one."
          current_go: "Read the leaflet"
          replaced: "There is a newer edition"
          replaced_words: "Your sheet is edition {edition}. It was replaced by edition {next} on {date}."
          replaced_undated_words: "Your sheet is edition {edition}. It was replaced by edition {next}."
          replaced_go: "Go to edition {next}"
          withdrawn: "Please do not use this edition"
          withdrawn_words: "Your sheet is edition {edition}. It was withdrawn on {date}."
          withdrawn_go: "Go to our leaflets"
          gone: "This leaflet is no longer published"
          gone_words: "Your sheet is edition {edition}. What it says may be out of date."
          gone_go: "Go to our leaflets"
        """;

    private const string Khmer = """

        edition:
          title: "តើការបោះពុម្ពនេះនៅប្រើបានទេ?"
          current: "ការបោះពុម្ពនេះនៅប្រើបាន"
          current_words: "សន្លឹករបស់អ្នកជាការបោះពុម្ពលើកទី {edition}។ មិនមានលើកថ្មីជាងនេះទេ។"
          current_go: "អានខិត្តប័ណ្ណ"
          replaced: "មានការបោះពុម្ពថ្មីជាងនេះ"
          replaced_words: "សន្លឹករបស់អ្នកជាការបោះពុម្ពលើកទី {edition}។ ការបោះពុម្ពលើកទី {next} បានជំនួសនៅ{date}។"
          replaced_undated_words: "សន្លឹករបស់អ្នកជាការបោះពុម្ពលើកទី {edition}។ ការបោះពុម្ពលើកទី {next} បានជំនួសហើយ។"
          replaced_go: "ទៅកាន់ការបោះពុម្ពលើកទី {next}"
          withdrawn: "សូមកុំប្រើការបោះពុម្ពនេះ"
          withdrawn_words: "សន្លឹករបស់អ្នកជាការបោះពុម្ពលើកទី {edition}។ វាត្រូវបានដកវិញនៅ{date}។"
          withdrawn_go: "ទៅកាន់ខិត្តប័ណ្ណរបស់យើង"
          gone: "ខិត្តប័ណ្ណនេះលែងចេញផ្សាយហើយ"
          gone_words: "សន្លឹករបស់អ្នកជាការបោះពុម្ពលើកទី {edition}។ ព័ត៌មានក្នុងនោះអាចហួសសម័យ។"
          gone_go: "ទៅកាន់ខិត្តប័ណ្ណរបស់យើង"
        """;

    private static readonly Lazy<string> Made = new(Make);

    /// <summary>The theme's folder.</summary>
    public static string Folder => Made.Value;

    private static string Make()
    {
        var theme = Path.Combine(RepositoryFolder(), "theme");
        var copy = Directory.CreateTempSubdirectory("outreach-theme-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(copy, recursive: true);
        Folders.Copy(theme, copy);
        if (!File.Exists(Path.Combine(copy, "layouts/edition.liquid")))
        {
            File.WriteAllText(Path.Combine(copy, "layouts/edition.liquid"), Edition);
        }

        foreach (var language in (string[])["en", "km"])
        {
            var path = Path.Combine(copy, "strings", language + ".yml");
            var strings = File.ReadAllText(path);
            strings = strings.Contains("\n  story: \"A4\"", StringComparison.Ordinal) ? strings : strings.Replace("\nformat:\n", "\nformat:\n  story: \"A4\"\n  booklet: \"Booklet\"\n", StringComparison.Ordinal);
            File.WriteAllText(path, strings.Contains("\nedition:", StringComparison.Ordinal) ? strings : strings + (language == "en" ? English : Khmer) + "\n");
        }

        var a4 = Path.Combine(copy, "print/leaflet-a4.liquid");
        if (!Directory.EnumerateFiles(Path.Combine(copy, "print")).Any(f => File.ReadAllText(f).Contains("sheet.qr", StringComparison.Ordinal)))
        {
            File.WriteAllText(a4, File.ReadAllText(a4).Replace("  {% include 'funding' %}\n", "  <div data-code>{{ sheet.qr }}</div>\n  {% include 'funding' %}\n", StringComparison.Ordinal));
        }

        foreach (var format in Model.Printing.LeafletFormat.All.Select(f => Path.Combine(copy, string.Create(CultureInfo.InvariantCulture, $"print/leaflet-{f.Id}.liquid"))).Where(f => !File.Exists(f)))
        {
            File.Copy(a4, format);
        }

        return copy;
    }

    private static string RepositoryFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Outreach.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not lie within the repository.");
        }

        return folder;
    }
}
