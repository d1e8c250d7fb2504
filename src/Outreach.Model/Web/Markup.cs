using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Outreach.Model.Web;

/// <summary>Escaping for HTML that leaves Khmer letters as they are: the default encoder makes eight bytes of each.</summary>
public static class Markup
{
    /// <summary>For element content and for attributes in double quotes.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);
}
