namespace Outreach.Model.Languages;

/// <summary>A language of the site. The closed set is <see cref="All"/>: each needs strings, digits and typography of its own.</summary>
public sealed record Language
{
    private Language(string code, string name, string autonym)
    {
        Code = code;
        Name = name;
        Autonym = autonym;
    }

    /// <summary>English.</summary>
    public static Language English { get; } = new("en", "English", "English");

    /// <summary>Khmer. The code is <c>km</c>; <c>kh</c> is the country.</summary>
    public static Language Khmer { get; } = new("km", "Khmer", "ភាសាខ្មែរ");

    /// <summary>Every language the product knows, in the order of their codes.</summary>
    public static IReadOnlyList<Language> All { get; } = [English, Khmer];

    /// <summary>The BCP 47 code: the <c>lang</c> attribute, the folder in addresses and in file names.</summary>
    public string Code { get; }

    /// <summary>The language's name in English, for messages.</summary>
    public string Name { get; }

    /// <summary>The language's name in itself, for the switch between languages.</summary>
    public string Autonym { get; }

    /// <summary>The language with this code, or null.</summary>
    public static Language? Find(string code) => All.FirstOrDefault(l => l.Code == code);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
