// Boxes: where something stands, what cuts it off, and how much larger or smaller it is drawn.

const isEmpty = (r) => r.width < 0.5 || r.height < 0.5;
const holds = (r, x, y) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom;
const gap = (a, b) => [
  Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom)];
const union = (boxes) => boxes.reduce((a, b) => ({
  left: Math.min(a.left, b.left), top: Math.min(a.top, b.top), right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom),
}));
const rectsOf = (node) => {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()];
};
const holdsAll = (style) => style.transform !== 'none' || style.filter !== 'none' || style.perspective !== 'none'
  || style.scale !== 'none' || style.rotate !== 'none' || style.translate !== 'none' || /paint|layout|strict|content/.test(style.contain);
// The boxes in which something stands, from the inside outwards; those that it was taken out of are left out.
const boxesAround = (element) => {
  const boxes = [];
  let position = styleOf(element).position;
  for (let a = element.parentElement; a; a = a.parentElement) {
    const style = styleOf(a);
    if (position === 'fixed' && !holdsAll(style)) continue;
    if (position === 'absolute' && style.position === 'static' && !holdsAll(style)) continue;
    boxes.push(a);
    position = style.position;
  }
  return { boxes, fixed: position === 'fixed' };
};
const padding = (element) => {
  const r = element.getBoundingClientRect();
  const scale = element.offsetWidth ? r.width / element.offsetWidth : 1;
  const left = r.left + element.clientLeft * scale;
  const top = r.top + element.clientTop * scale;
  return { left, top, right: left + element.clientWidth * scale, bottom: top + element.clientHeight * scale };
};
// The window shows what the page's own boxes seem to cut off, unless they forbid scrolling altogether.
const viewport = (() => {
  const cuts = (element, axis) => element && !/^visible$/.test(styleOf(element)[axis]);
  const owner = cuts(root, 'overflowX') || cuts(root, 'overflowY') ? root : document.body;
  const fixes = (axis) => owner !== null && /hidden|clip/.test(styleOf(owner)[axis]);
  return { owner, fixedX: fixes('overflowX'), fixedY: fixes('overflowY') };
})();
const isViewport = (element) => element === root || element === viewport.owner;

// How far boxes stand out of what shows them: the page, the sheet, and every box that cuts off.
const cutOf = (element, rects, includesItself) => {
  const { boxes, fixed } = boxesAround(element);
  const frames = [];
  for (const box of includesItself ? [element, ...boxes] : boxes) {
    const style = styleOf(box);
    if (isViewport(box) || /^(inline|contents)$/.test(style.display)) continue;
    const contained = /paint|strict|content/.test(style.contain);
    const scrolls = !paper && (/auto|scroll/.test(style.overflowX) || /auto|scroll/.test(style.overflowY));
    frames.push({
      box,
      frame: padding(box),
      name: nameOf(box),
      x: contained || style.overflowX !== 'visible',
      y: contained || style.overflowY !== 'visible',
      scrolls,
    });
  }
  const sheet = element.closest('.sheet');
  if (sheet && paper) frames.push({ frame: sheet.getBoundingClientRect(), name: 'the sheet', x: true, y: true });
  const page = fixed || (!paper && viewport.fixedY)
    ? { left: 0, top: 0, right: root.clientWidth, bottom: innerHeight }
    : {
      left: -scrollX,
      top: -scrollY,
      right: (paper || viewport.fixedX ? root.clientWidth : Math.max(root.scrollWidth, root.clientWidth)) - scrollX,
      bottom: Math.max(root.scrollHeight, innerHeight) - scrollY,
    };
  frames.push({ frame: page, name: 'the page', x: true, y: true });
  const cuts = [];
  for (const { frame, name, x, y, scrolls, box } of frames) {
    let most = 0;
    let gone = 0;
    for (const r of rects) {
      // The room above and below letters is not the letters.
      const spare = includesItself ? 0.2 * r.height : 0.75;
      const outX = x ? Math.max(frame.left - r.left, r.right - frame.right) : 0;
      const outY = y ? Math.max(frame.top - r.top, r.bottom - frame.bottom) - spare : 0;
      if (outX > 1.5 || outY > 0.5) most = Math.max(most, outX, outY + spare);
      if (outX >= r.width - 0.5 || outY + spare >= r.height - 0.5) gone++;
    }
    if (most > 0) cuts.push({ name, most, all: gone === rects.length, scrolls });
    else if (box && includesItself && isShortened(box)) cuts.push({ name, most: 0, all: false, scrolls: false });
  }
  return cuts;
};
const isShortened = (box) => {
  const style = styleOf(box);
  return (style.textOverflow !== 'clip' && style.overflowX !== 'visible' && box.scrollWidth > box.clientWidth + 1)
    || (style.webkitLineClamp !== 'none' && style.overflowY !== 'visible' && box.scrollHeight > box.clientHeight + 2);
};

// How much larger or smaller something is drawn than it is laid out.
const turn = (matrix, [...parts]) => {
  const angle = parseFloat(parts.pop());
  const axis = { x: [1, 0, 0], y: [0, 1, 0] }[parts[0]] ?? (parts.length === 3 ? parts.map(Number) : [0, 0, 1]);
  return matrix.rotateAxisAngle(...axis, angle);
};
const scaleOf = (element) => {
  let matrix = new DOMMatrix();
  for (const a of chainOf(element)) {
    const style = styleOf(a);
    let own = new DOMMatrix();
    if (style.rotate !== 'none') own = turn(own, style.rotate.split(' '));
    if (style.scale !== 'none') {
      const [x, y = x] = style.scale.split(' ').map(Number);
      own = own.scale(x, y);
    }
    if (style.transform !== 'none') own = own.multiply(new DOMMatrix(style.transform));
    matrix = own.multiply(matrix);
  }
  const { a, b, c, d } = matrix;
  return {
    least: Math.min(Math.hypot(a, b), Math.hypot(c, d)) * (element.currentCSSZoom ?? 1) * Math.min(1, visualViewport?.scale ?? 1),
    turned: Math.abs(b) > 0.01 || Math.abs(c) > 0.01,
    mirrored: a * d - b * c < -1e-6,
    upsideDown: a < -1e-6 || d < -1e-6,
  };
};
