using Outreach.Model.Printing;

namespace Outreach.Pdf.Tests;

public sealed class ForeignLetterTests : PrintTest
{
    [Theory]
    [InlineData("a letter that a font of this machine may have", "Жук", "Ж")]
    [InlineData("a letter that no font has", "\ue123", "□ (after “Rice”)")]
    public void Letters_that_the_documents_fonts_do_not_have_are_named(string which, string word, string letter)
    {
        PrintedPdf pdf = PrintPdf(Sheet($"<p>Rice {word} kilo មករា</p>"));

        SheetFault fault = Assert.Single(pdf.SheetFaults, f => f.Kind == SheetFaultKind.MissingGlyph);
        Assert.Contains(letter, fault.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("ម", fault.Words, StringComparison.Ordinal);
        Assert.DoesNotContain('k', fault.Words);
        Assert.NotNull(which);
    }

    [Fact]
    public void Khmer_and_Latin_in_the_documents_fonts_are_not_foreign()
    {
        Assert.Empty(PrintPdf(Sheet("<p>Rice ១២៣ ស្ត្រី្តម្នាក់ៗ “x” – 1\u00a0kg</p>")).SheetFaults);
    }

    [Fact]
    public void Without_fonts_of_its_own_a_document_may_use_any()
    {
        PrintOutcome outcome = Print(Job("<!doctype html><html lang=en><title>x</title><p>Жук</p>"));

        Assert.Empty(outcome.Pdf!.SheetFaults);
    }
}
