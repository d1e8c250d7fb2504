using System.Threading.Channels;

namespace Outreach.Preview.Tests;

public sealed class FolderWatcherTests : IDisposable
{
    private readonly DirectoryInfo temp = Directory.CreateTempSubdirectory("outreach-watch-");
    private readonly Channel<IReadOnlyList<string>> bursts = Channel.CreateUnbounded<IReadOnlyList<string>>();

    public FolderWatcherTests()
    {
        Directory.CreateDirectory(At("input"));
        Directory.CreateDirectory(At("theme"));
        File.WriteAllText(At("input/site.yml"), "title: One");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => temp.Delete(recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_written_at_once_into_a_new_folder_is_noticed(bool poll)
    {
        using var watcher = Watch(poll);
        for (var i = 0; i < 5; i++)
        {
            Directory.CreateDirectory(At($"input/stories/new-{i}/photos"));
            await File.WriteAllTextAsync(At($"input/stories/new-{i}/photos/a.txt"), "text", Cancellation);
            Assert.Equal([At($"input/stories/new-{i}/photos/a.txt")], await Next());
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_that_takes_anothers_place_is_noticed_once(bool poll)
    {
        using var watcher = Watch(poll);
        await File.WriteAllTextAsync(At("input/.site.yml.tmp"), "title: Two", Cancellation);
        File.Move(At("input/.site.yml.tmp"), At("input/site.yml"), overwrite: true);
        Assert.Equal([At("input/site.yml")], await Next());
        await AssertQuiet();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_deleted_file_and_a_deleted_folder_are_noticed(bool poll)
    {
        Directory.CreateDirectory(At("input/stories/lost"));
        await File.WriteAllTextAsync(At("input/stories/lost/index.en.md"), "text", Cancellation);
        using var watcher = Watch(poll);
        File.Delete(At("input/site.yml"));
        Assert.Equal([At("input/site.yml")], await Next());
        Directory.Delete(At("input/stories"), recursive: true);
        Assert.Equal([At("input/stories/lost/index.en.md")], await Next());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_change_of_a_burst_in_all_folders_is_told_once(bool poll)
    {
        using var watcher = Watch(poll);
        for (var i = 0; i < 20; i++)
        {
            await File.WriteAllTextAsync(At($"input/{i:00}.md"), "text", Cancellation);
            await File.WriteAllTextAsync(At($"theme/{i:00}.css"), "text", Cancellation);
        }

        var told = new List<string>();
        while (told.Count < 40)
        {
            told.AddRange(await Next());
        }

        Assert.Equal(40, told.Distinct(StringComparer.Ordinal).Count());
        await AssertQuiet();
    }

    [Fact]
    public async Task What_editors_keep_for_themselves_is_not_a_change()
    {
        using var watcher = Watch();
        Directory.CreateDirectory(At("input/.git"));
        await File.WriteAllTextAsync(At("input/.git/index"), "text", Cancellation);
        await File.WriteAllTextAsync(At("input/.site.yml.swp"), "text", Cancellation);
        await File.WriteAllTextAsync(At("input/site.yml~"), "text", Cancellation);
        await AssertQuiet();
    }

    [Fact]
    public async Task A_change_during_the_callback_is_told_afterwards()
    {
        var first = true;
        using var watcher = new FolderWatcher(
            [At("input")],
            changes =>
            {
                if (first)
                {
                    first = false;
                    File.WriteAllText(At("input/during.md"), "text");
                }

                bursts.Writer.TryWrite(changes);
            }
        );
        await File.WriteAllTextAsync(At("input/before.md"), "text", Cancellation);
        Assert.Equal([At("input/before.md")], await Next());
        Assert.Equal([At("input/during.md")], await Next());
    }

    [Fact]
    public async Task A_folder_that_is_made_later_is_watched()
    {
        using var watcher = new FolderWatcher([At("input"), At("later")], changes => bursts.Writer.TryWrite(changes));
        Directory.CreateDirectory(At("later"));
        await File.WriteAllTextAsync(At("later/a.md"), "text", Cancellation);
        Assert.Equal([At("later/a.md")], await Next());
    }

    [Fact]
    public async Task A_circle_of_links_is_not_followed()
    {
        Directory.CreateSymbolicLink(At("input/circle"), At("input"));
        using var watcher = Watch();
        await File.WriteAllTextAsync(At("input/a.md"), "text", Cancellation);
        Assert.Equal([At("input/a.md")], await Next());
    }

    [Fact]
    public async Task After_it_is_disposed_of_nothing_is_told()
    {
        var watcher = Watch();
        watcher.Dispose();
        await watcher.Completion;
        await File.WriteAllTextAsync(At("input/a.md"), "text", Cancellation);
        await AssertQuiet();
    }

    [Fact]
    public async Task What_the_callback_throws_is_not_lost()
    {
        using var watcher = new FolderWatcher([At("input")], _ => throw new InvalidDataException("Broken."));
        await File.WriteAllTextAsync(At("input/a.md"), "text", Cancellation);
        await Assert.ThrowsAsync<InvalidDataException>(() => watcher.Completion.WaitAsync(TimeSpan.FromSeconds(5), Cancellation));
    }

    private string At(string path) => Path.Combine(temp.FullName, path);

    private FolderWatcher Watch(bool poll = false) => new([At("input"), At("theme")], changes => bursts.Writer.TryWrite(changes), poll);

    private async Task<IReadOnlyList<string>> Next()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(5));
        return await bursts.Reader.ReadAsync(patience.Token);
    }

    private async Task AssertQuiet()
    {
        await Task.Delay(750, Cancellation);
        Assert.False(bursts.Reader.TryRead(out var unexpected), string.Join(", ", unexpected ?? []));
    }
}
