// How far content stands out of the boxes that hold it.

const root = document.documentElement;
const tolerance = 1;

// Leaves the figures of one box: how far content stands out of it, in CSS pixels; `down` is the part downwards.
const overflow = (box) => {
  const frame = box.getBoundingClientRect();
  let down = Math.max(box.scrollHeight - box.clientHeight, 0);
  let most = Math.max(down, box.scrollWidth - box.clientWidth);
  for (const part of box.querySelectorAll('*')) {
    // A part inside another measured box is that box's concern, and a drawing's inside is cut off by the drawing.
    if (part.parentElement.closest('[data-fit], svg') !== box || part.closest('[data-fit-ignore]')) continue;
    const r = part.getBoundingClientRect();
    if (r.width > 0 && r.height > 0) {
      // The box of words within a line is as high as their font asks for, whatever the line is. Styles are asked for only
      // where they decide something: that takes longer than all else here.
      const standsOut = r.bottom - frame.bottom > down || frame.top - r.top > most;
      if (standsOut && (part.tagName === 'IMG' || getComputedStyle(part).display !== 'inline')) {
        down = Math.max(down, r.bottom - frame.bottom);
        most = Math.max(most, down, frame.top - r.top);
      }
      most = Math.max(most, r.right - frame.right, frame.left - r.left);
    }
    // What a part inside cuts off is lost, though it does not stand out of the box.
    const lost = Math.max(part.scrollHeight - part.clientHeight, part.scrollWidth - part.clientWidth);
    if (lost > Math.max(most, tolerance) && part.clientHeight > 0) {
      const style = getComputedStyle(part);
      if (style.overflowX !== 'visible' || style.overflowY !== 'visible') most = lost;
    }
  }
  return { pixels: most, down };
};

// The height of a line where the text runs over: that of the last block of text in the box.
const lineHeight = (box) => {
  const blocks = [...box.querySelectorAll('p, li, dd, dt, h1, h2, h3, h4, td')].filter((b) => b.getClientRects().length);
  const style = getComputedStyle(blocks.at(-1) ?? box);
  return parseFloat(style.lineHeight) || parseFloat(style.fontSize) * 1.3;
};

const measure = () => {
  const found = [];
  for (const box of document.querySelectorAll('[data-fit]')) {
    const { pixels, down } = overflow(box);
    if (pixels <= tolerance) continue;
    const panels = [...box.querySelectorAll('[data-panel]')].filter((p) => p.getClientRects().length);
    found.push({
      part: box.dataset.fit,
      pixels,
      lines: down >= pixels - tolerance ? Math.ceil((down - tolerance) / lineHeight(box)) : 0,
      panel: Number((box.closest('[data-panel]') ?? panels.at(-1))?.dataset.panel) || null,
    });
  }
  const surplus = pages ? root.scrollHeight - pages * pageHeight : 0;
  if (surplus > tolerance && !found.length) found.push({ part: 'sheet', pixels: surplus, lines: 0, panel: null });
  return found;
};
