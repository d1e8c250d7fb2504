using System.Security.Cryptography;

namespace Outreach.Media.Tests;

/// <summary>The image library inside a program of one file: unpacked once, and never believed for its name alone.</summary>
public sealed class CarriedLibraryTests : IDisposable
{
    private static readonly byte[] Bytes = [1, 2, 3, 4, 5];
    private readonly string folder = Directory.CreateTempSubdirectory("outreach-").FullName;
    private readonly CarriedLibrary library = new(Convert.ToHexStringLower(SHA256.HashData(Bytes)), () => new MemoryStream(Bytes));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void It_is_unpacked_into_a_folder_that_only_its_owner_may_enter()
    {
        var own = Path.Combine(folder, "libraries");
        Assert.Equal(Bytes, File.ReadAllBytes(library.Unpack(own)));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(own));
        }
    }

    [Fact]
    public void A_folder_that_others_could_write_to_is_closed_to_them()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Folders have no mode there.
        }

        File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);
        library.Unpack(folder);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
    }

    [Fact]
    public void What_is_whole_is_not_written_again()
    {
        var path = library.Unpack(folder);
        var longAgo = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, longAgo);
        Assert.Equal(path, library.Unpack(folder));
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(path));
    }

    [Theory]
    [InlineData(new byte[] { 1, 2, 3, 4, 6 })]
    [InlineData(new byte[] { 1, 2, 3 })]
    [InlineData(new byte[0])]
    public void What_was_changed_is_unpacked_anew(byte[] changed)
    {
        File.WriteAllBytes(library.Unpack(folder), changed);
        Assert.Equal(Bytes, File.ReadAllBytes(library.Unpack(folder)));
        Assert.Single(Directory.GetFiles(folder));
    }

    [Fact]
    public void A_program_beside_which_the_library_lies_carries_none() =>
        Assert.Null(CarriedLibrary.In(typeof(CarriedLibraryTests).Assembly));

    [Fact]
    public void The_version_that_names_renditions_is_the_one_that_is_loaded()
    {
        VipsLibrary.EnsurePrepared();
        var loaded = string.Join('.', Enumerable.Range(0, 3).Select(part => NetVips.NetVips.Version(part)));
        Assert.Equal(loaded, VipsVersion.Library);
    }
}
