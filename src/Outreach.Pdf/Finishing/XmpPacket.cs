using System.Globalization;
using System.Text;
using System.Xml;
using Outreach.Model.Printing;

namespace Outreach.Pdf.Finishing;

/// <summary>What a PDF says about itself, in XMP (ISO 16684-1).</summary>
internal static class XmpPacket
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Pdf = "http://ns.adobe.com/pdf/1.3/";
    private const string Xmp = "http://ns.adobe.com/xap/1.0/";

    public static byte[] Write(PdfMetadata metadata)
    {
        using MemoryStream packet = new();
        packet.Write("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"u8);
        XmlWriterSettings settings = new()
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            OmitXmlDeclaration = true,
            Indent = true,
            NewLineChars = "\n",
        };
        using (XmlWriter xml = XmlWriter.Create(packet, settings))
        {
            WriteDescription(xml, metadata);
        }

        packet.Write("\n<?xpacket end=\"r\"?>"u8);
        return packet.ToArray();
    }

    private static void WriteDescription(XmlWriter xml, PdfMetadata metadata)
    {
        xml.WriteStartElement("x", "xmpmeta", "adobe:ns:meta/");
        xml.WriteStartElement("rdf", "RDF", Rdf);
        xml.WriteStartElement("rdf", "Description", Rdf);
        xml.WriteAttributeString("rdf", "about", Rdf, "");
        WriteArray(xml, "title", "Alt", [metadata.Title], metadata.Language);
        WriteArray(xml, "creator", "Seq", [metadata.Author], null);
        WriteArray(xml, "description", "Alt", [metadata.Subject], metadata.Language);
        WriteArray(xml, "subject", "Bag", Words(metadata.Keywords), null);
        WriteArray(xml, "language", "Bag", [metadata.Language], null);
        WriteSimple(xml, "pdf", "Keywords", Pdf, metadata.Keywords);
        WriteSimple(xml, "pdf", "Producer", Pdf, PdfFinisher.Producer);
        WriteSimple(xml, "xmp", "CreatorTool", Xmp, PdfFinisher.Creator);
        if (metadata.Date is { } date)
        {
            string day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            WriteSimple(xml, "xmp", "CreateDate", Xmp, day);
            WriteSimple(xml, "xmp", "ModifyDate", Xmp, day);
        }
    }

    private static string[] Words(string keywords) =>
        keywords.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static void WriteSimple(XmlWriter xml, string prefix, string name, string space, string value)
    {
        if (value.Length > 0)
        {
            xml.WriteElementString(prefix, name, space, value);
        }
    }

    // An alternative in no particular language must come first; the same in the document's own follows.
    private static void WriteArray(XmlWriter xml, string name, string kind, string[] values, string? language)
    {
        string[] filled = [.. values.Where(value => value.Length > 0)];
        if (filled.Length == 0)
        {
            return;
        }

        xml.WriteStartElement("dc", name, DublinCore);
        xml.WriteStartElement("rdf", kind, Rdf);
        foreach (
            (string value, string? tongue) in language is null
                ? filled.Select(value => (value, (string?)null))
                : filled.SelectMany(value => new[] { (value, (string?)"x-default"), (value, language) })
        )
        {
            WriteItem(xml, value, tongue);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteItem(XmlWriter xml, string value, string? language)
    {
        xml.WriteStartElement("rdf", "li", Rdf);
        if (language is not null)
        {
            xml.WriteAttributeString("xml", "lang", null, language);
        }

        xml.WriteString(value);
        xml.WriteEndElement();
    }
}
