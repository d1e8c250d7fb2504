// Pages of a booklet, in reading order, go where they must stand on the sheets to be in order once it is folded; who
// reads the page structure instead of the paper gets them in reading order. The inner sheets of a folded booklet
// stand out, so their pages move towards the fold by --creep times the number of sheets around them.
const booklets = [...document.querySelectorAll('[data-impose="booklet"]')].map((booklet) => ({
  booklet,
  pages: [...booklet.querySelectorAll('[data-leaf]')],
  printed: [...booklet.querySelectorAll('[data-side]')],
}));
const impose = () => {
  for (const { booklet, pages, printed } of booklets) {
    pages.forEach((page, i) => { page.id ||= `page-${i + 1}`; });
    const leaves = pages.filter((page) => !page.hidden);
    const sides = printed.filter((side) => !side.hidden);
    sides.forEach((side, s) => {
      const isFront = s % 2 === 0;
      const low = leaves[s];
      const high = leaves[leaves.length - 1 - s];
      side.style.setProperty('--around', String(s >> 1));
      const pair = isFront ? [high, low] : [low, high];
      pair.forEach((page, i) => {
        page.classList.toggle('leaf-left', i === 0);
        page.classList.toggle('leaf-right', i === 1);
      });
      side.append(...pair);
    });
    booklet.setAttribute('aria-owns', leaves.map((page) => page.id).join(' '));
  }
};
