using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Model.Content;

namespace Outreach.Engine.PostProcess;

/// <summary>Describes a story to machines in schema.org's words, its funders included.</summary>
internal static class StructuredData
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>JSON-LD for a script element: signs that could end the element are escaped.</summary>
    public static string Article(Site site, StoryPage page, SiteWords words, string? image)
    {
        var facts = page.Story.Facts;
        var article = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Article",
            ["headline"] = page.Text.Title,
            ["description"] = page.Text.Summary,
            ["inLanguage"] = page.Text.Language.Code,
            ["url"] = site.Settings.Address + page.Story.Address(page.Text.Language),
            ["publisher"] = Organisation(site.Settings.Title.OrOther(page.Language)),
        };
        if (!facts.Published.Value.IsUndated)
        {
            article["datePublished"] = facts.Published.Value.ToString();
        }

        if (image is not null)
        {
            article["image"] = image;
        }

        if (!facts.Implementers.IsEmpty)
        {
            article["contributor"] = Organisations(facts.Implementers.Select(i => words.Organisation(i.Value)));
        }

        var credited = page.Funding.Programmes.Where(p => p.Credited).ToList();
        if (credited.Count > 0)
        {
            article["funder"] = Organisations(credited.Select(p => p.Donor.Names.OrOther(page.Language)).Distinct());
            article["author"] = Organisations(credited.Select(p => words.Organisation(p.Award.Prime.Value)).Distinct());
            article["sponsor"] = Organisations(credited.Select(p => p.Donor.Names.OrOther(page.Language)).Distinct());
        }

        if (page.Texts.Any())
        {
            article["creditText"] = string.Join(' ', page.Texts.Select(t => t.Wording));
        }

        return article.ToJsonString(Options);
    }

    private static JsonArray Organisations(IEnumerable<string> names) => [.. names.Select(Organisation)];

    private static JsonNode Organisation(string name) => new JsonObject { ["@type"] = "Organization", ["name"] = name };
}
