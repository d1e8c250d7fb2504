// Texts: where they stand, whether they are whole, and whether they can be read.

// The document's text as readers get it, and where in it each element begins and ends.
const read = () => {
  const nodes = [];
  const spans = new Map();
  let text = '';
  const walk = (element) => {
    if (element.matches(unread)) return;
    const start = text.length;
    for (const child of element.childNodes) {
      if (child.nodeType === Node.ELEMENT_NODE) walk(child);
      else if (child.nodeType === Node.TEXT_NODE && bare(child.data) !== '') {
        nodes.push({ node: child, start: text.length });
        text += bare(child.data);
      }
    }
    spans.set(element, [start, text.length]);
  };
  if (document.body) walk(document.body);
  return { nodes, spans, text };
};

// Each place where the words are the whole content of an element: its outermost and innermost element, and the nodes.
const placesOf = (page, words) => {
  const wanted = bare(words);
  const places = new Map();
  if (!wanted || !page.text.includes(wanted)) return [];
  for (const [element, [start, end]] of page.spans) {
    if (end - start !== wanted.length || !page.text.startsWith(wanted, start)) continue;
    // Inner elements come first.
    if (!places.has(start)) {
      places.set(start, {
        inner: element,
        nodes: page.nodes.filter((node) => node.start >= start && node.start < end).map(({ node }) => node),
      });
    }
    places.get(start).outer = element;
  }
  return [...places.values()];
};
const languageOf = (element) => element.closest('[lang]')?.getAttribute('lang') ?? '';

const rewordings = (place) => {
  const parts = [];
  for (let e = place.inner; ; e = e.parentElement) {
    parts.push(e);
    if (e === place.outer) break;
  }
  parts.push(...place.inner.querySelectorAll('*'));
  for (const { parentElement } of place.nodes) {
    const style = styleOf(parentElement);
    if (style.textTransform !== 'none') return `text-transform: ${style.textTransform}`;
    if (style.fontVariantCaps !== 'normal') return `font-variant-caps: ${style.fontVariantCaps}`;
    if ((style.webkitTextSecurity ?? 'none') !== 'none') return `-webkit-text-security: ${style.webkitTextSecurity}`;
    for (const a of chainOf(parentElement)) {
      if (styleOf(a).unicodeBidi.includes('override')) return `unicode-bidi: ${styleOf(a).unicodeBidi}`;
      if (styleOf(a).textDecorationLine.includes('line-through')) return 'it is struck through';
    }
    if (style.direction === 'rtl' && !/[\u0590-\u08FF]/.test(place.inner.textContent)) return 'direction: rtl';
  }
  for (const part of parts) {
    const style = styleOf(part);
    if (style.content !== 'normal' && style.content !== 'none') return `${nameOf(part)} shows other content`;
    for (const pseudo of pseudosOf(part)) {
      if (saysSomething(pseudo.style.content)) return `${pseudo.name} of ${nameOf(part)} adds ${pseudo.style.content}`;
    }
    if (place.nodes.length > 1 && (style.order !== '0' || /flex|grid/.test(style.display) && style.flexDirection.endsWith('-reverse'))) {
      return `${nameOf(part)} puts its parts in another order`;
    }
    for (const name of ['::first-line', '::first-letter']) {
      const first = getComputedStyle(part, name);
      if (first.textTransform && first.textTransform !== 'none') {
        return `${name} of ${nameOf(part)} has text-transform: ${first.textTransform}`;
      }
    }
  }
  return null;
};

// The style of the letters of a first line or a first letter counts like that of the rest.
const noColour = 'rgba(0, 0, 0, 0)';
const stylesOfLetters = once((node) => {
  const own = styleOf(node.parentElement);
  const found = [own];
  for (const a of chainOf(node.parentElement)) {
    for (const name of ['::first-line', '::first-letter']) {
      const style = getComputedStyle(a, name);
      const isOwn = (property) => style[property] !== styleOf(a)[property];
      if (style.fontSize && (isOwn('fontSize') || isOwn('color') || isOwn('textShadow')
        || style.backgroundColor !== noColour || style.backgroundImage !== 'none')) found.push(style);
    }
    if (!/^(inline|contents)$/.test(styleOf(a).display)) break;
  }
  return found;
});

// How the style sheet shows the words: as they are written, large enough, and not hidden.
const addStyles = (sight, place, parents, add) => {
  for (const parent of parents) {
    const control = controlOf(parent);
    if (control) add('BehindControl', control);
  }
  const reworded = rewordings(place);
  if (reworded) add('Reworded', reworded);

  let points = Infinity;
  for (const node of place.nodes) {
    const scale = scaleOf(node.parentElement);
    if (scale.mirrored) add('Hidden', 'it is mirrored');
    else if (scale.upsideDown) add('Hidden', 'it is turned upside down');
    for (const style of stylesOfLetters(node)) points = Math.min(points, parseFloat(style.fontSize) * 0.75 * scale.least);
  }
  if (points === 0) add('Hidden', 'font-size: 0');
  else if (points < sight.points - 0.05) add('Small', `${figure(points, sight.points)} pt, at least ${sight.points} pt`);

  for (const node of place.nodes) {
    const hidden = hiddenByStyle(node.parentElement) ?? effectOf(node.parentElement);
    if (hidden) add('Hidden', hidden);
    else if (lineOver(node.parentElement)) add('Hidden', 'a line lies over it');
    if (stylesOfLetters(node).some((style) => fillOf(style)[3] < 0.05)) add('Hidden', 'its letters are transparent');
  }
};

// The lines in which the words stand.
const linesOf = (place, add) => {
  const lines = [];
  for (const node of place.nodes) {
    const rects = rectsOf(node);
    if (rects.every(isEmpty)) add('Hidden', 'it takes no room');
    rects.forEach((r, i) => { if (!isEmpty(r)) lines.push({ node, i, r }); });
  }
  return lines;
};

// What the letters have of their own, beside their colour, that keeps them from being read.
const addLetters = (node, add) => {
  const stroke = styleOf(node.parentElement);
  const letters = stylesOfLetters(node);
  if (parseFloat(stroke.webkitTextStrokeWidth) > 0.1 * parseFloat(stroke.fontSize)) add('Faint', 'its outline is thick');
  if (letters.some((style) => shadowsOf(style.textShadow || 'none').length)) add('Faint', 'its letters have a shadow');
  if (letters.slice(1).some((style) => groundOf(style)[3] > 0 || style.backgroundImage !== 'none')) {
    add('Faint', 'its first letters have a ground of their own');
  }
  if (parseFloat(stroke.webkitTextStrokeWidth) > 0 && stroke.webkitTextStrokeColor !== stroke.webkitTextFillColor) {
    add('Faint', 'its outline has another colour');
  }
};

// Looks at each line where it stands: whether it is there, uncovered, and sets itself off from what lies behind it.
const addLooks = (lines, add) => {
  const seen = { worst: Infinity, covered: null, missed: 0, looked: 0, picture: false, shade: false };
  for (const { node, i } of lines) {
    const parent = node.parentElement;
    const others = stylesOfLetters(node).slice(1).filter((style) => style.color !== styleOf(parent).color).map(fillOf);
    const look = lookAt(parent, () => rectsOf(node)[i], pointsOfLine, (stack, x, y) => coloursAt(parent, stack, x, y));
    seen.covered ??= look.covered;
    // A line that no scrolling brings into the window is missed as a whole.
    seen.missed += look.points ? look.missed : 1;
    seen.looked += look.points || 1;
    for (const found of look.found) {
      const contrasts = others.map((colour) => contrastOf(over(colour, found.ground), found.ground));
      seen.worst = Math.min(seen.worst, found.contrast, ...contrasts);
      seen.picture ||= found.picture;
      seen.shade ||= found.shade;
    }
    addLetters(node, add);
  }
  if (seen.covered) add('Hidden', `${seen.covered} lies over it`);
  else if (seen.missed === seen.looked) add('Hidden', 'it is not on the page where it is laid out');
  else if (seen.missed) add('Clipped', 'a part of it does not show');
  if (seen.picture) add('Faint', 'a picture lies behind it');
  else if (seen.shade) add('Faint', 'a shadow lies behind it');
  else if (seen.worst < leastContrast - 0.005) {
    add('Faint', `contrast ${figure(seen.worst, leastContrast)}:1, at least ${leastContrast}:1`);
  }
};

const faultsOfText = (sight, place) => {
  const faults = new Map();
  const add = (kind, detail) => { if (!faults.has(kind)) faults.set(kind, detail); };
  const isGone = () => faults.has('Hidden') || faults.has('BehindControl');
  const parents = [...new Set(place.nodes.map((node) => node.parentElement))];

  addStyles(sight, place, parents, add);
  // What cannot be seen at all has no place and no contrast, and letters shown as dots have not their own.
  if (faults.get('Reworded')?.startsWith('-webkit-text-security')) return faults;
  if (faults.has('BehindControl')) faults.delete('Hidden');
  if (isGone()) return faults;

  const lines = linesOf(place, add);
  if (isGone()) return faults;
  for (const parent of parents) {
    const rects = lines.filter((line) => line.node.parentElement === parent).map((line) => line.r);
    for (const cut of cutOf(parent, rects, true)) addCut(cut, add);
  }
  if (isGone()) return faults;
  const heap = faults.has('Clipped') ? null : heapOf(place.nodes);
  if (heap) add('Hidden', heap);
  if (isGone()) return faults;

  addLooks(lines, add);
  for (const parent of faults.size ? [] : parents) addElsewhere(faults, hiddenElsewhere(parent, sight.points));
  return faults;
};

// Letters without room of their own, and lines without.
const heapOf = (nodes) => {
  for (const node of nodes) {
    const rects = rectsOf(node);
    const style = styleOf(node.parentElement);
    const size = parseFloat(style.fontSize) * scaleOf(node.parentElement).least;
    const isHorizontal = style.writingMode.startsWith('horizontal');
    const length = rects.reduce((sum, r) => sum + (isHorizontal ? r.width : r.height), 0);
    if (length < 0.12 * size * bare(node.data).length) return 'its letters lie over each other';
    for (let i = 1; isHorizontal && i < rects.length; i++) {
      const apart = Math.abs(rects[i].top + rects[i].bottom - rects[i - 1].top - rects[i - 1].bottom) / 2;
      const shared = Math.min(rects[i].right, rects[i - 1].right) - Math.max(rects[i].left, rects[i - 1].left);
      if (shared > 2 && apart < 0.55 * size) return 'its lines lie over each other';
    }
  }
  return null;
};
const addCut = (cut, add) => {
  if (cut.scrolls) add('BehindControl', `${cut.name} has to be scrolled`);
  else if (cut.all) add('Hidden', `outside ${cut.name}`);
  else if (cut.most) add('Clipped', `${millimetres(cut.most)} mm of it stand out of ${cut.name}`);
  else add('Clipped', `${cut.name} shortens it`);
};
const pointsOfLine = (r) => {
  const count = Math.min(24, Math.max(3, Math.ceil((r.right - r.left) / 48)));
  return Array.from({ length: count }, (_, i) => [0.02 + 0.96 * i / (count - 1), [0.5, 0.35, 0.65][i % 3]]);
};

const lookForText = (page, sight) => {
  const places = placesOf(page, sight.words);
  if (!places.length) {
    return new Map([['Missing', page.text.includes(bare(sight.words))
      ? 'its words are only a part of another text' : 'no element has exactly its words']]);
  }
  const tagged = places.filter((place) => place.nodes.every(
    (node) => languageOf(node.parentElement).toLowerCase() === sight.language.toLowerCase()));
  if (!tagged.length) {
    const marked = languageOf(places[0].nodes[0].parentElement);
    return new Map([['Missing', `its language is marked as “${marked}”, not “${sight.language}”`]]);
  }
  const inside = sight.within ? tagged.filter((place) => place.inner.closest(sight.within)) : tagged;
  if (!inside.length) return new Map([['Missing', `it stands outside ${sight.within} only`]]);
  return leastOf(inside, (place) => faultsOfText(sight, place)).faults;
};
const leastOf = (places, faultsOf) => {
  let best = null;
  for (const place of places) {
    const faults = faultsOf(place);
    if (best === null || faults.size < best.faults.size) best = { place, faults };
    if (!best.faults.size) break;
  }
  return best;
};
