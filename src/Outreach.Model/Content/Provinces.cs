using System.Collections.Immutable;

namespace Outreach.Model.Content;

/// <summary>Cambodia's 25 provinces, the capital among them. Their names are strings of the interface: <c>province.kep</c>.</summary>
public static class Provinces
{
    /// <summary>The ids, in the alphabetical order of the English names: the order in which they are shown.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "banteay-meanchey",
        "battambang",
        "kampong-cham",
        "kampong-chhnang",
        "kampong-speu",
        "kampong-thom",
        "kampot",
        "kandal",
        "kep",
        "koh-kong",
        "kratie",
        "mondulkiri",
        "oddar-meanchey",
        "pailin",
        "phnom-penh",
        "preah-sihanouk",
        "preah-vihear",
        "prey-veng",
        "pursat",
        "ratanakiri",
        "siem-reap",
        "stung-treng",
        "svay-rieng",
        "takeo",
        "tboung-khmum",
    ];
}
