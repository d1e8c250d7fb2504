using System.Globalization;
using Fluid;
using Fluid.Values;
using Outreach.Model.Photos;
using Outreach.Model.Web;

namespace Outreach.Engine.Theming;

/// <summary>The filters of theme/README.md.</summary>
internal static class ThemeFilters
{
    private const int LongestKeptWord = 18;

    /// <summary>Adds them to the standard ones.</summary>
    public static void Register(FilterCollection filters)
    {
        filters.AddFilter("t", Translate);
        filters.AddFilter("asset", Asset);
        filters.AddFilter("picture", Picture);
        filters.AddFilter("print", Print);
        filters.AddFilter("digits", Digits);
        filters.AddFilter("phrase", Phrase);
        filters.AddFilter("part", Part);
    }

    private static Rendering RenderingOf(TemplateContext context) => (Rendering)context.AmbientValues[Rendering.Ambient];

    private static ValueTask<FluidValue> Translate(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var rendering = RenderingOf(context);
        var key = input.ToStringValue();
        if (!rendering.Strings.Has(key))
        {
            return NilValue.Instance;
        }

        (string, string)[] values = [.. arguments.Names.Select(name => (name, arguments[name].ToStringValue()))];
        return new StringValue(rendering.Strings.Get(rendering.Language, key, values));
    }

    private static ValueTask<FluidValue> Asset(FluidValue input, FilterArguments arguments, TemplateContext context) =>
        new StringValue(RenderingOf(context).Asset(input.ToStringValue()));

    private static ValueTask<FluidValue> Digits(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var rendering = RenderingOf(context);
        return new StringValue(rendering.Strings.Digits(rendering.Language, input.ToStringValue()));
    }

    private static ValueTask<FluidValue> Part(FluidValue input, FilterArguments arguments, TemplateContext context) =>
        input.ToObjectValue() is { } card and not string
            ? new StringValue(RenderingOf(context).Part(arguments.At(0).ToStringValue(), card), encode: false)
            : NilValue.Instance;

    private static ValueTask<FluidValue> Phrase(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var text = input.ToStringValue();
        if (!text.Contains('-', StringComparison.Ordinal))
        {
            return new StringValue(text);
        }

        var words = text.Split(' ')
            .Select(word =>
                word.Length < LongestKeptWord && word.Contains('-', StringComparison.Ordinal)
                    ? $"<span class=\"keep\">{Markup.Encoder.Encode(word)}</span>"
                    : Markup.Encoder.Encode(word)
            );
        return new StringValue(string.Join(' ', words), encode: false);
    }

    private static ValueTask<FluidValue> Picture(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        if (input.ToObjectValue() is not PhotoView photo)
        {
            return NilValue.Instance;
        }

        var widths = Enumerable.Range(0, arguments.Count).Select(i => (int)arguments.At(i).ToNumberValue()).Where(w => w > 0).ToList();
        var crop = arguments.HasNamed("crop") ? Proportion(arguments["crop"].ToStringValue()) : 0;
        var rendering = RenderingOf(context);
        var picture = rendering.Renditions.Picture(photo, widths, crop);
        rendering.Needs.Add(picture.Files);
        return FluidValue.Create(picture, context.Options);
    }

    private static ValueTask<FluidValue> Print(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        if (input.ToObjectValue() is not PhotoView photo)
        {
            return NilValue.Instance;
        }

        var rendering = RenderingOf(context);
        var (width, height) = ((double)arguments.At(0).ToNumberValue(), (double)arguments.At(1).ToNumberValue());
        var tone = arguments["copy"].ToBooleanValue() ? Tone.Copy : Tone.Colour;
        return FluidValue.Create(rendering.Renditions.Print(photo, width, height, tone, rendering.Needs), context.Options);
    }

    /// <summary>"3:2" as width over height.</summary>
    private static double Proportion(string text)
    {
        var sides = text.Split(':');
        return double.Parse(sides[0], CultureInfo.InvariantCulture) / double.Parse(sides[1], CultureInfo.InvariantCulture);
    }
}
