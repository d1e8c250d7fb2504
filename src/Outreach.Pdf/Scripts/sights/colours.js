// Colours, and how well one is seen on another.

let paint = null;
const colours = new Map();
const colourOf = (text) => {
  if (!colours.has(text)) colours.set(text, parseColour(text));
  return colours.get(text);
};
const parseColour = (text) => {
  const plain = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text);
  if (plain) return [+plain[1], +plain[2], +plain[3], plain[4] === undefined ? 1 : +plain[4]];
  paint ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  paint.clearRect(0, 0, 1, 1);
  paint.fillStyle = text;
  paint.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = paint.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a / 255];
};
const over = (top, bottom) => {
  const alpha = top[3] + bottom[3] * (1 - top[3]);
  const mix = (i) => alpha ? (top[i] * top[3] + bottom[i] * bottom[3] * (1 - top[3])) / alpha : 0;
  return [mix(0), mix(1), mix(2), alpha];
};
const faded = (colour, opacity) => [colour[0], colour[1], colour[2], colour[3] * opacity];
// WCAG 2.2, relative luminance and contrast ratio.
const luminance = (colour) => {
  const [r, g, b] = colour.slice(0, 3).map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrastOf = (a, b) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};
const fillOf = once((style) => colourOf(style.webkitTextFillColor || style.color));
const ownOpacityOf = once((style) => Number(style.opacity));
const opacityOf = (element, end = null) => {
  let opacity = 1;
  for (let e = element; e && e !== end; e = e.parentElement) opacity *= ownOpacityOf(styleOf(e));
  return opacity;
};
const groundOf = once((style) => style.backgroundClip.includes('text') ? [0, 0, 0, 0] : colourOf(style.backgroundColor));

// The paper or the window itself, and whether a picture is spread over it.
const canvasOf = once(() => {
  const isDark = !paper && /\bdark\b/.test(styleOf(root).colorScheme)
    && (!/\blight\b/.test(styleOf(root).colorScheme) || matchMedia('(prefers-color-scheme: dark)').matches);
  const isSpread = (element) => groundOf(styleOf(element))[3] > 0 || styleOf(element).backgroundImage !== 'none';
  const owner = isSpread(root) || !document.body ? root : document.body;
  return {
    colour: over(groundOf(styleOf(owner)), isDark ? [18, 18, 18, 1] : [255, 255, 255, 1]),
    picture: styleOf(owner).backgroundImage !== 'none',
  };
});
