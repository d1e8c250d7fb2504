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
  wholeIn: null,
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

const takeUp = (deck) => {
  deck.wholeIn = null;
  deck.cards.flat().forEach((element) => element.remove());
};

// With one place to go to, or none, nothing has to be measured first, and what is there already stays there.
const openPlacesOf = ({ places }) => places.filter((place) => place.checkVisibility());
const hasOnePlace = (deck) => openPlacesOf(deck).length <= 1;
const placeWhole = (deck) => {
  const place = openPlacesOf(deck)[0] ?? deck.source;
  if (deck.wholeIn !== place) place.append(...deck.cards.flat());
  deck.wholeIn = place;
};

// After how many cards each place ends, so that the first n cards stand in the first p places at the least cost: text that
// stands out counts above all, then room that is left unevenly.
const cutsOf = (places, n, isToFill) => {
  let best = Array.from({ length: n + 1 }, (_, i) => ({ cost: i ? Infinity : 0, cuts: [] }));
  for (let p = 0; p < places.length; p++) {
    const { spans, room } = places[p];
    best = best.map((_, to) => {
      let least = { cost: Infinity, cuts: [] };
      for (let from = 0; from <= to; from++) {
        const used = to > from ? spans[to - 1][1] - spans[from][0] : 0;
        const left = room - used;
        // A place stays empty only when what comes next does not fit it; between equals it is the later one.
        const cost = best[from].cost + (left < -tolerance ? 1e6 + 1e3 * left * left : (left / 1000) ** 2)
          + (to > from ? 0 : to < n ? 1e3 : 1e-6 * (places.length - p))
          + (isToFill && p < places.length - 1 ? 100 * Math.max(0, left) : 0);
        if (cost < least.cost) least = { cost, cuts: [...best[from].cuts, to] };
      }
      return least;
    });
  }
  return best[n].cuts;
};

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
  let from = 0;
  cutsOf(all, cards.length, isToFill).forEach((to, p) => {
    open[p].append(...cards.slice(from, to).flat());
    from = to;
  });
};
