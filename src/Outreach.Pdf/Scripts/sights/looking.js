// Looks at points of something as a reader sees them.

// The colours of letters and of what is behind them at a point, and whether a picture is behind them.
const coloursAt = (target, stack, x, y) => {
  const around = new Set(chainOf(target));
  const passed = new Set();
  const at = stack.indexOf(target);
  let letters = fillOf(styleOf(target));
  let ground = [0, 0, 0, 0];
  let picture = false;
  let shade = false;
  const put = (pattern, opacity) => {
    if (opacity > 0 && ground[3] < 0.99) {
      picture ||= pattern.picture === true;
      shade ||= pattern.shade === true;
    }
    if (pattern.colour) lay(faded(pattern.colour, opacity));
  };
  const lay = (colour, isImage) => {
    if (isImage && ground[3] < 0.99) picture = true;
    letters = over(letters, colour);
    ground = over(ground, colour);
  };
  const fade = (element) => {
    passed.add(element);
    const opacity = ownOpacityOf(styleOf(element));
    letters = faded(letters, opacity);
    ground = faded(ground, opacity);
  };
  for (const element of stack.slice(at)) {
    const style = styleOf(element);
    const isAround = around.has(element);
    const opacity = isAround ? 1 : opacityOf(element);
    const behind = pseudosOf(element).filter((pseudo) => {
      const box = pseudoBox(element, pseudo.style);
      return box !== null && holds(box, x, y);
    });
    behind.forEach((pseudo) => put(
      patternAt(pseudo.style, pseudoBox(element, pseudo.style), x, y), opacity * Number(pseudo.style.opacity)));
    behind.forEach((pseudo) => lay(faded(groundOf(pseudo.style), opacity * Number(pseudo.style.opacity)),
      pseudo.style.backgroundImage !== 'none' || /url\(|gradient/.test(pseudo.style.content)));
    // A pseudo-element outside the element's own box is hit as the element.
    if (isAround || [...element.getClientRects()].some((r) => holds(r, x, y))) {
      put(patternOver(style, element.getClientRects(), x, y), opacity);
      lay(faded(groundOf(style), opacity), opacity > 0 && (style.backgroundImage !== 'none' || (!isAround && isPicture(element))));
    }
    if (isAround) fade(element);
  }
  for (const element of around) if (!passed.has(element)) fade(element);
  const canvas = canvasOf();
  lay(canvas.colour, canvas.picture);
  for (const element of stack.slice(0, at).reverse()) {
    const veil = faded(groundOf(styleOf(element)), opacityOf(element));
    if ([...element.getClientRects()].some((r) => holds(r, x, y)) && veil[3] < 0.5) {
      letters = over(veil, letters);
      ground = over(veil, ground);
    }
  }
  return { contrast: contrastOf(letters, ground), ground, picture, shade };
};

// Brings a box into the window at several heights, as a reader would scroll, and looks at points of it each time.
const lookAt = (target, boxAgain, points, seen) => {
  let best = null;
  for (const height of [null, 0.5, 0.25, 0.75]) {
    let r = boxAgain();
    const inside = r.top > innerHeight * 0.1 && r.bottom < innerHeight * 0.9 && r.left >= 0 && r.right <= innerWidth;
    if (height === null && !inside) continue;
    if (height !== null) {
      scrollBy({
        left: r.left >= 0 && r.right <= innerWidth ? 0 : (r.left + r.right - innerWidth) / 2,
        top: (r.top + r.bottom) / 2 - innerHeight * height,
        behavior: 'instant',
      });
      r = boxAgain();
    }
    const look = { covered: null, missed: 0, points: 0, found: [] };
    for (const [fx, fy] of points(r)) {
      const x = r.left + (r.right - r.left) * fx;
      const y = r.top + (r.bottom - r.top) * fy;
      // A long box shows the rest of itself at another height.
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
      const stack = document.elementsFromPoint(x, y);
      const at = stack.indexOf(target);
      look.points++;
      if (at < 0) look.missed++;
      else {
        const spill = spillAt(target, x, y);
        const cover = coversItself(target, x, y) ? target
          : spill.cover ?? stack.slice(0, at).find((element) => coversPoint(element, target, x, y));
        if (cover) look.covered ??= nameOf(cover);
        else if (seen) {
          const found = seen(stack, x, y);
          look.found.push({ ...found, picture: found.picture || spill.picture === true, shade: found.shade || spill.shade === true });
        }
      }
    }
    const bad = (l) => l.missed + (l.covered ? 1 : 0) + (l.points ? 0 : 1000);
    if (best === null || bad(look) < bad(best)) best = look;
    if (bad(best) === 0) break;
  }
  return best;
};
