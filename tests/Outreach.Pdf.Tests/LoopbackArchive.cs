using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Outreach.Pdf.Tests;

/// <summary>
/// A web server on loopback with one archive, as Chrome for Testing offers it: a program that writes its version.
/// </summary>
internal sealed class LoopbackArchive : IDisposable
{
    public const string Version = "1.2.3.4";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _archive;
    private readonly string _path;
    private readonly Task _serving;

    public LoopbackArchive(string platform, string program)
    {
        _path = $"/{Version}/{platform}/chrome-headless-shell-{platform}.zip";
        _archive = Zip($"chrome-headless-shell-{platform}/chrome-headless-shell", program);
        _listener.Start();
        _serving = Task.Run(Serve);
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public string Sha256 => Convert.ToHexString(SHA256.HashData(_archive));

    public int Requests { get; private set; }

    public void Dispose()
    {
        _listener.Dispose();
        _serving.Wait();
    }

    private static byte[] Zip(string name, string content)
    {
        using MemoryStream zip = new();
        using (ZipArchive archive = new(zip, ZipArchiveMode.Create))
        {
            ZipArchiveEntry entry = archive.CreateEntry(name);
            entry.ExternalAttributes = Convert.ToInt32("100755", 8) << 16;
            using StreamWriter writer = new(entry.Open());
            writer.Write(content);
        }

        return zip.ToArray();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync();
                Requests++;
                using StreamReader reader = new(client.GetStream());
                bool found = (await reader.ReadLineAsync())!.Split(' ')[1] == _path;
                while (!string.IsNullOrEmpty(await reader.ReadLineAsync()))
                {
                    // The head of the request ends in an empty line.
                }

                byte[] body = found ? _archive : [];
                string head =
                    $"HTTP/1.1 {(found ? "200 OK" : "404 Not Found")}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n";
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
                await client.GetStream().WriteAsync(body);
            }
        }
        catch (Exception e) when (e is SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }
}
