// Gives what is wrong with the sheets, and where their codes stand.

// The code's own drawing has its quiet zone in it: data-squares tells how many squares stand between.
const codesOf = () => [...document.querySelectorAll('[data-code] svg')].filter(seen).map((svg) => {
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

const run = () => {
  lookForMargins();
  lookForOverlaps();
  if (isCopy) lookForCopying();
  return {
    faults,
    codes: codesOf(),
    sheets: rects.map((r) => ({ x: r.left + scrollX, y: r.top + scrollY, width: r.width, height: r.height })),
    families: [...new Set([...document.fonts].map((font) => font.family.replace(/^["']|["']$/g, '')))],
  };
};
