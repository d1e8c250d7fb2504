using System.Reflection;

namespace Outreach.Media;

/// <summary>
/// The versions with which this program was made, known without loading anything: a build that reads no photograph never
/// does.
/// </summary>
internal static class VipsVersion
{
    /// <summary>The version of libvips.</summary>
    public static string Library { get; } = PackageVersion("NetVips.Native");

    /// <summary>The versions of the library and of its binding, as part of what names a rendition.</summary>
    public static string Text { get; } = $"NetVips {PackageVersion("NetVips")} libvips {Library}";

    private static string PackageVersion(string package) =>
        typeof(VipsVersion).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == package).Value!;
}
