using Outreach.Model.Printing;

namespace Outreach.Pdf.Tests;

/// <summary>Looks once at every page of the cases, in one browser.</summary>
public sealed class TextCases : PrintTest
{
    private const string Words = SightCase.Words;
    private const string Text = SightCase.Text;

    private static readonly string[] Screens = [.. SightCase.AllViews[..4]];
    private static readonly string[] Dark = ["phone, dark", "desktop, dark"];
    private static readonly Sights Khmer = new([new("donor's text", SightCase.Khmer, "km", 9)], []);

    private readonly Lazy<Dictionary<string, ViewOutcome>> _outcomes;

    public TextCases() => _outcomes = new(Look);

    public static SightCase[] All { get; } =
    [
        // Missing.
        new("the words stand in a comment", SightFaultKind.Missing, $"<!-- {Words} -->", Text),
        new("the words stand in an attribute", SightFaultKind.Missing, $"<p lang='en' title='{Words}' data-x='{Words}'>x</p>", Text),
        new("the words stand in a script", SightFaultKind.Missing, $"<script type='text/plain' lang='en'>{Words}</script>", Text),
        new("the words stand in a template", SightFaultKind.Missing, $"<template>{Text}</template>", Text),
        new("the words stand in noscript", SightFaultKind.Missing, $"<noscript>{Text}</noscript>", Text),
        new(
            "the words are a part of a longer text",
            SightFaultKind.Missing,
            $"<p lang='en'>It was not {Words}</p>",
            $"<p lang='en'><span>{Words.Replace(" ", " \u200B\n", StringComparison.Ordinal)}</span></p>"
        )
        {
            Detail = "a part of another text",
        },
        new("a word is another", SightFaultKind.Missing, Text.Replace("Norway", "Sweden", StringComparison.Ordinal), Text),
        new("they are marked as another language", SightFaultKind.Missing, $"<p lang='km'>{Words}</p>", $"<div lang='km'>{Text}</div>")
        {
            Detail = "marked as “km”, not “en”",
        },
        new(
            "they stand elsewhere",
            SightFaultKind.Missing,
            $"{Text}<section class='colophon'></section>",
            $"<section class='colophon'>{Text}</section>"
        )
        {
            Sights = new([new("donor's text", Words, "en", 7, ".colophon")], []),
            Detail = "outside .colophon",
        },
        // Hidden.
        new("it is not displayed", SightFaultKind.Hidden, $"<div style='display:none'>{Text}</div>", $"<div>{Text}</div>")
        {
            Detail = "display: none",
        },
        new(
            "a word of it is not displayed",
            SightFaultKind.Hidden,
            "<p lang='en'>Made possible <b style='display:none'>by the generous support</b> of the people of Norway.</p>",
            "<p lang='en'>Made possible <b>by the generous support</b> of the people of Norway.</p>"
        ),
        new(
            "it is not printed",
            SightFaultKind.Hidden,
            $"<style>@media print {{ p {{ display: none }} }}</style>{Text}",
            $"<style>@media print {{ h1 {{ display: none }} }}</style>{Text}"
        )
        {
            Views = ["paper"],
        },
        new(
            "it is not displayed on a phone",
            SightFaultKind.Hidden,
            $"<style>@media screen and (max-width: 400px) {{ p {{ display: none }} }}</style>{Text}",
            Text
        )
        {
            Views = ["phone", "phone, dark"],
        },
        new(
            "it is not displayed where there is no mouse",
            SightFaultKind.Hidden,
            $"<style>@media (pointer: coarse) {{ p {{ display: none }} }}</style>{Text}",
            Text
        )
        {
            Views = ["phone", "phone, dark"],
        },
        new(
            "it is invisible",
            SightFaultKind.Hidden,
            $"<div style='visibility:hidden'>{Text}</div>",
            $"<div style='visibility:hidden'><div style='visibility:visible'>{Text}</div></div>"
        ),
        new(
            "its content is not drawn",
            SightFaultKind.Hidden,
            $"<div style='content-visibility:hidden'>{Text}</div>",
            $"<div style='content-visibility:auto'>{Text}</div>"
        ),
        new(
            "it is nearly transparent",
            SightFaultKind.Hidden,
            $"<div style='opacity:.2'>{Text}</div>",
            $"<div style='opacity:.9'>{Text}</div>"
        )
        {
            Detail = "opacity 0.2, at least 0.5",
        },
        new(
            "two boxes make it transparent",
            SightFaultKind.Hidden,
            $"<div style='opacity:.6'><div style='opacity:.6'>{Text}</div></div>",
            $"<div style='opacity:.9'><div style='opacity:.9'>{Text}</div></div>"
        ),
        new(
            "its letters are transparent",
            SightFaultKind.Hidden,
            $"<div style='color:transparent'>{Text}</div>",
            $"<div style='color:black;background:white'>{Text}</div>"
        ),
        new(
            "its letters are not filled",
            SightFaultKind.Hidden,
            $"<div style='-webkit-text-fill-color:transparent'>{Text}</div>",
            $"<div style='-webkit-text-fill-color:currentcolor'>{Text}</div>"
        ),
        new(
            "its type has no size",
            SightFaultKind.Hidden,
            $"<div style='font-size:0'>{Text}</div>",
            $"<div style='font-size:12px'>{Text}</div>"
        ),
        new(
            "it is indented off the page",
            SightFaultKind.Hidden,
            $"<div style='text-indent:-9999px'>{Text}</div>",
            $"<div style='text-indent:10px'>{Text}</div>"
        ),
        new(
            "it is placed left of the page",
            SightFaultKind.Hidden,
            $"<div style='position:absolute;left:-9999px'>{Text}</div>",
            $"<div style='position:absolute;left:10px;top:50px'>{Text}</div><br><br><br>"
        ),
        new(
            "it is placed above the page",
            SightFaultKind.Hidden,
            $"<div style='position:absolute;top:-500px'>{Text}</div>",
            $"<div style='position:absolute;top:500px'>{Text}</div>"
        ),
        new(
            "it is moved off the page",
            SightFaultKind.Hidden,
            $"<div style='transform:translateX(-200vw)'>{Text}</div>",
            $"<div style='transform:translateX(2px)'>{Text}</div>"
        ),
        new(
            "it is below a page that does not scroll",
            SightFaultKind.Hidden,
            $"<style>@media screen {{ html {{ overflow: hidden; height: 100% }} }}</style><div style='height:1200px'></div>{Text}",
            $"<div style='height:1200px'></div>{Text}"
        )
        {
            Views = Screens,
        },
        new(
            "its box has no height",
            SightFaultKind.Hidden,
            $"<div style='height:0;overflow:hidden'>{Text}</div>",
            $"<div style='height:200px;overflow:hidden'>{Text}</div>"
        ),
        new(
            "it is for software that reads aloud only",
            SightFaultKind.Hidden,
            $"<div style='position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)'>{Text}</div>",
            Text
        ),
        new("it has a clip path", SightFaultKind.Hidden, $"<div style='clip-path:inset(50%)'>{Text}</div>", $"<div>{Text}</div>"),
        new(
            "it has a mask",
            SightFaultKind.Hidden,
            $"<div style='mask-image:linear-gradient(transparent,transparent)'>{Text}</div>",
            $"<div>{Text}</div>"
        ),
        new(
            "it is blurred",
            SightFaultKind.Hidden,
            $"<div style='filter:blur(9px)'>{Text}</div>",
            $"<div style='filter:none'>{Text}</div>"
        ),
        new(
            "it is blended into what is behind it",
            SightFaultKind.Hidden,
            $"<div style='mix-blend-mode:screen'>{Text}</div>",
            $"<div>{Text}</div>"
        ),
        new(
            "a box lies over it",
            SightFaultKind.Hidden,
            $"<div style='position:relative'>{Text}<div class='banner' style='position:absolute;inset:0;background:white'></div></div>",
            $"<div style='position:relative'>{Text}<div style='position:absolute;inset:0'></div></div>"
        )
        {
            Detail = "div.banner lies over it",
        },
        new(
            "a box that takes no click lies over it",
            SightFaultKind.Hidden,
            $"<div style='position:relative'>{Text}{Cover("background:white;pointer-events:none")}</div>",
            $"<div style='position:relative'>{Text}{Cover("pointer-events:none")}</div>"
        ),
        new(
            "an inert box lies over it",
            SightFaultKind.Hidden,
            $"<div style='position:relative'>{Text}<div inert style='position:absolute;inset:0;background:white'></div></div>",
            $"<div style='position:relative'>{Text}<div inert style='position:absolute;top:100%'></div></div>"
        ),
        new(
            "a picture lies over it",
            SightFaultKind.Hidden,
            $"<div style='position:relative'>{Text}<img src='/assets/photo.svg' alt='' "
                + "style='position:absolute;left:0;top:0;width:100%;height:100%'></div>",
            $"<div>{Text}<img src='/assets/photo.svg' alt=''></div>"
        ),
        new(
            "another text lies over it",
            SightFaultKind.Hidden,
            $"{Text}<p style='margin-top:-2.5em'>These words stand on the same lines as the others, and so do these.</p>",
            $"{Text}<p>These words stand on lines of their own.</p>"
        ),
        new(
            "something painted after it lies over it",
            SightFaultKind.Hidden,
            $"<style>p {{ position: relative }} p::after {{ content: ''; position: absolute; inset: 0; background: #fff }}</style>{Text}",
            $"<style>p {{ position: relative }} p::after {{ content: ''; position: absolute; inset: 0 }}</style>{Text}"
        ),
        new(
            "something painted after its box lies over it",
            SightFaultKind.Hidden,
            $"<style>div {{ position: relative }} div::after {{ content: ''; position: absolute; inset: 0; background: #fff "
                + $"}}</style><div>{Text}</div>",
            $"<style>div {{ position: relative }} div::after {{ content: ''; position: absolute; inset: 0 }}</style><div>{Text}</div>"
        ),
        new(
            "it lies behind its own box",
            SightFaultKind.Hidden,
            $"<div style='background:white'><div style='position:relative;z-index:-1'>{Text}</div></div>",
            $"<div style='background:white;color:black'><div style='position:relative;z-index:1'>{Text}</div></div>"
        ),
        new(
            "a bar at the window's foot always lies over it",
            SightFaultKind.Hidden,
            $"<style>footer {{ display: none }} .bar {{ position: fixed; inset: auto 0 0; height: 300px; background: #fff }} "
                + $"@media print {{ .bar {{ display: none }} }}</style><div style='height:2000px'></div>{Text}<div class='bar'></div>",
            $"<style>.bar {{ position: fixed; inset: auto 0 0; height: 300px; background: #fff }} @media print {{ .bar {{ "
                + $"display: none }} }}</style>{Text}<div style='height:2000px'></div><div class='bar'></div>"
        )
        {
            Views = Screens,
            Detail = "div.bar lies over it",
        },
        new(
            "it is mirrored",
            SightFaultKind.Hidden,
            $"<div style='transform:scaleX(-1)'>{Text}</div>",
            $"<div style='transform:rotate(0deg)'>{Text}</div>"
        ),
        new(
            "its lines lie over each other",
            SightFaultKind.Hidden,
            $"<div style='line-height:0;width:150px;padding:20px 0'>{Text}</div>",
            $"<div style='line-height:1.2;width:150px'>{Text}</div>"
        ),
        new(
            "its letters lie over each other",
            SightFaultKind.Hidden,
            $"<div style='letter-spacing:-.6em'>{Text}</div>",
            $"<div style='letter-spacing:.2em'>{Text}</div>"
        ),
        new(
            "it blinks",
            SightFaultKind.Hidden,
            $"<style>@keyframes blink {{ 50% {{ opacity: 0 }} }} p {{ animation: blink 1s infinite }}</style>{Text}",
            $"<style>@keyframes come {{ from {{ opacity: 0 }} }} p {{ animation: come 1s }}</style>{Text}"
        ),
        new(
            "a thick line is drawn over it",
            SightFaultKind.Hidden,
            $"<style>p {{ text-decoration: underline #888 30px; text-underline-offset: -18px }}</style>{Text}",
            $"<style>p {{ text-decoration: underline #888 1px; text-underline-offset: 4px }}</style>{Text}"
        )
        {
            Detail = "a line lies over it",
        },
        new(
            "a line of its box is drawn through it",
            SightFaultKind.Hidden,
            $"<div style='text-decoration:underline;text-underline-offset:-.4em'>{Text}</div>",
            $"<div style='text-decoration:underline;text-underline-offset:.3em'>{Text}</div>"
        ),
        new(
            "the line of the line above is drawn through it",
            SightFaultKind.Hidden,
            $"<div style='text-decoration:underline;text-underline-offset:1.1em'>{Text}</div>",
            $"<div style='text-decoration:underline 10px;text-underline-offset:1.1em'><div style='display:inline-block'>{Text}</div></div>"
        ),
        new(
            "it is upside down",
            SightFaultKind.Hidden,
            $"<style>p {{ transform: rotate(180deg) }}</style>{Text}",
            $"<style>p {{ transform: rotate(360deg) }}</style>{Text}"
        )
        {
            Detail = "upside down",
        },
        new(
            "its box is upside down",
            SightFaultKind.Hidden,
            $"<div style='rotate:180deg'>{Text}</div>",
            $"<div style='rotate:180deg'><div style='rotate:180deg'>{Text}</div></div>"
        ),
        new(
            "its box is turned over",
            SightFaultKind.Hidden,
            $"<div style='rotate:x 180deg'>{Text}</div>",
            $"<div style='rotate:x 360deg'>{Text}</div>"
        )
        {
            Detail = "mirrored",
        },
        new(
            "it has a mask's frame",
            SightFaultKind.Hidden,
            $"<div style='-webkit-mask-box-image:linear-gradient(transparent,transparent)'>{Text}</div>",
            $"<div style='-webkit-mask-box-image:none'>{Text}</div>"
        ),
        new(
            "something painted after it is blended with it",
            SightFaultKind.Hidden,
            $"<style>p {{ position: relative }} p::after {{ content: ''; position: absolute; inset: 0; background: #fff4; "
                + $"mix-blend-mode: difference }}</style>{Text}",
            $"<style>p {{ position: relative }} p::after {{ content: ''; position: absolute; inset: 0; mix-blend-mode: normal "
                + $"}}</style>{Text}"
        ),
        new(
            "the shadow inside a box lies over it",
            SightFaultKind.Hidden,
            $"<div style='position:relative'>{Text}{Cover("box-shadow:inset 0 0 0 900mm #888")}</div>",
            $"<div style='position:relative'>{Text}{Cover("box-shadow:inset 0 0 0 1px #888")}</div>"
        ),
        new(
            "the border of a box lies over it",
            SightFaultKind.Hidden,
            $"<div style='position:relative'>{Text}{Cover("border:solid #888;border-width:60px 0")}</div>",
            $"<div style='position:relative'>{Text}{Cover("border:1px solid #888")}</div>"
        ),
        new(
            "the outline of another box lies over it",
            SightFaultKind.Hidden,
            $"<style>h1 {{ outline: 300px solid #888 }}</style>{Text}",
            $"<style>h1 {{ outline: 3px solid #888 }}</style>{Text}"
        ),
        new(
            "the shadow of another box lies over it",
            SightFaultKind.Hidden,
            $"<style>h1 {{ position: relative; box-shadow: 0 0 0 300px #888 }}</style>{Text}",
            $"<style>h1 {{ position: relative; box-shadow: 0 0 0 3px #888 }}</style>{Text}"
        ),
        new(
            "it is not displayed on screens of another width",
            SightFaultKind.Hidden,
            $"<style>@media screen and (min-width: 500px) and (max-width: 900px) {{ body > p[lang] {{ display: none }} }}</style>{Text}",
            $"<style>@media screen and (min-width: 500px) and (max-width: 900px) {{ h1 {{ display: none }} p {{ display: block; "
                + $"opacity: .9 }} p::before {{ display: none }} }}</style>{Text}"
        )
        {
            Views = Screens,
            Detail = "a rule for other screens hides it",
        },
        new(
            "its box is transparent where contrast is asked for",
            SightFaultKind.Hidden,
            $"<style>@media (prefers-contrast: more) {{ div {{ opacity: 20%; & p {{ font-size: 12px }} }} }}</style><div>{Text}</div>",
            $"<style>@media (prefers-contrast: more) {{ div {{ color: black; & p {{ font-size: 12px }} }} }}</style><div>{Text}</div>"
        )
        {
            Views = Screens,
        },
        new(
            "its letters are small on wide screens",
            SightFaultKind.Hidden,
            $"<style>p {{ @media (width > 1900px) {{ font-size: 3pt }} }}</style>{Text}",
            $"<style>p {{ @media (width > 1900px) {{ font-size: 9pt }} }}</style>{Text}"
        )
        {
            Views = Screens,
        },
        new(
            "it goes when it is pointed at",
            SightFaultKind.Hidden,
            $"<style>main:hover > p {{ color: transparent }}</style><main>{Text}</main>",
            $"<style>main:hover > p {{ opacity: .9 }} a:hover {{ color: transparent }} p:not(:hover) {{ visibility: visible "
                + $"}}</style><main>{Text}</main>"
        )
        {
            Views = Screens,
        },
        new(
            "it goes when its box has the focus",
            SightFaultKind.Hidden,
            $"<style>:is(:focus, :active) p {{ visibility: hidden }}</style><div tabindex='0'>{Text}</div>",
            $"<style>@media (min-width: 1000px) {{ p {{ display: none }} p[lang] {{ display: block }} }}</style><div "
                + $"tabindex='0'>{Text}</div>"
        )
        {
            Views = Screens,
        },
        // Clipped.
        new(
            "its box is too low and cuts it off",
            SightFaultKind.Clipped,
            $"<div style='height:50px;width:200px;overflow:hidden'>{Text}</div>",
            $"<div style='height:150px;width:200px;overflow:hidden'>{Text}</div>"
        ),
        new(
            "its box is too narrow and cuts it off",
            SightFaultKind.Clipped,
            $"<div style='width:200px;overflow:clip;white-space:nowrap'>{Text}</div>",
            $"<div style='width:200px;overflow:clip'>{Text}</div>"
        ),
        new(
            "it is shortened with dots",
            SightFaultKind.Clipped,
            $"<div style='width:200px'><p lang='en' style='overflow:hidden;text-overflow:ellipsis;white-space:nowrap'>{Words}</p></div>",
            $"<div style='width:200px'><p lang='en' style='overflow:hidden;text-overflow:ellipsis'>{Words}</p></div>"
        ),
        new(
            "its lines are limited",
            SightFaultKind.Clipped,
            "<div style='width:150px'><p lang='en' "
                + $"style='overflow:hidden;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2'>{Words}</p></div>",
            "<div style='width:150px'><p lang='en' "
                + $"style='overflow:hidden;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:9'>{Words}</p></div>"
        ),
        new(
            "its first letters are left of the page",
            SightFaultKind.Clipped,
            $"<div style='margin-left:-60px'>{Text}</div>",
            $"<div style='margin-left:-5px'>{Text}</div>"
        ),
        new(
            "on paper its box cannot be scrolled",
            SightFaultKind.Hidden,
            $"<style>@media print {{ div {{ height: 100px; overflow: auto }} }}</style><div><p>1</p><p>2</p><p>3</p>{Text}</div>",
            $"<div><p>1</p><p>2</p><p>3</p>{Text}</div>"
        )
        {
            Views = ["paper"],
        },
        // Behind a control.
        new("it stands in closed details", SightFaultKind.BehindControl, $"<details><summary>Who paid</summary>{Text}</details>", Text)
        {
            Detail = "inside details",
        },
        new("it stands in open details", SightFaultKind.BehindControl, $"<details open><summary>Who paid</summary>{Text}</details>", Text),
        new("it stands in a dialog", SightFaultKind.BehindControl, $"<dialog open>{Text}</dialog>", $"<div>{Text}</div>"),
        new("it stands in a popover", SightFaultKind.BehindControl, $"<div popover>{Text}</div>", $"<div>{Text}</div>"),
        new("it stands on a tab", SightFaultKind.BehindControl, $"<div role='tabpanel'>{Text}</div>", $"<div role='group'>{Text}</div>")
        {
            Detail = "role=tabpanel",
        },
        new(
            "it is kept from software that reads aloud",
            SightFaultKind.BehindControl,
            $"<div aria-hidden='true'>{Text}</div>",
            $"<div aria-hidden='false'>{Text}</div>"
        ),
        new("it is inert", SightFaultKind.BehindControl, $"<div inert>{Text}</div>", $"<div>{Text}</div>"),
        new(
            "it is hidden until it is searched for",
            SightFaultKind.BehindControl,
            $"<div hidden='until-found'>{Text}</div>",
            $"<div>{Text}</div>"
        ),
        new(
            "it has to be scrolled to within a box",
            SightFaultKind.BehindControl,
            $"<style>@media screen {{ div {{ height: 100px; overflow: auto }} }}</style><div><p>1</p><p>2</p><p>3</p>{Text}</div>",
            $"<div style='max-height:900px;overflow:auto'><p>1</p><p>2</p><p>3</p>{Text}</div>"
        )
        {
            Views = Screens,
        },
        // Small.
        new(
            "its type is small",
            SightFaultKind.Small,
            $"<div style='font-size:6.2pt'>{Text}</div>",
            $"<div style='font-size:7pt'>{Text}</div>"
        )
        {
            Detail = "6.2 pt, at least 7 pt",
        },
        new(
            "a word of it is small",
            SightFaultKind.Small,
            "<p lang='en'>Made possible <small style='font-size:5pt'>by the generous support</small> of the people of Norway.</p>",
            "<p lang='en'>Made possible <small>by the generous support</small> of the people of Norway.</p>"
        ),
        new(
            "it is drawn smaller",
            SightFaultKind.Small,
            $"<div style='transform:scale(.5)'>{Text}</div>",
            $"<div style='transform:scale(.9)'>{Text}</div>"
        )
        {
            Detail = "6 pt",
        },
        new("it is scaled down", SightFaultKind.Small, $"<div style='scale:.5'>{Text}</div>", $"<div style='scale:.9'>{Text}</div>")
        {
            Detail = "6 pt",
        },
        new("it is zoomed out", SightFaultKind.Small, $"<div style='zoom:.5'>{Text}</div>", $"<div style='zoom:.9'>{Text}</div>")
        {
            Detail = "6 pt",
        },
        new(
            "it is squeezed",
            SightFaultKind.Small,
            $"<div style='transform:scaleX(.4)'>{Text}</div>",
            $"<div style='transform:scaleX(.9)'>{Text}</div>"
        ),
        new(
            "its Khmer is small",
            SightFaultKind.Small,
            $"<p lang='km' style='font-size:6pt'>{SightCase.Khmer}</p>",
            $"<p lang='km' style='font-size:9pt'>{SightCase.Khmer}</p>"
        )
        {
            Sights = Khmer,
            Detail = "6 pt, at least 9 pt",
        },
        new(
            "its first line is small",
            SightFaultKind.Small,
            $"<style>p::first-line {{ font-size: 4px }}</style>{Text}",
            $"<style>p::first-line {{ font-size: 20px }}</style>{Text}"
        ),
        new(
            "it is small on paper",
            SightFaultKind.Small,
            $"<style>@media print {{ p {{ font-size: 5pt }} }}</style>{Text}",
            $"<style>@media print {{ p {{ font-size: 8pt }} }}</style>{Text}"
        )
        {
            Views = ["paper"],
        },
        // Faint.
        new(
            "it is white on white",
            SightFaultKind.Faint,
            $"<div style='background:#fff;color:#fff'>{Text}</div>",
            $"<div style='background:#fff;color:#000'>{Text}</div>"
        )
        {
            Detail = "contrast 1:1, at least 4.5:1",
        },
        new(
            "it is light grey on white",
            SightFaultKind.Faint,
            $"<div style='background:#fff;color:#aaa'>{Text}</div>",
            $"<div style='background:#fff;color:#767676'>{Text}</div>"
        )
        {
            Detail = "contrast 2.3:1",
        },
        new(
            "its colour is nearly transparent",
            SightFaultKind.Faint,
            $"<div style='background:#fff;color:rgb(0 0 0 / 40%)'>{Text}</div>",
            $"<div style='background:#fff;color:rgb(0 0 0 / 80%)'>{Text}</div>"
        ),
        new(
            "its opacity takes the contrast",
            SightFaultKind.Faint,
            $"<div style='background:#fff'><div style='color:#555;opacity:.55'>{Text}</div></div>",
            $"<div style='background:#fff'><div style='color:#555;opacity:.95'>{Text}</div></div>"
        ),
        new(
            "its first letter is pale",
            SightFaultKind.Faint,
            $"<style>p::first-letter {{ color: #444 }}</style><div style='background:#222;color:#fff'>{Text}</div>",
            $"<style>p::first-letter {{ color: #fe8 }}</style><div style='background:#222;color:#fff'>{Text}</div>"
        ),
        new(
            "a veil takes the contrast",
            SightFaultKind.Faint,
            $"<div style='position:relative;background:#fff;color:#555'>{Text}{Cover("background:rgb(255 255 255 / 45%)")}</div>",
            $"<div style='position:relative;background:#fff;color:#555'>{Text}{Cover("background:rgb(255 255 255 / 5%)")}</div>"
        ),
        new(
            "its colour in another colour space is pale",
            SightFaultKind.Faint,
            $"<div style='background:#fff;color:oklch(0.85 0.05 120)'>{Text}</div>",
            $"<div style='background:#fff;color:oklch(0.35 0.05 120)'>{Text}</div>"
        ),
        new(
            "a box that is not its parent is behind it",
            SightFaultKind.Faint,
            $"<div style='position:relative;background:#fff;color:#000'>{Cover("background:#222")}<div "
                + $"style='position:relative'>{Text}</div></div>",
            $"<div style='position:relative;background:#222;color:#000'>{Cover("background:#fff")}<div "
                + $"style='position:relative'>{Text}</div></div>"
        ),
        new(
            "it is black on the dark window",
            SightFaultKind.Faint,
            $"<div style='color:#000'>{Text}</div>",
            $"<div style='color:light-dark(#000,#fff)'>{Text}</div>"
        )
        {
            Views = Dark,
        },
        new(
            "it is dark on the page's own darkness",
            SightFaultKind.Faint,
            $"<style>@media screen and (prefers-color-scheme: dark) {{ body {{ background: #222; color: #ddd }} p {{ color: #333 "
                + $"}} }}</style>{Text}",
            $"<style>@media screen and (prefers-color-scheme: dark) {{ body {{ background: #222; color: #ddd }} p {{ color: #ccc "
                + $"}} }}</style>{Text}"
        )
        {
            Views = Dark,
        },
        new(
            "a picture is its background",
            SightFaultKind.Faint,
            $"<div style='background:url(/assets/photo.svg)'>{Text}</div>",
            $"<div style='background:url(/assets/photo.svg)'><div style='background:#fff;color:#000'>{Text}</div></div>"
        )
        {
            Detail = "a picture lies behind it",
        },
        new(
            "a picture is behind it",
            SightFaultKind.Faint,
            "<div style='position:relative'><img src='/assets/photo.svg' alt='' "
                + $"style='position:absolute;left:0;top:0;width:100%;height:100%'><div style='position:relative'>{Text}</div></div>",
            "<div style='position:relative'><img src='/assets/photo.svg' alt='' style='width:90px;height:60px'><div "
                + $"style='position:relative'>{Text}</div></div>"
        ),
        new(
            "a picture is painted behind it",
            SightFaultKind.Faint,
            $"<style>div {{ position: relative; z-index: 0 }} div::before {{ content: ''; position: absolute; inset: 0; z-index: "
                + $"-1; background: url(/assets/photo.svg) }}</style><div>{Text}</div>",
            $"<style>div {{ position: relative; z-index: 0 }} div::before {{ content: ''; position: absolute; inset: 0; z-index: "
                + $"-1 }}</style><div>{Text}</div>"
        ),
        new(
            "its outline has the ground's colour",
            SightFaultKind.Faint,
            $"<div style='background:#fff;color:#000;-webkit-text-stroke:3px #fff'>{Text}</div>",
            $"<div style='background:#fff;color:#000;-webkit-text-stroke:1px #000'>{Text}</div>"
        ),
        new(
            "the shadow inside it is behind it",
            SightFaultKind.Faint,
            $"<style>p {{ box-shadow: inset 0 0 0 900mm #888 }}</style>{Text}",
            $"<style>p {{ box-shadow: inset 0 0 0 2px #888 }}</style>{Text}"
        )
        {
            Detail = "a shadow lies behind it",
        },
        new(
            "the shadow inside its box is behind it",
            SightFaultKind.Faint,
            $"<div style='box-shadow:inset 0 0 200px 100px #888'>{Text}</div>",
            $"<div style='box-shadow:inset 0 0 200px 100px #888'><div style='background:#fff;color:#000'>{Text}</div></div>"
        )
        {
            Detail = "a shadow lies behind it",
        },
        new(
            "the shadow of another box is behind it",
            SightFaultKind.Faint,
            $"<style>h1 {{ box-shadow: 0 0 0 300px #888 }}</style>{Text}",
            $"<style>h1 {{ box-shadow: 2px 2px 9px #888 }}</style>{Text}"
        )
        {
            Detail = "a shadow lies behind it",
        },
        new(
            "the picture of its border fills it",
            SightFaultKind.Faint,
            $"<style>p {{ border-image: linear-gradient(#888, #888) fill 0/0/50px }}</style>{Text}",
            $"<style>p {{ border: 1px solid; border-image: linear-gradient(#888, #888) 1 }}</style>{Text}"
        )
        {
            Detail = "a picture lies behind it",
        },
        new(
            "the picture of its box's border reaches it",
            SightFaultKind.Faint,
            $"<div style='border-image:linear-gradient(#888,#888) 50%/900px'>{Text}</div>",
            $"<div style='border:3px solid;border-image:linear-gradient(#888,#888) 1'>{Text}</div>"
        ),
        new(
            "its letters have shadows",
            SightFaultKind.Faint,
            $"<style>p {{ text-shadow: 0 0 2px #000, 3px 3px 3px #000 }}</style>{Text}",
            $"<style>p {{ text-shadow: 0 0 2px transparent }}</style>{Text}"
        )
        {
            Detail = "shadow",
        },
        new(
            "its outline is thick",
            SightFaultKind.Faint,
            $"<div style='-webkit-text-stroke:20px'>{Text}</div>",
            $"<div style='-webkit-text-stroke:1px'>{Text}</div>"
        ),
        new(
            "its first line has a ground",
            SightFaultKind.Faint,
            $"<style>p::first-line {{ background: #888 }}</style>{Text}",
            $"<style>p::first-line {{ background: none }}</style>{Text}"
        ),
        new(
            "its letters are cut out of a picture",
            SightFaultKind.Faint,
            $"<style>p {{ background: linear-gradient(#fff, #fff) text; color: #8888 }}</style>{Text}",
            $"<style>p {{ background: none; background-clip: text }}</style>{Text}"
        ),
        // Reworded.
        new(
            "it is set in capitals",
            SightFaultKind.Reworded,
            $"<div style='text-transform:uppercase'>{Text}</div>",
            $"<div style='text-transform:none'>{Text}</div>"
        )
        {
            Detail = "text-transform: uppercase",
        },
        new(
            "it is set in small capitals",
            SightFaultKind.Reworded,
            $"<div style='font-variant:small-caps'>{Text}</div>",
            $"<div style='font-variant:normal'>{Text}</div>"
        ),
        new(
            "a word is put after it",
            SightFaultKind.Reworded,
            $"<style>p::after {{ content: ' not' }}</style>{Text}",
            $"<style>p::after {{ content: ' ' }}</style>{Text}"
        )
        {
            Detail = "::after of p adds \" not\"",
        },
        new(
            "a word is put before its box",
            SightFaultKind.Reworded,
            $"<style>div::before {{ content: 'Not ' }}</style><div>{Text}</div>",
            $"<style>div::before {{ content: '' }}</style><div>{Text}</div>"
        ),
        new(
            "a word is put into it",
            SightFaultKind.Reworded,
            "<style>b::before { content: attr(class) }</style><p lang='en'>Made possible <b class='not'>by the generous "
                + "support</b> of the people of Norway.</p>",
            "<style>b::before { content: attr(class) }</style><p lang='en'>Made possible <b>by the generous support</b> of the "
                + "people of Norway.</p>"
        ),
        new(
            "its letters are made dots",
            SightFaultKind.Reworded,
            $"<div style='-webkit-text-security:disc'>{Text}</div>",
            $"<div style='-webkit-text-security:none'>{Text}</div>"
        ),
        new("it is written backwards", SightFaultKind.Reworded, $"<bdo dir='rtl'>{Text}</bdo>", $"<bdi>{Text}</bdi>"),
        new("it is struck through", SightFaultKind.Reworded, $"<s>{Text}</s>", $"<u>{Text}</u>"),
        new(
            "its parts are in another order",
            SightFaultKind.Reworded,
            "<p lang='en' style='display:flex;flex-direction:row-reverse'><span>Made possible by the generous support "
                + "</span><span>of the people of Norway.</span></p>",
            "<p lang='en'><span>Made possible by the generous support </span><span>of the people of Norway.</span></p>"
        ),
    ];

    public ViewOutcome Outcome(string path) => _outcomes.Value[path];

    private static string Cover(string style) => $"<div style='position:absolute;inset:0;{style}'></div>";

    private Dictionary<string, ViewOutcome> Look() =>
        View([
                .. All.SelectMany(c =>
                    new[]
                    {
                        new ViewJob($"{c.Name}/faulty", SightCase.Page(c.Faulty), c.Sights),
                        new ViewJob($"{c.Name}/honest", SightCase.Page(c.Honest), c.Sights),
                    }
                ),
            ])
            .ToDictionary(outcome => outcome.Job.Path);
}

public sealed class TextSightsTests(TextCases cases) : IClassFixture<TextCases>
{
    public static TheoryData<string> Names => [.. TextCases.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_is_not_seen_when(string how)
    {
        SightCase expected = TextCases.All.Single(c => c.Name == how);

        ViewOutcome outcome = cases.Outcome($"{how}/faulty");

        Assert.Null(outcome.Failure);
        Assert.Equal(
            expected.Views.Select(view => (expected.Kind, "donor's text", view)),
            outcome.Faults.Select(fault => (fault.Kind, fault.Name, fault.View))
        );
        Assert.All(outcome.Faults, fault => Assert.Contains(expected.Detail, fault.Detail, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_page_without_the_trick_has_no_fault(string how)
    {
        ViewOutcome outcome = cases.Outcome($"{how}/honest");

        Assert.Null(outcome.Failure);
        Assert.Empty(outcome.Faults);
    }
}
