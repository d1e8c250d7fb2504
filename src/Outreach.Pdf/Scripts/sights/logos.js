// Logos: their sizes, their shapes, and what stands beside them.

// The picture itself, without border and padding, as it is drawn into its box.
const pictureIn = (image) => {
  const r = image.getBoundingClientRect();
  const style = styleOf(image);
  const scale = image.offsetWidth ? r.width / image.offsetWidth : 1;
  const scaleY = image.offsetHeight ? r.height / image.offsetHeight : 1;
  const edge = (side) => parseFloat(style[`border${side}Width`]) + parseFloat(style[`padding${side}`]);
  const box = {
    left: r.left + edge('Left') * scale, top: r.top + edge('Top') * scaleY,
    right: r.right - edge('Right') * scale, bottom: r.bottom - edge('Bottom') * scaleY,
  };
  const boxWidth = box.right - box.left;
  const boxHeight = box.bottom - box.top;
  const natural = image.naturalWidth && image.naturalHeight ? image.naturalWidth / image.naturalHeight : boxWidth / boxHeight;
  let width = boxWidth;
  let height = boxHeight;
  const fit = style.objectFit;
  if (fit === 'contain' || fit === 'scale-down') {
    width = Math.min(boxWidth, boxHeight * natural);
    height = width / natural;
  } else if (fit === 'cover') {
    width = Math.max(boxWidth, boxHeight * natural);
    height = width / natural;
  }
  if (fit === 'none' || (fit === 'scale-down' && image.naturalWidth * scale < width)) {
    width = image.naturalWidth * scale;
    height = image.naturalHeight * scaleY;
  }
  const [px, py = '50%'] = style.objectPosition.split(' ');
  const shift = (position, room, factor) => position.endsWith('%') ? room * parseFloat(position) / 100 : parseFloat(position) * factor;
  const left = box.left + shift(px, boxWidth - width, scale);
  const top = box.top + shift(py, boxHeight - height, scaleY);
  const drawn = { left, top, right: left + width, bottom: top + height };
  const lost = Math.max(box.left - drawn.left, drawn.right - box.right, box.top - drawn.top, drawn.bottom - box.bottom);
  return { drawn, width, height, lost, viewBox: (style.objectViewBox ?? 'none') !== 'none' };
};

const addSize = (logo, { width, height }, add) => {
  const [wide, high] = [width / pixelsPerMillimetre, height / pixelsPerMillimetre];
  const size = `${figure(wide)} × ${figure(high)} mm`;
  if (wide < logo.width * 0.99) add('Small', `${size}, at least ${logo.width} mm wide`);
  if (high < logo.height * 0.99) add('Small', `${size}, at least ${logo.height} mm high`);
};

// Turned, mirrored, or another picture altogether: then its box is not its own.
const otherShapeOf = (image) => {
  const { turned, mirrored, upsideDown } = scaleOf(image);
  if (mirrored) return 'it is mirrored';
  if (upsideDown) return 'it is turned upside down';
  if (turned) return 'it is turned';
  return styleOf(image).content !== 'normal' ? 'the style sheet shows other content in its place' : null;
};
const addShape = (logo, image, { width, height }, add) => {
  const [wide, high] = [width / pixelsPerMillimetre, height / pixelsPerMillimetre];
  const proportion = width / height;
  if (Math.abs(proportion / logo.proportion - 1) > 0.02) {
    add('Distorted', `${figure(wide)} × ${figure(high)} mm, ${proportion.toFixed(2)} times as wide as high`
      + ` instead of ${logo.proportion.toFixed(2)}`);
  }
  const effect = effectOf(image);
  if (effect) add('Distorted', effect);
  const opacity = opacityOf(image);
  if (opacity < 0.995) add('Distorted', `opacity ${figure(opacity, 1)}`);
  const style = styleOf(image);
  if (['TopLeft', 'TopRight', 'BottomLeft', 'BottomRight'].some((corner) => parseFloat(style[`border${corner}Radius`]) > 0)) {
    add('Distorted', 'its corners are rounded');
  }
};

const statementsOf = (page, logo) => !logo.statement ? [] : placesOf(page, logo.statement)
  .map((place) => ({ ...place, rects: place.nodes.flatMap(rectsOf).filter((r) => !isEmpty(r)) }))
  .filter((place) => place.rects.length);
const addDistance = (logo, image, statements, { drawn, height }, add) => {
  if (!logo.statement) return;
  const besides = statements.filter((place) => place.inner.closest('.sheet') === image.closest('.sheet'));
  const allowed = Math.max(10 * pixelsPerMillimetre, height);
  const distance = Math.min(...besides.map((place) => Math.hypot(...gap(union(place.rects), drawn))));
  if (!statements.length) add('Apart', 'its statement is not on the page');
  else if (!besides.length) add('Apart', 'its statement stands on another sheet');
  else if (distance > allowed + 1) {
    add('Apart', `${millimetres(distance)} mm from its statement, at most ${millimetres(allowed)} mm`);
  }
};
const addCrowd = (logo, image, statements, drawn, contents, add) => {
  const space = logo.clearSpace * pixelsPerMillimetre;
  if (space <= 0) return;
  const own = new Set(statements.flatMap((place) => place.nodes));
  for (const { node, element, rects } of contents()) {
    if (element === image || own.has(node) || (!node && element.contains(image))) continue;
    const nearest = Math.min(...rects.map((r) => Math.max(...gap(r, drawn))));
    if (nearest < space - 0.75 && !hiddenByStyle(element) && !cutOf(element, rects, node !== null).some((cut) => cut.all)) {
      add('Crowded', `${nameOf(element)} stands ${millimetres(nearest)} mm from it, at least ${logo.clearSpace} mm`);
    }
  }
};
const addLookAtLogo = (image, add) => {
  const grid = [0.02, 0.25, 0.5, 0.75, 0.98];
  const again = () => pictureIn(image).drawn;
  const look = lookAt(image, again, () => grid.flatMap((x) => grid.map((y) => [x, y])), null);
  if (look.covered) add('Hidden', `${look.covered} lies over it`);
  else if (look.points && look.missed === look.points) add('Hidden', 'it is not on the page where it is laid out');
  else if (look.missed) add('Clipped', 'a part of it does not show');
};

const faultsOfLogo = (page, logo, image, contents) => {
  const faults = new Map();
  const add = (kind, detail) => { if (!faults.has(kind)) faults.set(kind, detail); };
  const control = controlOf(image);
  const hidden = hiddenByStyle(image);
  if (control) add('BehindControl', control);
  else if (hidden) add(/mask|clip/.test(hidden) ? 'Clipped' : 'Hidden', hidden);
  if (faults.size) return faults;

  const picture = pictureIn(image);
  const { drawn, width, height, lost, viewBox } = picture;
  if (width < 1 || height < 1) {
    add('Hidden', 'it takes no room');
    return faults;
  }

  if (lost > 0.75 || viewBox) add('Clipped', viewBox ? 'object-view-box' : `${millimetres(lost)} mm of it are cut off by its own box`);
  for (const cut of cutOf(image, [{ ...drawn, width, height }], false)) addCut(cut, add);
  if (faults.has('Hidden') || faults.has('BehindControl')) return faults;

  addSize(logo, picture, add);
  const other = otherShapeOf(image);
  if (other) {
    add('Distorted', other);
    return faults;
  }

  addShape(logo, image, picture, add);
  const statements = statementsOf(page, logo);
  addDistance(logo, image, statements, picture, add);
  addCrowd(logo, image, statements, drawn, contents, add);
  addLookAtLogo(image, add);
  if (!faults.size) addElsewhere(faults, hiddenElsewhere(image, 0));
  return faults;
};

// All text and pictures that are seen, where they stand when nothing is scrolled.
const contentsOf = (page) => {
  const found = [];
  const isSeen = (element) => styleOf(element).visibility === 'visible' && opacityOf(element) > 0.02
    && !chainOf(element).some((a) => styleOf(a).position === 'fixed');
  for (const { node } of page.nodes) {
    const rects = rectsOf(node).filter((r) => !isEmpty(r));
    if (rects.length && isSeen(node.parentElement)) found.push({ node, element: node.parentElement, rects });
  }
  for (const element of document.body.querySelectorAll('*')) {
    if (element.parentElement.closest('svg')) continue;
    const isShown = (element.matches(pictures) && element.localName !== 'picture') || styleOf(element).backgroundImage !== 'none';
    const r = isShown ? element.getBoundingClientRect() : null;
    if (r && !isEmpty(r) && isSeen(element)) found.push({ node: null, element, rects: [r] });
  }
  return found;
};

const addressOf = (image) => {
  try {
    return decodeURIComponent(new URL(image.currentSrc || image.getAttribute('src') || '', document.baseURI).pathname);
  } catch {
    return '';
  }
};
const imagesOf = (logo) => [...document.images].filter(
  (image) => !image.closest('template, noscript') && addressOf(image).endsWith('/' + logo.path));

const lookForLogos = async (page, logos, report) => {
  let all = null;
  const contents = () => all ??= contentsOf(page);
  const seen = [];
  const loaded = new Map();
  for (const logo of logos) {
    const images = imagesOf(logo);
    const works = await Promise.all(images.map((image) => image.decode().then(() => true, () => false)));
    loaded.set(logo, images.filter((_, i) => works[i]));
    if (!images.length) report(logo, 'Missing', `no picture has the address ${logo.path}`);
    else if (!loaded.get(logo).length) report(logo, 'Missing', `${logo.path} cannot be shown`);
  }
  for (const logo of logos) {
    if (!loaded.get(logo).length) continue;
    scrollTo({ left: 0, top: 0, behavior: 'instant' });
    const { place, faults } = leastOf(loaded.get(logo), (image) => {
      scrollTo({ left: 0, top: 0, behavior: 'instant' });
      return faultsOfLogo(page, logo, image, contents);
    });
    for (const [kind, detail] of faults) report(logo, kind, detail, elsewhere.get(faults));
    const { width, height } = pictureIn(place);
    if (elsewhere.has(faults) || (!faults.has('Hidden') && !faults.has('BehindControl'))) {
      seen.push({ logo, area: width * height / pixelsPerMillimetre ** 2 });
    }
  }
  const donors = seen.filter(({ logo }) => !logo.partner);
  const largest = Math.max(...donors.map(({ area }) => area));
  const smallest = Math.min(...donors.map(({ area }) => area));
  for (const { logo, area } of seen) {
    if (!logo.partner && area < largest * 0.9) {
      report(logo, 'Unequal', `${Math.round(area)} mm², the largest donor's logo has ${Math.round(largest)} mm²`);
    } else if (logo.partner && area > smallest * 1.02) {
      report(logo, 'PartnerLarger', `${Math.round(area)} mm², the smallest donor's logo has ${Math.round(smallest)} mm²`);
    }
  }
};
