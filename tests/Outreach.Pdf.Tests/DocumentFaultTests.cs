namespace Outreach.Pdf.Tests;

public sealed class DocumentFaultTests : PrintTest
{
    [Theory]
    [InlineData("missing.jpg", "<img src='missing.jpg' alt=''>")]
    [InlineData("pictures/far.jpg", "<p style='background:url(pictures/far.jpg)'>x</p>")]
    [InlineData("none.css", "<link rel='stylesheet' href='none.css'>")]
    [InlineData("none.woff2", "<style>@font-face { font-family: None; src: url(none.woff2) } p { font-family: None }</style><p>x</p>")]
    [InlineData("bar.jpg.png", "<svg><image href='bar.jpg.png' width='9' height='9'/></svg>")]
    public void A_file_that_is_missing_is_a_failure_that_names_it(string name, string body)
    {
        string failure = Failure(Sheet(body));

        Assert.Contains(name, failure, StringComparison.Ordinal);
        Assert.Contains("ERR_FILE_NOT_FOUND", failure, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetFileName(Folder), failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_picture_is_a_failure_that_names_it()
    {
        File.WriteAllText(Path.Combine(Folder, "half.jpg"), "this is no picture");

        Assert.Contains("half.jpg (not a picture)", Failure(Sheet("<img src='half.jpg' alt=''>")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<img src='file:///etc/hostname' alt=''>")]
    [InlineData("<img src='../secret.jpg' alt=''>")]
    [InlineData("<img src='http://127.0.0.1:9/x.png' alt=''>")]
    [InlineData("<img src='https://example.org/x.png' alt=''>")]
    [InlineData("<img src='//example.org/x.png' alt=''>")]
    [InlineData("<iframe src='file:///etc/hostname'></iframe>")]
    [InlineData("<object data='file:///etc/hostname'></object>")]
    [InlineData("<embed src='file:///etc/hostname' type='text/html'>")]
    [InlineData("<style>@import url(file:///etc/hostname);</style>")]
    [InlineData("<meta http-equiv='refresh' content='0;url=http://127.0.0.1:9/'>")]
    [InlineData("<meta http-equiv='refresh' content='0;url=file:///etc/hostname'>")]
    public void Nothing_outside_the_print_folder_is_loaded(string body)
    {
        File.Copy(Path.Combine(Folder, "bar.jpg"), Path.Combine(Folder, "..", "secret.jpg"));

        Assert.Contains("(not in the print folder)", Failure(Sheet(body)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_document_leaves_no_trace_in_the_next_one_on_the_same_page()
    {
        string sound = Sheet("<p>sound</p><img src='bar.jpg' alt=''>");
        byte[] alone = PrintPdf(sound).Bytes;
        string[] faulty =
        [
            Sheet("<img src='missing.jpg' alt=''>"),
            Sheet("<meta http-equiv='refresh' content='0;url=http://127.0.0.1:9/'>"),
            Sheet("<iframe src='file:///etc/hostname'></iframe>"),
            "<html data-fit-steps='2'><body style='height:900mm'>",
            "",
        ];

        var outcomes = Print([
            .. Enumerable
                .Range(0, 40)
                .Select(i => i % 2 == 0 ? Job(faulty[i / 2 % faulty.Length], pages: null, path: "faulty") : Job(sound, path: "sound")),
        ]);

        Assert.All(outcomes.Where(o => o.Job.Path == "sound"), o => Assert.Equal(alone, o.Pdf!.Bytes));
        Assert.Equal(20, outcomes.Count(o => o.Job.Path == "sound"));
    }

    [Fact]
    public void Scripts_in_a_document_do_not_run()
    {
        string text = PrintPdf(
            Sheet(
                """
                <p id="p">written</p><img src="bar.jpg" alt="" onload="document.getElementById('p').textContent='by onload'">
                <script>document.getElementById('p').textContent = 'by script'</script>
                <svg onload="document.getElementById('p').textContent='by svg'"></svg>
                """
            )
        ).Text;

        Assert.Equal("written", text.Trim());
    }

    [Fact]
    public void A_link_to_a_file_of_this_machine_is_a_failure_that_names_it()
    {
        Assert.Contains("../en/stories/", Failure(Sheet("<a href='../en/stories/'>x</a>")), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_within_the_document_and_to_whole_addresses_are_kept()
    {
        byte[] pdf = PrintPdf(
            Sheet("<a href='#there'>in</a> <a href='https://example.org/a'>out</a> <a href='tel:1288'>call</a><p id='there'>x</p>")
        ).Bytes;

        string raw = System.Text.Encoding.Latin1.GetString(pdf);
        Assert.Contains("(https://example.org/a)", raw, StringComparison.Ordinal);
        Assert.Contains("(tel:1288)", raw, StringComparison.Ordinal);
        Assert.Contains("/Dest /there", raw, StringComparison.Ordinal);
        Assert.DoesNotContain("file:", raw, StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_that_only_a_margin_box_uses_is_waited_for()
    {
        string[] fonts = [.. Enumerable.Range(0, 12).Select(i => $"margin-{i}.woff2")];
        foreach (string font in fonts)
        {
            File.Copy(Path.Combine(Folder, "noto-sans-khmer-latin-400-normal.woff2"), Path.Combine(Folder, font));
        }

        var outcomes = Print([
            .. fonts.Select(font =>
                Job(
                    Document(
                        "",
                        $$"""
                        @font-face { font-family: Margin; src: url({{font}}) }
                        @page { margin: 20mm; @bottom-center { content: "page"; font-family: Margin } }
                        """
                    )
                )
            ),
        ]);

        Assert.All(
            outcomes,
            outcome =>
            {
                using var document = UglyToad.PdfPig.PdfDocument.Open(outcome.Pdf!.Bytes);
                Assert.Equal(4, document.GetPage(1).Letters.Count);
                Assert.All(
                    document.GetPage(1).Letters,
                    letter => Assert.Contains("NotoSansKhmer", letter.FontName, StringComparison.Ordinal)
                );
            }
        );
    }

    [Fact]
    public void A_picture_that_only_a_margin_box_shows_is_waited_for_and_may_not_be_missing()
    {
        const string Margin = "@page { margin: 20mm; @bottom-center { content: url(bar.jpg) } }";
        byte[] photo = File.ReadAllBytes(Path.Combine(Folder, "bar.jpg"));

        Assert.True(PrintPdf(Document("<p>x</p>", Margin)).Bytes.AsSpan().IndexOf(photo) > 0);
        Assert.Contains(
            "none.jpg",
            Failure(Document("<p>x</p>", Margin.Replace("bar", "none", StringComparison.Ordinal))),
            StringComparison.Ordinal
        );
    }
}
