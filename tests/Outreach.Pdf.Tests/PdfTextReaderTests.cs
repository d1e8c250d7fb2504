using System.Text;
using Outreach.Model.Printing;

namespace Outreach.Pdf.Tests;

public sealed class PdfTextReaderTests : PrintTest
{
    private const string Khmer =
        "មេដឹកនាំមូលដ្ឋានចែករំលែកមេរៀន និងរៀបចំផែនការសម្រាប់កិច្ចខិតខំប្រឹងប្រែងប្រឆាំងការជួញដូរមនុស្ស"
        + "ប្រកបដោយនិរន្តរភាព។ ខេត្តស្វាយរៀង ថ្ងៃទី១៤ ខែមីនា ឆ្នាំ២០១៧ ប្រជាពលរដ្ឋ៩២នាក់ ស្ត្រី្តម្នាក់ៗ។";

    [Theory]
    [InlineData("The office waffle: difficult, fjord, 1,234 and “quotes” – dash’s end.")]
    [InlineData(Khmer)]
    [InlineData("CTIP ជាកម្មវិធី counter-trafficking ដែល USAID ផ្តល់មូលនិធិ 100% ក្នុងឆ្នាំ 2017។")]
    [InlineData("ការ\u200Bជួញ\u200Bដូរ\u200Bមនុស្ស")]
    public void Text_comes_out_as_it_went_in(string text)
    {
        string read = PrintPdf(Sheet($"<p>{text}</p>")).Text;

        Assert.Equal(WithoutSpace(text), WithoutSpace(read));
    }

    [Fact]
    public void Text_broken_over_many_lines_comes_out_as_it_went_in()
    {
        string text = string.Concat(Enumerable.Repeat($"An efficient sentence. {Khmer} ", 12));

        string read = PrintPdf(Sheet($"""<p style="width:40mm;text-align:justify">{text}</p>"""), pages: null).Text;

        Assert.Equal(WithoutSpace(text), WithoutSpace(read));
    }

    [Fact]
    public void A_word_broken_at_a_soft_hyphen_stays_one_word()
    {
        string read = PrintPdf(Sheet("""<p style="width:20mm">anti&shy;trafficking coun&shy;selling</p>""")).Text;

        Assert.Equal("anti\u00ADtraffickingcoun\u00ADselling", WithoutSpace(read));
    }

    [Fact]
    public void Pages_follow_one_another()
    {
        PrintedPdf pdf = PrintPdf(
            Document("""<p>first</p><p style="break-before:page">ទីពីរ</p><p style="break-before:page">third</p>"""),
            pages: 3
        );

        Assert.Equal(3, pdf.Pages);
        Assert.Equal(["first", "ទីពីរ", "third"], pdf.Text.Split('\f', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Bold_in_the_middle_of_khmer_keeps_its_letters()
    {
        string read = PrintPdf(Sheet("<p>ខេត្ត<strong>ស្វាយរៀង</strong> និង<em>ភ្នំពេញ</em></p>")).Text;

        Assert.Equal("ខេត្តស្វាយរៀងនិងភ្នំពេញ", WithoutSpace(read));
    }

    // The zero-width space is a place to break a line, which the reader of a PDF need not be given back.
    private static string WithoutSpace(string text) =>
        new StringBuilder().Append([.. text.Where(c => !char.IsWhiteSpace(c) && c != '\u200B')]).ToString();
}
