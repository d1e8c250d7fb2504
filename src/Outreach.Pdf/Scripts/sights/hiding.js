// Why something is not seen, as the style sheet says it.

// Reasons for which nothing is seen that the style sheet gives in words.
const hiddenByStyle = (element) => {
  for (const a of chainOf(element)) {
    const style = styleOf(a);
    if (style.display === 'none') return 'display: none';
    if (style.contentVisibility === 'hidden') return 'content-visibility: hidden';
  }
  for (const a of chainOf(element)) if (moving.has(a)) return `an animation of ${nameOf(a)} does not end`;
  if (styleOf(element).visibility !== 'visible') return `visibility: ${styleOf(element).visibility}`;
  const opacity = opacityOf(element);
  if (opacity < 0.5) return `opacity ${figure(opacity, 0.5)}, at least 0.5`;
  for (const a of chainOf(element)) {
    const style = styleOf(a);
    const masks = [style.maskImage, style.maskBorderSource, style.webkitMaskBoxImageSource];
    if (masks.some((mask) => (mask || 'none') !== 'none')) return `${nameOf(a)} has a mask`;
    if (style.clipPath !== 'none') return `${nameOf(a)} has a clip-path`;
    if ((style.offsetPath ?? 'none') !== 'none') return `${nameOf(a)} has an offset-path`;
    if (style.clip !== 'auto' && /absolute|fixed/.test(style.position)) return `${nameOf(a)} has a clip`;
  }
  return null;
};
const effectOf = (element) => {
  for (const a of chainOf(element)) {
    const style = styleOf(a);
    if (style.filter !== 'none') return `${nameOf(a)} has the filter ${style.filter}`;
    if (style.mixBlendMode !== 'normal') return `${nameOf(a)} has the blend mode ${style.mixBlendMode}`;
  }
  return null;
};
// Lines that are drawn with the letters and lie over them.
const lineOver = (element) => {
  const size = parseFloat(styleOf(element).fontSize);
  for (const a of chainOf(element)) {
    const style = styleOf(a);
    const own = parseFloat(style.fontSize);
    const lengthOf = (value, otherwise) => value.endsWith('%') ? parseFloat(value) / 100 * own
      : Number.isNaN(parseFloat(value)) ? otherwise : parseFloat(value);
    if (/underline|overline/.test(style.textDecorationLine) && colourOf(style.textDecorationColor)[3] > 0.02) {
      if (lengthOf(style.textDecorationThickness, 0.1 * own) > Math.max(1, 0.15 * size)) return true;
      const offset = lengthOf(style.textUnderlineOffset, 0);
      if (style.textDecorationLine.includes('underline') && (offset < 0 || offset > 0.5 * size)) return true;
    }
    // Lines are not passed on to what stands for itself.
    if (/^inline-|^(table-cell)$/.test(style.display) || style.float !== 'none' || /absolute|fixed/.test(style.position)) break;
  }
  return false;
};
const controlOf = (element) => {
  const control = chainOf(element).find((a) => inert.has(a)
    || a.matches('details, dialog, [popover], [role=tabpanel], [hidden=until-found], [aria-hidden=true]'));
  if (!control) return null;
  if (inert.has(control)) return `inside ${nameOf(control)}, which is inert`;
  if (control.matches('details, dialog')) return `inside ${control.localName}`;
  const [name, value] = ['popover', 'role', 'hidden', 'aria-hidden'].map((n) => [n, control.getAttribute(n)]).find(([, v]) => v !== null);
  return `inside ${nameOf(control)} with ${value ? `${name}=${value}` : name}`;
};
