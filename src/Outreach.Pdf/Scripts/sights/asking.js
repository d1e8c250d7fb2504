// What is asked of the browser again and again, and how measures and elements are called.

const root = document.documentElement;
const pixelsPerMillimetre = 96 / 25.4;
const leastContrast = 4.5;
const unread = 'script, style, template, noscript, textarea, select, title, iframe, object, video, audio, canvas, svg';
const pictures = 'img, svg, video, canvas, picture, iframe, object, embed, input, button, select, textarea';

// What is too small must not read as if it were large enough: then it is rounded down.
const figure = (number, limit = Infinity) => {
  const rounded = Math.round(number * 10) / 10;
  return String(rounded < limit ? rounded : Math.floor(number * 10) / 10);
};
const millimetres = (pixels) => figure(pixels / pixelsPerMillimetre);
const bare = (text) => text.replace(/[\s\u200B\u00AD]+/g, '');
const nameOf = (element) => element.localName
  + (element.id ? '#' + element.id : element.classList.length ? '.' + element.classList[0] : '');

// Asking the browser for a style is what takes the time, and nothing here changes what is asked for more than once.
const once = (ask) => {
  const known = new Map();
  return (thing) => {
    if (!known.has(thing)) known.set(thing, ask(thing));
    return known.get(thing);
  };
};
const styleOf = once((element) => getComputedStyle(element));
const chainOf = once((element) => {
  const chain = [];
  for (let e = element; e; e = e.parentElement) chain.push(e);
  return chain;
});
