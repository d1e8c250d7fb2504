// What hides something on other screens than this one.

// Rules that would hide something on a screen other than this one, or while something is pointed at: those that are
// no part of how the page looks now.
const passing = /:(?:hover|focus-within|focus-visible|focus|active|target)(?![\w-])/g;
let otherRules = null;
const otherRulesOf = () => {
  if (otherRules) return otherRules;
  otherRules = [];
  const isForPaper = (media) => media.split(',').every((query) => /^\s*(?:(?:only\s+)?print|speech|not\s+(?:all|screen))\b/.test(query));
  const enter = (rules, condition, holdsNow, outer) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule || rule instanceof CSSImportRule) {
        const media = rule.media.mediaText;
        const inner = rule instanceof CSSImportRule ? rulesOf(rule.styleSheet) : rule.cssRules;
        if (media === '' || !isForPaper(media)) {
          enter(inner, media ? `${condition} ${media}` : condition, holdsNow && (media === '' || matchMedia(media).matches), outer);
        }
      } else if (rule instanceof CSSContainerRule) enter(rule.cssRules, `${condition} ${rule.conditionText}`, false, outer);
      else if (rule instanceof CSSSupportsRule) {
        enter(rule.cssRules, `${condition} ${rule.conditionText}`, holdsNow && CSS.supports(rule.conditionText), outer);
      } else {
        const own = rule.selectorText;
        const selector = own === undefined ? outer
          : outer === null ? own : own.includes('&') ? own.replaceAll('&', `:is(${outer})`) : `:is(${outer}) :is(${own})`;
        if (rule.style && selector) note(rule.style, selector, condition, holdsNow);
        if (rule.cssRules && !(rule instanceof CSSKeyframesRule)) enter(rule.cssRules, condition, holdsNow, selector ?? outer);
      }
    }
  };
  const note = (style, selector, condition, holdsNow) => {
    const isPassing = selector.search(passing) >= 0;
    if ((holdsNow && !isPassing) || !hides.some((property) => style.getPropertyValue(property))) return;
    const always = selector.replace(new RegExp(`(^|[\\s>+~(,])(?:${passing.source})`, 'g'), '$1*').replace(passing, '');
    otherRules.push({ style, selector: always, key: `${condition} ${selector}` });
  };
  const rulesOf = (sheet) => {
    try {
      return sheet && !sheet.disabled ? sheet.cssRules : [];
    } catch {
      return [];
    }
  };
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
    const media = sheet.media.mediaText;
    if (media === '' || !isForPaper(media)) enter(rulesOf(sheet), media, media === '' || matchMedia(media).matches, null);
  }
  return otherRules;
};
const hides = [
  'display', 'visibility', 'content-visibility', 'opacity', 'font-size', 'color', '-webkit-text-fill-color', 'height', 'max-height',
];
const hidesText = (style, a, element, least) => {
  const value = (property) => {
    const text = style.getPropertyValue(property).trim();
    return text.includes('var(') ? '' : text;
  };
  const number = (text) => text.endsWith('%') ? parseFloat(text) / 100 : parseFloat(text);
  if (value('display') === 'none' || value('content-visibility') === 'hidden' || number(value('opacity')) < 0.5) return true;
  const passesOn = (property) => styleOf(a)[property] === styleOf(element)[property];
  if (/hidden|collapse/.test(value('visibility')) && passesOn('visibility')) return true;
  const isClear = (text) => text !== '' && !/^(inherit|initial|unset|revert|revert-layer|currentcolor)$/i.test(text)
    && CSS.supports('color', text) && colourOf(text)[3] < 0.05;
  if (isClear(value('color')) && passesOn('color')) return true;
  if (isClear(value('-webkit-text-fill-color')) && passesOn('webkitTextFillColor')) return true;
  const size = /^([\d.]+)(px|pt)?$/.exec(value('font-size'));
  const points = size ? Number(size[1]) * (size[2] === 'pt' ? 1 : 0.75) : Infinity;
  if (points < least - 0.05 && passesOn('fontSize')) return true;
  const cutsOff = /hidden|clip/.test(value('overflow-y') + styleOf(a).overflowY);
  return cutsOff && ['height', 'max-height'].some((property) => /^0(px|%)?$/.test(value(property)));
};
const hiddenElsewhere = (element, least) => {
  if (paper) return null;
  for (const { style, selector, key } of otherRulesOf()) {
    for (const a of chainOf(element)) {
      try {
        if (a.matches(selector) && hidesText(style, a, element, least)) return key;
      } catch {
        // A selector that says nothing without what was taken out of it.
        break;
      }
    }
  }
  return null;
};
const elsewhere = new Map();
const addElsewhere = (faults, key) => {
  if (key === null) return;
  const detail = 'a rule for other screens hides it';
  faults.set('Hidden', detail);
  elsewhere.set(faults, key);
};
