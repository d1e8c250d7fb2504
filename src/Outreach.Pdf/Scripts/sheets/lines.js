// The sheets of the document, the lines of text on them, and how what is wrong with one is told.

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
const linesOf = () => {
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
  return lines;
};
const lines = linesOf();

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
