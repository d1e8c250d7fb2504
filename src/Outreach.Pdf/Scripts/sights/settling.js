// The document as it is looked at: at rest, and with all of it within reach of a click. Left as it was.

// What a reader waits for is over; what never ends is remembered.
const moving = new Set();
const settle = async () => {
  root.offsetHeight;
  // Which picture of several a logo shows is decided anew when its address is set, otherwise only for the next frame.
  const chosen = [...document.images].filter((image) => sights.logos.some((logo) =>
    (image.closest('picture') ?? image).outerHTML.includes(logo.path)) && (image.srcset || image.closest('picture')));
  for (const image of chosen) image.setAttribute('src', image.getAttribute('src') ?? '');
  await Promise.all(chosen.map((image) => Promise.resolve().then(() => image.decode()).catch(() => null)));
  await document.fonts.ready;
  await Promise.all([...document.images].filter((image) => !image.complete).map((image) => image.decode().catch(() => null)));
  for (const animation of document.getAnimations()) {
    const end = animation.effect.getComputedTiming().endTime;
    if (animation.timeline === document.timeline && animation.playbackRate > 0 && end <= 5000) animation.finish();
    else if (!animation.effect.pseudoElement) moving.add(animation.effect.target);
  }
};

// What lies where is asked of the browser, which passes over what does not take a click, and what it has not drawn.
const inert = new Set(document.querySelectorAll('[inert]'));
const attributes = new Map();
const remember = (element, name) => {
  if (!attributes.has(element)) attributes.set(element, new Map());
  if (!attributes.get(element).has(name)) attributes.get(element).set(name, element.getAttribute(name));
};
const force = (element, property, value) => {
  remember(element, 'style');
  element.style.setProperty(property, value, 'important');
};
const prepare = () => {
  for (const element of inert) {
    remember(element, 'inert');
    element.removeAttribute('inert');
  }
  const all = [...document.querySelectorAll('*')].filter((element) => element.style);
  const passedOver = all.filter((element) => styleOf(element).pointerEvents === 'none');
  const undrawn = all.filter((element) => styleOf(element).contentVisibility === 'auto');
  passedOver.forEach((element) => force(element, 'pointer-events', 'auto'));
  undrawn.forEach((element) => force(element, 'content-visibility', 'visible'));
};
const restore = () => {
  for (const [element, values] of attributes) {
    for (const [name, value] of values) {
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
  }
};
