// What is painted beside content: before and after it, around it, over it.

// What is painted before or after an element's content.
const pseudos = new Map();
const pseudosOf = (element) => {
  if (!pseudos.has(element)) {
    pseudos.set(element, ['::before', '::after'].map((name) => ({ name, style: getComputedStyle(element, name) }))
      .filter(({ style }) => style.content !== 'none' && style.content !== 'normal' && style.display !== 'none'
        && style.visibility === 'visible' && Number(style.opacity) > 0));
  }
  return pseudos.get(element);
};
const saysSomething = (content) => {
  const shown = content.split(/"\s*\/\s*"/)[0];
  return /counters?\(|-quote|attr\(/.test(shown) || [...shown.matchAll(/"((?:[^"\\]|\\.)*)"?/g)].some((match) => bare(match[1]) !== '');
};
const pseudoBox = (element, style) => {
  if (!/absolute|fixed/.test(style.position)) return null;
  const holder = style.position === 'fixed' ? null
    : chainOf(element).find((a) => styleOf(a).position !== 'static' || holdsAll(styleOf(a)));
  const frame = holder && holder !== root ? padding(holder) : { left: -scrollX, top: -scrollY };
  const left = frame.left + parseFloat(style.left);
  const top = frame.top + parseFloat(style.top);
  const extra = (a, b) => style.boxSizing === 'border-box' ? 0 : parseFloat(a) + parseFloat(b);
  return {
    left,
    top,
    right: left + parseFloat(style.width) + extra(style.paddingLeft, style.paddingRight),
    bottom: top + parseFloat(style.height) + extra(style.paddingTop, style.paddingBottom),
  };
};
const isPainted = (style) => groundOf(style)[3] >= 0.5 || style.backgroundImage !== 'none'
  || (style.backdropFilter ?? 'none') !== 'none' || style.mixBlendMode !== 'normal';
// The shadows of a box or of letters, without those that are not seen.
const shadows = new Map();
const shadowsOf = (text) => {
  if (!shadows.has(text)) {
    const parts = text === 'none' ? [] : text.split(/,(?![^(]*\))/);
    shadows.set(text, parts.map((part) => {
      const [, colour, rest] = /^\s*([\w-]+\(.*?\)|\S+)(.*)$/.exec(part);
      const [x = 0, y = 0, blur = 0, spread = 0] = (rest.match(/-?[\d.]+(?:e[-+]?\d+)?px/g) ?? []).map(parseFloat);
      return { alpha: colourOf(colour)[3], x, y, blur, spread, inset: /inset/.test(rest) };
    }).filter(({ alpha }) => alpha > 0));
  }
  return shadows.get(text);
};
// What a box paints at a point of itself besides its background: a border, a border's picture, a shadow inside.
const bordersOf = once((style) => ['Left', 'Top', 'Right', 'Bottom'].map((side) => parseFloat(style[`border${side}Width`]) || 0));
const isPlain = once((style) => bordersOf(style).every((width) => width === 0)
  && style.borderImageSource === 'none' && style.boxShadow === 'none');
const patternAt = (style, r, x, y) => {
  if (isPlain(style)) return {};
  const [left, top, right, bottom] = bordersOf(style);
  const depth = { Left: x - r.left - left, Top: y - r.top - top, Right: r.right - right - x, Bottom: r.bottom - bottom - y };
  const side = Object.keys(depth).find((name) => depth[name] < 0);
  if (style.borderImageSource !== 'none'
    && (side || /fill/.test(style.borderImageSlice) || style.borderImageWidth !== '1')) return { picture: true };
  if (side) return { colour: colourOf(style[`border${side}Color`]) };
  const isShaded = shadowsOf(style.boxShadow).some(({ inset, ...shadow }) => {
    const grown = shadow.spread + shadow.blur;
    const reach = { Left: grown + shadow.x, Top: grown + shadow.y, Right: grown - shadow.x, Bottom: grown - shadow.y };
    return inset && Object.keys(reach).some((name) => reach[name] > 2 && depth[name] < reach[name]);
  });
  return isShaded ? { shade: true } : {};
};
const patternOver = (style, rects, x, y) => {
  const r = [...rects].find((box) => holds(box, x, y));
  return r ? patternAt(style, r, x, y) : {};
};
const isPattern = ({ picture, shade, colour }) => picture || shade || (colour?.[3] ?? 0) >= 0.5;

// What is painted far outside of a box takes no click: shadows, outlines, pictures of borders.
let spilling = null;
const spillsOf = () => spilling ??= [...document.querySelectorAll('*')].filter((element) => element.style).flatMap((element) =>
  [{ element, style: styleOf(element), pseudo: false },
    ...pseudosOf(element).map(({ style }) => ({ element, style, pseudo: true }))].filter(({ style }) =>
    style.display !== 'none' && style.visibility === 'visible' && (
      shadowsOf(style.boxShadow).some(({ inset, alpha, x, y, spread }) =>
        !inset && alpha >= 0.15 && spread + Math.max(Math.abs(x), Math.abs(y)) > 12)
      || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 8 && colourOf(style.outlineColor)[3] >= 0.15)
      || (style.borderImageSource !== 'none' && !/^0(px)?$/.test(style.borderImageOutset)))));
const grow = (r, left, top = left, right = left, bottom = top) => ({
  left: r.left - left, top: r.top - top, right: r.right + right, bottom: r.bottom + bottom,
});
const spillAt = (target, x, y) => {
  for (const { element, style, pseudo } of spillsOf()) {
    if (opacityOf(element) < 0.05 || (pseudo && Number(style.opacity) < 0.05)) continue;
    const own = pseudo ? pseudoBox(element, style) : null;
    for (const r of own ? [own] : element.getClientRects()) {
      if (style.outlineStyle !== 'none' && colourOf(style.outlineColor)[3] >= 0.15) {
        const offset = parseFloat(style.outlineOffset);
        const width = parseFloat(style.outlineWidth);
        if (width > 8 && holds(grow(r, offset + width), x, y) && !holds(grow(r, offset), x, y)) return { cover: element };
      }
      if (holds(r, x, y)) continue;
      const isAbove = style.position !== 'static' && !(Number(style.zIndex) < 0) && !element.contains(target);
      for (const shadow of shadowsOf(style.boxShadow)) {
        const { spread } = shadow;
        if (shadow.inset || shadow.alpha < 0.15) continue;
        if (holds(grow(r, spread - shadow.x, spread - shadow.y, spread + shadow.x, spread + shadow.y), x, y)) {
          return isAbove && shadow.alpha >= 0.5 ? { cover: element } : { shade: true };
        }
      }
      if (style.borderImageSource !== 'none' && !/^0(px)?$/.test(style.borderImageOutset)) {
        const outset = Math.max(...style.borderImageOutset.split(' ').map((part) => part.endsWith('px') ? parseFloat(part)
          : parseFloat(part) * Math.max(parseFloat(style.borderTopWidth), parseFloat(style.borderLeftWidth))));
        if (holds(grow(r, outset), x, y)) return isAbove ? { cover: element } : { picture: true };
      }
    }
  }
  return {};
};

const hasWideBorder = (style) => ['Left', 'Top', 'Right', 'Bottom'].some((side) =>
  parseFloat(style[`border${side}Width`]) > 8 && colourOf(style[`border${side}Color`])[3] >= 0.5);
const isPseudoPainted = ({ style }) => isPainted(style) || style.boxShadow.includes('inset') || style.borderImageSource !== 'none'
  || hasWideBorder(style) || saysSomething(style.content) || /url\(|image|gradient/.test(style.content);
const isPicture = (element) => element instanceof SVGElement ? element.localName !== 'svg' && element.localName !== 'g'
  : element.matches('img, video, canvas, iframe, object, embed, input, button, select, textarea, meter, progress');

// Whether an element that stands above a point of something else hides that point.
const coversPoint = (element, target, x, y) => {
  const style = styleOf(element);
  if (opacityOf(element) < 0.05) return false;
  const isAround = element.contains(target);
  const painted = pseudosOf(element).filter(isPseudoPainted);
  if (!isAround && [...element.getClientRects()].some((r) => holds(r, x, y))) {
    if (isPicture(element) || isPainted(style) || isPattern(patternOver(style, element.getClientRects(), x, y))) return true;
    const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && bare(node.data));
    if (fillOf(style)[3] > 0 && words.some((node) => rectsOf(node).some((r) => holds(r, x, y)))) return true;
  }
  if (isAround && isPainted(style) && !pseudosOf(element).length) return true;
  return painted.some((pseudo) => {
    const box = pseudoBox(element, pseudo.style);
    return box ? holds(box, x, y) : !isAround;
  });
};
const coversItself = (target, x, y) => {
  const style = styleOf(target);
  if (style.outlineStyle !== 'none' && parseFloat(style.outlineOffset) < -2 && parseFloat(style.outlineWidth) > 2) return true;
  return pseudosOf(target).filter(isPseudoPainted).some((pseudo) => {
    const box = pseudoBox(target, pseudo.style);
    return box !== null && !(Number(pseudo.style.zIndex) < 0) && holds(box, x, y);
  });
};
