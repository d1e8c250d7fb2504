// What is wrong with the sheets beside overflow.

const lookForMargins = () => {
  for (const line of lines) {
    const i = sheets.findIndex((sheet) => sheet.contains(line.element));
    if (i < 0) continue;
    const r = height(line);
    const s = rects[i];
    const room = Math.min(r.left - s.left, s.right - r.right, r.top - s.top, s.bottom - r.bottom) / pixels;
    if (room < margin - 0.3) report('OutsideMargin', line, `${Math.max(room, 0).toFixed(1)} mm`);
  }
};

// What lies on what. A picture's own words, such as a drawing's, are the picture's.
const reportOverlap = (a, b, detail) => {
  const line = b.line ?? a.line;
  if (line) {
    report('Overlap', line, detail);
    return;
  }
  const { picture } = a;
  const words = picture.getAttribute('alt') ?? picture.getAttribute('aria-label') ?? '';
  faults.push({ kind: 'Overlap', words, detail, panel: panelOf(picture) });
};
const lookForOverlaps = () => {
  const pictures = [...document.querySelectorAll('img, svg, canvas, video')]
    .filter((p) => !p.closest('[aria-hidden="true"]') && !p.parentElement.closest('svg') && seen(p))
    .map((element) => ({ element, r: element.getBoundingClientRect() }));
  const boxes = [
    ...lines.filter((line) => !line.element.closest('svg')).map((line) => ({ line, ...core(line) })),
    ...pictures.map(({ element, r }) => ({
      picture: element, left: r.left + 1, right: r.right - 1, top: r.top + 1, bottom: r.bottom - 1,
    })),
  ].sort((a, b) => a.top - b.top);
  for (let i = 0; i < boxes.length; i++) {
    const a = boxes[i];
    for (let j = i + 1; j < boxes.length && boxes[j].top < a.bottom; j++) {
      const b = boxes[j];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - b.top;
      if (across <= 1 || down <= 1) continue;
      reportOverlap(a, b, `${(across / pixels).toFixed(1)} × ${(down / pixels).toFixed(1)} mm`);
    }
  }
};

// What a photocopier does not keep legible.
const lookForCopying = () => {
  const isWhite = (colour) => /^rgba?\(255, 255, 255(, 1)?\)$/.test(colour);
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const style = getComputedStyle(e);
      if (style.backgroundImage !== 'none') return 'a picture behind it';
      if (!/, 0\)$/.test(style.backgroundColor) && style.backgroundColor !== 'transparent') {
        return isWhite(style.backgroundColor) ? null : `on ${style.backgroundColor}`;
      }
    }
    return null;
  };
  for (const line of lines) {
    const style = getComputedStyle(line.element);
    const points = parseFloat(style.fontSize) * 0.75;
    const least = /[\u1780-\u17ff]/.test(line.words) ? smallestKhmer : smallestLatin;
    if (points < least - 0.01) report('TooSmallToCopy', line, `${+points.toFixed(1)} pt`);
    const colour = style.webkitTextFillColor;
    const behind = colour === 'rgb(0, 0, 0)' ? ground(line.element) : colour;
    if (behind) report('NotBlackOnWhite', line, behind);
  }
};
