namespace Outreach.Engine.Process.Yaml;

/// <summary>Finds what an author probably meant.</summary>
internal static class Suggestion
{
    /// <summary>"Did you mean …?" with the nearest known word, else the list of known words.</summary>
    public static string For(string word, IEnumerable<string> known)
    {
        var words = known.ToList();
        var nearest = words
            .Select(k => (Word: k, Distance: Distance(word.ToLowerInvariant(), k.ToLowerInvariant())))
            .OrderBy(k => k.Distance)
            .ThenBy(k => k.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        if (nearest.Word is not null && nearest.Distance <= Math.Max(1, word.Length / 3))
        {
            return $"Did you mean \"{nearest.Word}\"?";
        }

        return words.Count == 0 ? "None is known yet." : $"Known are: {string.Join(", ", words)}.";
    }

    /// <summary>Levenshtein's distance, neighbouring letters swapped counting once.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
