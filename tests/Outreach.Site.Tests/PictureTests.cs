using System.Text;
using NetVips;

namespace Outreach.Site.Tests;

/// <summary>What a published picture must not give away.</summary>
public sealed class PictureTests(BuiltSite site)
{
    private IEnumerable<string> Pictures => site.Files.Where(f => f.StartsWith("assets/photos/", StringComparison.Ordinal));

    [Fact]
    public void No_rendition_carries_what_a_camera_wrote()
    {
        Assert.NotEmpty(Pictures);
        Assert.All(
            Pictures,
            picture =>
            {
                using var image = Image.NewFromFile(site.At(picture));
                Assert.DoesNotContain(
                    image.GetFields(),
                    f =>
                        f.StartsWith("exif", StringComparison.Ordinal)
                        || f.StartsWith("iptc", StringComparison.Ordinal)
                        || f.StartsWith("photoshop", StringComparison.Ordinal)
                        || f.Contains("thumbnail", StringComparison.Ordinal)
                );
            }
        );
    }

    [Fact]
    public void The_position_hidden_in_a_photograph_reaches_neither_page_nor_sheet()
    {
        using var folder = new TemporaryFolder();
        var input = Folders.Copy(Repository.Input, folder.At("input"));
        var story = Path.Combine(input, "stories", "svay-rieng-refresher");
        PutCameraPhoto(Path.Combine(story, "meeting.jpg"));
        File.Delete(Path.Combine(story, "meeting.png"));
        foreach (var text in Directory.EnumerateFiles(story, "*.md"))
        {
            Folders.Replace(text, "file: meeting.png", "file: meeting.jpg");
        }

        var run = Cli.Run(Cli.Build(input, folder.Path));

        Assert.True(run.ExitCode == 0, run.ToString());
        var output = folder.At("output");
        Assert.All(
            Folders.Files(output),
            f =>
            {
                var raw = Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(output, f)));
                Assert.DoesNotContain("SecretCamera", raw, StringComparison.Ordinal);
                Assert.DoesNotContain("Exif\0\0", raw, StringComparison.Ordinal);
                Assert.DoesNotContain("GPSLatitude", raw, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void Originals_and_working_files_are_not_published()
    {
        var originals = Folders.Hashes(Repository.Input).Values.ToHashSet();

        Assert.All(Folders.Hashes(site.Output), file => Assert.DoesNotContain(file.Value, originals));
        Assert.DoesNotContain(
            site.Files,
            f =>
                f.Split('/').Any(part => part.StartsWith('.'))
                || f.EndsWith(".md", StringComparison.Ordinal)
                || f.EndsWith(".yml", StringComparison.Ordinal)
        );
    }

    private static void PutCameraPhoto(string path)
    {
        using var black = Image.Black(1600, 1067, bands: 3);
        using var photo = (black + new double[] { 120, 140, 160 })
            .Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb)
            .Mutate(m =>
            {
                m.Set(GValue.GStrType, "exif-ifd0-Model", "SecretCamera (SecretCamera, ASCII, 13 components, 13 bytes)");
                m.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "11/1 5/1 30/1 (11, 5, 30, Rational, 3 components, 24 bytes)");
                m.Set(GValue.BlobType, "xmp-data", "<x:xmpmeta xmlns:x='adobe:ns:meta/'>GPSLatitude SecretCamera</x:xmpmeta>"u8.ToArray());
            });
        photo.Jpegsave(path, keep: Enums.ForeignKeep.All);
        Assert.Contains("SecretCamera", Encoding.Latin1.GetString(File.ReadAllBytes(path)), StringComparison.Ordinal);
    }
}
