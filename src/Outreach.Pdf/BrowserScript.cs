using System.Security.Cryptography;
using System.Text;

namespace Outreach.Pdf;

/// <summary>
/// One function that runs in a document, put together from files that this program brings. Each file looks for one thing;
/// the last one, <c>run</c>, calls what the others declare.
/// </summary>
internal static class BrowserScript
{
    /// <summary>The function, as an expression.</summary>
    /// <param name="folder">The folder of its files under <c>Scripts</c>.</param>
    /// <param name="parameters">The names of its parameters, with commas between. Every file may use them.</param>
    /// <param name="files">The files' names without their ending, in the order in which they declare things.</param>
    public static string Join(string folder, string parameters, params ReadOnlySpan<string> files)
    {
        StringBuilder script = new($"async ({parameters}) => {{\n");
        foreach (string file in files)
        {
            script.Append(Read($"{folder}/{file}.js")).Append('\n');
        }

        return script.Append("return await run();\n}").ToString();
    }

    /// <summary>A short name for a script's text, which changes with every change to it.</summary>
    public static string Fingerprint(string script) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script)).AsSpan(0, 4));

    private static string Read(string name)
    {
        using StreamReader reader = new(typeof(BrowserScript).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
