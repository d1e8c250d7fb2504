// Runs in the document once it is laid out: what is wrong with its pages beside overflow, and where its codes stand.
(margin, smallestLatin, smallestKhmer) => {
  const pixels = 96 / 25.4;
  const root = document.documentElement;
  const isCopy = root.hasAttribute('data-copy');
  const faults = [];
  const sheets = [...document.querySelectorAll('.sheet')].filter((sheet) => sheet.getClientRects().length);
  const rects = sheets.map((sheet) => sheet.getBoundingClientRect());

  const shorten = (words) => {
    const plain = words.replace(/\s+/g, ' ').trim();
    return plain.length > 40 ? `${plain.slice(0, 40).trim()}…` : plain;
  };
  const panelOf = (element) => Number(element.closest('[data-panel]')?.dataset.panel) || null;
  const said = new Set();
  const report = (kind, line, detail) => {
    const panel = panelOf(line.element);
    const key = `${kind} ${panel} ${line.element.tagName} ${detail.replace(/[\d.]+/, '')}`;
    if (!said.has(key)) faults.push({ kind, words: shorten(line.words), detail, panel });
    said.add(key);
  };
  const seen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  // Every line of text, with the box in which its letters stand.
  const lines = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest('style, script, template, title') || !seen(element)) continue;
    range.selectNodeContents(node);
    for (const r of range.getClientRects()) {
      if (r.width < 1 || r.height < 1) continue;
      lines.push({ element, words: node.data, left: r.left, right: r.right, top: r.top, bottom: r.bottom });
    }
  }

  // Letters stand in the middle of their line's box; what is left above and below them is air.
  const core = (line) => {
    const size = parseFloat(getComputedStyle(line.element).fontSize);
    const middle = (line.top + line.bottom) / 2;
    const half = Math.min(size * 0.3, (line.bottom - line.top) / 2);
    return { left: line.left + 1, right: line.right - 1, top: middle - half, bottom: middle + half };
  };
  const height = (line) => {
    const size = parseFloat(getComputedStyle(line.element).fontSize);
    // Figures have nothing above or below them; Khmer has much.
    const tall = /^[\d\s]+$/.test(line.words) ? 0.75 : /[\u1780-\u17b3]/.test(line.words) ? 1.35 : 1;
    const air = Math.max(0, (line.bottom - line.top - size * tall) / 2);
    return { left: line.left, right: line.right, top: line.top + air, bottom: line.bottom - air };
  };

  for (const line of lines) {
    const i = sheets.findIndex((sheet) => sheet.contains(line.element));
    if (i < 0) continue;
    const r = height(line);
    const s = rects[i];
    const room = Math.min(r.left - s.left, s.right - r.right, r.top - s.top, s.bottom - r.bottom) / pixels;
    if (room < margin - 0.3) report('OutsideMargin', line, `${Math.max(room, 0).toFixed(1)} mm`);
  }

  // What lies on what. A picture's own words, such as a drawing's, are the picture's.
  const pictures = [...document.querySelectorAll('img, svg, canvas, video')]
    .filter((p) => !p.closest('[aria-hidden="true"]') && !p.parentElement.closest('svg') && seen(p))
    .map((element) => ({ element, ...(({ left, right, top, bottom }) => ({ left, right, top, bottom }))(element.getBoundingClientRect()) }));
  const boxes = [
    ...lines.filter((line) => !line.element.closest('svg')).map((line) => ({ line, ...core(line) })),
    ...pictures.map((p) => ({ picture: p.element, left: p.left + 1, right: p.right - 1, top: p.top + 1, bottom: p.bottom - 1 })),
  ].sort((a, b) => a.top - b.top);
  for (let i = 0; i < boxes.length; i++) {
    const a = boxes[i];
    for (let j = i + 1; j < boxes.length && boxes[j].top < a.bottom; j++) {
      const b = boxes[j];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - b.top;
      if (across <= 1 || down <= 1) continue;
      const line = b.line ?? a.line;
      if (line) report('Overlap', line, `${(across / pixels).toFixed(1)} × ${(down / pixels).toFixed(1)} mm`);
      else faults.push({ kind: 'Overlap', words: a.picture.getAttribute('alt') ?? a.picture.getAttribute('aria-label') ?? '', detail: `${(across / pixels).toFixed(1)} × ${(down / pixels).toFixed(1)} mm`, panel: panelOf(a.picture) });
    }
  }

  if (isCopy) {
    const isWhite = (colour) => /^rgba?\(255, 255, 255(, 1)?\)$/.test(colour);
    const ground = (element) => {
      for (let e = element; e; e = e.parentElement) {
        const style = getComputedStyle(e);
        if (style.backgroundImage !== 'none') return 'a picture behind it';
        if (!/, 0\)$/.test(style.backgroundColor) && style.backgroundColor !== 'transparent') return isWhite(style.backgroundColor) ? null : `on ${style.backgroundColor}`;
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
  }

  // The code's own drawing has its quiet zone in it: data-squares tells how many squares stand between.
  const codes = [...document.querySelectorAll('[data-code] svg')].filter(seen).map((svg) => {
    const r = svg.getBoundingClientRect();
    const page = sheets.findIndex((sheet) => sheet.contains(svg));
    const squares = Number(svg.dataset.squares);
    return {
      page: page + 1,
      left: page < 0 ? r.left : r.left - rects[page].left,
      top: page < 0 ? r.top : r.top - rects[page].top,
      size: r.width,
      millimetres: r.width * squares / (squares + 8) / pixels,
    };
  });

  return {
    faults,
    codes,
    sheets: rects.map((r) => ({ x: r.left + scrollX, y: r.top + scrollY, width: r.width, height: r.height })),
    families: [...new Set([...document.fonts].map((font) => font.family.replace(/^["']|["']$/g, '')))],
  };
}
