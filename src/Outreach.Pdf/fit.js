// Runs in the document to be printed, after its resources are loaded. Gives what the printer must know about it.
async (firstStep, pages, pageHeight) => {
  const root = document.documentElement;
  const tolerance = 1;

  // Leaves the figures of one box: how far content stands out of it, in CSS pixels.
  const overflow = (box) => {
    const frame = box.getBoundingClientRect();
    let most = Math.max(box.scrollHeight - box.clientHeight, box.scrollWidth - box.clientWidth, 0);
    for (const part of box.querySelectorAll('*')) {
      // A part inside another measured box is that box's concern, and a drawing's inside is cut off by the drawing.
      if (part.parentElement.closest('[data-fit], svg') !== box || part.closest('[data-fit-ignore]')) continue;
      const r = part.getBoundingClientRect();
      if (r.width > 0 && r.height > 0) {
        most = Math.max(most, r.bottom - frame.bottom, r.right - frame.right, frame.top - r.top, frame.left - r.left);
      }
      // What a part inside cuts off is lost, though it does not stand out of the box.
      const lost = Math.max(part.scrollHeight - part.clientHeight, part.scrollWidth - part.clientWidth);
      if (lost > Math.max(most, tolerance) && part.clientHeight > 0) {
        const style = getComputedStyle(part);
        if (style.overflowX !== 'visible' || style.overflowY !== 'visible') most = lost;
      }
    }
    return most;
  };

  const measure = () => {
    const found = [];
    for (const box of document.querySelectorAll('[data-fit]')) {
      const pixels = overflow(box);
      if (pixels > tolerance) found.push({ part: box.dataset.fit, pixels });
    }
    const surplus = pages ? root.scrollHeight - pages * pageHeight : 0;
    if (surplus > tolerance && !found.length) found.push({ part: 'sheet', pixels: surplus });
    return found;
  };

  // Margin boxes are laid out only when the pages are printed, too late to load a font that nothing else uses.
  const loadFonts = () => Promise.all(
    [...document.fonts].filter((font) => font.status === 'unloaded').map((font) => font.load().catch(() => null)));

  const settled = async () => {
    root.offsetHeight;
    await document.fonts.ready;
  };

  const broken = async () => {
    const pictures = [...document.images].map((image) =>
      image.decode().then(() => null, () => new URL(image.currentSrc || image.getAttribute('src') || '', document.baseURI).href));
    return (await Promise.all(pictures)).filter((address) => address !== null);
  };

  // A link that points into this machine's disk would lead its reader nowhere, and tell where the file was made.
  const localLinks = () => [...document.querySelectorAll('a[href], area[href]')]
    .filter((a) => a.protocol === 'file:' && !(a.hash && a.pathname === location.pathname))
    .map((a) => a.getAttribute('href'));

  const steps = Number(root.dataset.fitSteps || 0);
  let step = firstStep;
  let overflows;
  await loadFonts();
  for (;; step++) {
    if (step > 0) root.dataset.fitStep = String(step);
    await settled();
    overflows = measure();
    if (!overflows.length || step >= steps) break;
  }
  return { step, steps, overflows, broken: await broken(), localLinks: localLinks() };
}
