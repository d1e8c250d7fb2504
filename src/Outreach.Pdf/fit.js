// Runs in the document to be printed, after its resources are loaded. Deals the text into its places, tightens it until
// it fits, and gives what the printer must know about it.
async (firstStep, pages, pageHeight) => {
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
        // The box of words within a line is as high as their font asks for, whatever the line is.
        const isInline = part.tagName !== 'IMG' && getComputedStyle(part).display === 'inline';
        if (!isInline) {
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

  // Text that is dealt into places, in order: as much into each as it holds, and as evenly as it goes.
  // <div data-deal="panels"> holds what is dealt, <div data-place="panels"> are the places; data-order says where a place
  // is read that stands elsewhere. With data-deal-fill each place is filled before the next one gets anything. A place may
  // be set in columns, and may begin with something of its own, such as a picture.
  // A heading goes with what it is the heading of.
  const group = (elements) => elements.reduce((cards, element) => {
    const last = cards.at(-1);
    if (last && /^H[1-6]$/.test(last.at(-1).tagName)) last.push(element);
    else cards.push([element]);
    return cards;
  }, []);

  const decks = [...document.querySelectorAll('[data-deal]')].map((source) => ({
    source,
    cards: group([...source.children]),
    isToFill: source.hasAttribute('data-deal-fill'),
    places: [...document.querySelectorAll(`[data-place="${CSS.escape(source.dataset.deal)}"]`)]
      .sort((a, b) => (Number(a.dataset.order) || 0) - (Number(b.dataset.order) || 0)),
  }));

  const columnsOf = (place) => Number(getComputedStyle(place).columnCount) || 1;

  // Measures as if the place were one column, as high as all of its own together.
  const measureIn = (place, cards) => {
    const columns = columnsOf(place);
    const gap = parseFloat(getComputedStyle(place).columnGap) || 0;
    const room = place.clientHeight * columns;
    const own = place.firstElementChild;
    const width = (place.clientWidth - gap * (columns - 1)) / columns;
    const before = place.getAttribute('style');
    // Without height, so that nothing in it moves down into room that is left.
    place.style.cssText += ';flex:none;height:0;min-height:0';
    if (columns > 1) place.style.cssText += `;columns:auto;width:${width}px`;
    place.append(...cards.flat());
    const top = place.getBoundingClientRect().top;
    const spans = cards.map((card) => [card[0].getBoundingClientRect().top, card.at(-1).getBoundingClientRect().bottom]);
    const used = own && own !== cards[0][0] ? spans[0][0] - top : 0;
    if (before === null) place.removeAttribute('style');
    else place.setAttribute('style', before);
    // A line that does not fit at a column's end stands at the head of the next one.
    const line = columns > 1 ? lineHeight(place) * 1.5 * (columns - 1) : 0;
    return { spans, room: room - used - line };
  };

  const takeUp = ({ cards }) => cards.flat().forEach((element) => element.remove());

  // What was taken up goes into the places that are open; with none it goes back to where it was.
  const deal = (deck) => {
    const { source, cards, places, isToFill } = deck;
    const open = places.filter((place) => place.getClientRects().length);
    if (!open.length || !cards.length) {
      source.append(...cards.flat());
      return;
    }

    if (open.length === 1) {
      open[0].append(...cards.flat());
      return;
    }

    // Where each card begins and ends in each place, if all stood there. Places of one shape are alike.
    const measured = new Map();
    const all = open.map((place) => {
      const key = `${place.clientWidth} ${place.clientHeight} ${place.className} ${place.childElementCount}`;
      if (!measured.has(key)) {
        measured.set(key, measureIn(place, cards));
        takeUp(deck);
      }
      return measured.get(key);
    });
    const rooms = all.map(({ room }) => room);
    const spans = all.map((m) => m.spans);
    // The first n cards in the first p places, at the least cost: text that stands out counts above all, then room that is
    // left unevenly.
    const n = cards.length;
    let best = Array.from({ length: n + 1 }, (_, i) => ({ cost: i ? Infinity : 0, cuts: [] }));
    for (let p = 0; p < open.length; p++) {
      best = best.map((_, to) => {
        let least = { cost: Infinity, cuts: [] };
        for (let from = 0; from <= to; from++) {
          const used = to > from ? spans[p][to - 1][1] - spans[p][from][0] : 0;
          const left = rooms[p] - used;
          // A place stays empty only when what comes next does not fit it; between equals it is the later one.
          const cost = best[from].cost + (left < -tolerance ? 1e6 + 1e3 * left * left : (left / 1000) ** 2)
            + (to > from ? 0 : to < n ? 1e3 : 1e-6 * (open.length - p))
            + (isToFill && p < open.length - 1 ? 100 * Math.max(0, left) : 0);
          if (cost < least.cost) least = { cost, cuts: [...best[from].cuts, to] };
        }
        return least;
      });
    }
    let from = 0;
    best[n].cuts.forEach((to, p) => {
      open[p].append(...cards.slice(from, to).flat());
      from = to;
    });
  };

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

  // Sheets that are printed only when the text wants them: data-optional="1" first, then "2".
  const groups = [...new Set([...document.querySelectorAll('[data-optional]')].map((e) => Number(e.dataset.optional)))].sort((a, b) => a - b);
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
    // Not laid out with the text that will be dealt: once in its places is enough.
    decks.forEach(takeUp);
    await settled();
    decks.forEach(deal);
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

  await loadFonts();
  await fit();
  return { step, steps, comfort, overflows, broken: broken(), localLinks: localLinks() };
}
