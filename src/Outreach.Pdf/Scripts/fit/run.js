// Tightens the document until it fits, and gives what the printer must know about it.

// Sheets that are printed only when the text wants them: data-optional="1" first, then "2".
const groups = [...new Set([...document.querySelectorAll('[data-optional]')].map((e) => Number(e.dataset.optional)))]
  .sort((a, b) => a - b);
const offer = (most) => {
  for (const part of document.querySelectorAll('[data-optional]')) part.hidden = Number(part.dataset.optional) > most;
  impose();
};

// Margin boxes are laid out only when the pages are printed, too late to load a font that nothing else uses.
const loadFonts = () => Promise.all(
  [...document.fonts].filter((font) => font.status === 'unloaded').map((font) => font.load().catch(() => null)));

const settled = async () => {
  root.offsetHeight;
  await document.fonts.ready;
};

// Loaded, by now, but no picture. Decoding them to find out would cost more than printing does.
const broken = () => [...document.images]
  .filter((image) => !image.complete || image.naturalWidth === 0)
  .map((image) => new URL(image.currentSrc || image.getAttribute('src') || '', document.baseURI).href);

// A link that points into this machine's disk would lead its reader nowhere, and tell where the file was made.
const localLinks = () => [...document.querySelectorAll('a[href], area[href]')]
  .filter((a) => (a.protocol === 'file:' || a.origin === location.origin) && !(a.hash && a.pathname === location.pathname))
  .map((a) => a.getAttribute('href'));

const steps = Number(root.dataset.fitSteps || 0);
// Down to here the type is as large as the text allows, by design; smaller is tightened.
const comfort = Math.min(Number(root.dataset.fitComfort ?? 0), steps);
let step = firstStep;
let overflows;
const fits = async () => {
  if (step > 0) root.dataset.fitStep = String(step);
  else delete root.dataset.fitStep;
  if (decks.every(hasOnePlace)) {
    decks.forEach(placeWhole);
    await settled();
  } else {
    // Not laid out with the text that will be dealt: once in its places is enough.
    decks.forEach(takeUp);
    await settled();
    decks.forEach(deal);
  }
  overflows = measure();
  return !overflows.length;
};

// With fewer sheets as long as the type stays comfortable; with all of them down to the last step.
const fit = async () => {
  for (const most of [0, ...groups]) {
    const last = most === (groups.at(-1) ?? 0) ? steps : Math.max(comfort, firstStep);
    offer(most);
    for (step = firstStep; ; step++) {
      if (await fits()) return;
      if (step >= last) break;
    }
  }
};

const run = async () => {
  await loadFonts();
  await fit();
  return { step, steps, comfort, overflows, broken: broken(), localLinks: localLinks() };
};
