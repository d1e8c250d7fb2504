// Runs in a document that is loaded and laid out. Gives what must be seen on it and is not, as it should be: for each
// fault the sight's number (texts first, then logos), the kind, what was measured, and the rule for other screens that
// hides it, if that is why. Leaves the document as it was.
async (sights, paper) => {
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

  // Colours.
  let paint = null;
  const colours = new Map();
  const colourOf = (text) => {
    if (!colours.has(text)) colours.set(text, parseColour(text));
    return colours.get(text);
  };
  const parseColour = (text) => {
    const plain = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text);
    if (plain) return [+plain[1], +plain[2], +plain[3], plain[4] === undefined ? 1 : +plain[4]];
    paint ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = text;
    paint.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = paint.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top, bottom) => {
    const alpha = top[3] + bottom[3] * (1 - top[3]);
    const mix = (i) => alpha ? (top[i] * top[3] + bottom[i] * bottom[3] * (1 - top[3])) / alpha : 0;
    return [mix(0), mix(1), mix(2), alpha];
  };
  const faded = (colour, opacity) => [colour[0], colour[1], colour[2], colour[3] * opacity];
  // WCAG 2.2, relative luminance and contrast ratio.
  const luminance = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrastOf = (a, b) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };
  const fillOf = once((style) => colourOf(style.webkitTextFillColor || style.color));
  const ownOpacityOf = once((style) => Number(style.opacity));
  const opacityOf = (element, end = null) => {
    let opacity = 1;
    for (let e = element; e && e !== end; e = e.parentElement) opacity *= ownOpacityOf(styleOf(e));
    return opacity;
  };
  const groundOf = once((style) => style.backgroundClip.includes('text') ? [0, 0, 0, 0] : colourOf(style.backgroundColor));

  // The paper or the window itself, and whether a picture is spread over it.
  const canvasOf = once(() => {
    const isDark = !paper && /\bdark\b/.test(styleOf(root).colorScheme)
      && (!/\blight\b/.test(styleOf(root).colorScheme) || matchMedia('(prefers-color-scheme: dark)').matches);
    const isSpread = (element) => groundOf(styleOf(element))[3] > 0 || styleOf(element).backgroundImage !== 'none';
    const owner = isSpread(root) || !document.body ? root : document.body;
    return {
      colour: over(groundOf(styleOf(owner)), isDark ? [18, 18, 18, 1] : [255, 255, 255, 1]),
      picture: styleOf(owner).backgroundImage !== 'none',
    };
  });

  // Boxes.
  const isEmpty = (r) => r.width < 0.5 || r.height < 0.5;
  const holds = (r, x, y) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom;
  const gap = (a, b) => [
    Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom)];
  const union = (boxes) => boxes.reduce((a, b) => ({
    left: Math.min(a.left, b.left), top: Math.min(a.top, b.top), right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom),
  }));
  const rectsOf = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  };
  const holdsAll = (style) => style.transform !== 'none' || style.filter !== 'none' || style.perspective !== 'none'
    || style.scale !== 'none' || style.rotate !== 'none' || style.translate !== 'none' || /paint|layout|strict|content/.test(style.contain);
  // The boxes in which something stands, from the inside outwards; those that it was taken out of are left out.
  const boxesAround = (element) => {
    const boxes = [];
    let position = styleOf(element).position;
    for (let a = element.parentElement; a; a = a.parentElement) {
      const style = styleOf(a);
      if (position === 'fixed' && !holdsAll(style)) continue;
      if (position === 'absolute' && style.position === 'static' && !holdsAll(style)) continue;
      boxes.push(a);
      position = style.position;
    }
    return { boxes, fixed: position === 'fixed' };
  };
  const padding = (element) => {
    const r = element.getBoundingClientRect();
    const scale = element.offsetWidth ? r.width / element.offsetWidth : 1;
    const left = r.left + element.clientLeft * scale;
    const top = r.top + element.clientTop * scale;
    return { left, top, right: left + element.clientWidth * scale, bottom: top + element.clientHeight * scale };
  };
  // The window shows what the page's own boxes seem to cut off, unless they forbid scrolling altogether.
  const viewport = (() => {
    const cuts = (element, axis) => element && !/^visible$/.test(styleOf(element)[axis]);
    const owner = cuts(root, 'overflowX') || cuts(root, 'overflowY') ? root : document.body;
    const fixes = (axis) => owner !== null && /hidden|clip/.test(styleOf(owner)[axis]);
    return { owner, fixedX: fixes('overflowX'), fixedY: fixes('overflowY') };
  })();
  const isViewport = (element) => element === root || element === viewport.owner;

  // How far boxes stand out of what shows them: the page, the sheet, and every box that cuts off.
  const cutOf = (element, rects, includesItself) => {
    const { boxes, fixed } = boxesAround(element);
    const frames = [];
    for (const box of includesItself ? [element, ...boxes] : boxes) {
      const style = styleOf(box);
      if (isViewport(box) || /^(inline|contents)$/.test(style.display)) continue;
      const contained = /paint|strict|content/.test(style.contain);
      const scrolls = !paper && (/auto|scroll/.test(style.overflowX) || /auto|scroll/.test(style.overflowY));
      frames.push({
        box,
        frame: padding(box),
        name: nameOf(box),
        x: contained || style.overflowX !== 'visible',
        y: contained || style.overflowY !== 'visible',
        scrolls,
      });
    }
    const sheet = element.closest('.sheet');
    if (sheet && paper) frames.push({ frame: sheet.getBoundingClientRect(), name: 'the sheet', x: true, y: true });
    const page = fixed || (!paper && viewport.fixedY)
      ? { left: 0, top: 0, right: root.clientWidth, bottom: innerHeight }
      : {
        left: -scrollX,
        top: -scrollY,
        right: (paper || viewport.fixedX ? root.clientWidth : Math.max(root.scrollWidth, root.clientWidth)) - scrollX,
        bottom: Math.max(root.scrollHeight, innerHeight) - scrollY,
      };
    frames.push({ frame: page, name: 'the page', x: true, y: true });
    const cuts = [];
    for (const { frame, name, x, y, scrolls, box } of frames) {
      let most = 0;
      let gone = 0;
      for (const r of rects) {
        // The room above and below letters is not the letters.
        const spare = includesItself ? 0.2 * r.height : 0.75;
        const outX = x ? Math.max(frame.left - r.left, r.right - frame.right) : 0;
        const outY = y ? Math.max(frame.top - r.top, r.bottom - frame.bottom) - spare : 0;
        if (outX > 1.5 || outY > 0.5) most = Math.max(most, outX, outY + spare);
        if (outX >= r.width - 0.5 || outY + spare >= r.height - 0.5) gone++;
      }
      if (most > 0) cuts.push({ name, most, all: gone === rects.length, scrolls });
      else if (box && includesItself && isShortened(box)) cuts.push({ name, most: 0, all: false, scrolls: false });
    }
    return cuts;
  };
  const isShortened = (box) => {
    const style = styleOf(box);
    return (style.textOverflow !== 'clip' && style.overflowX !== 'visible' && box.scrollWidth > box.clientWidth + 1)
      || (style.webkitLineClamp !== 'none' && style.overflowY !== 'visible' && box.scrollHeight > box.clientHeight + 2);
  };

  // How much larger or smaller something is drawn than it is laid out.
  const turn = (matrix, [...parts]) => {
    const angle = parseFloat(parts.pop());
    const axis = { x: [1, 0, 0], y: [0, 1, 0] }[parts[0]] ?? (parts.length === 3 ? parts.map(Number) : [0, 0, 1]);
    return matrix.rotateAxisAngle(...axis, angle);
  };
  const scaleOf = (element) => {
    let matrix = new DOMMatrix();
    for (const a of chainOf(element)) {
      const style = styleOf(a);
      let own = new DOMMatrix();
      if (style.rotate !== 'none') own = turn(own, style.rotate.split(' '));
      if (style.scale !== 'none') {
        const [x, y = x] = style.scale.split(' ').map(Number);
        own = own.scale(x, y);
      }
      if (style.transform !== 'none') own = own.multiply(new DOMMatrix(style.transform));
      matrix = own.multiply(matrix);
    }
    const { a, b, c, d } = matrix;
    return {
      least: Math.min(Math.hypot(a, b), Math.hypot(c, d)) * (element.currentCSSZoom ?? 1) * Math.min(1, visualViewport?.scale ?? 1),
      turned: Math.abs(b) > 0.01 || Math.abs(c) > 0.01,
      mirrored: a * d - b * c < -1e-6,
      upsideDown: a < -1e-6 || d < -1e-6,
    };
  };

  // What is painted before or after an element's content.
  const pseudos = new Map();
  const pseudosOf = (element) => {
    if (!pseudos.has(element)) {
      pseudos.set(element, ['::before', '::after'].map((name) => ({ name, style: getComputedStyle(element, name) }))
        .filter(({ style }) => style.content !== 'none' && style.content !== 'normal' && style.display !== 'none'
          && style.visibility === 'visible' && Number(style.opacity) > 0));
    }
    return pseudos.get(element);
  };
  const saysSomething = (content) => {
    const shown = content.split(/"\s*\/\s*"/)[0];
    return /counters?\(|-quote|attr\(/.test(shown) || [...shown.matchAll(/"((?:[^"\\]|\\.)*)"?/g)].some((match) => bare(match[1]) !== '');
  };
  const pseudoBox = (element, style) => {
    if (!/absolute|fixed/.test(style.position)) return null;
    const holder = style.position === 'fixed' ? null
      : chainOf(element).find((a) => styleOf(a).position !== 'static' || holdsAll(styleOf(a)));
    const frame = holder && holder !== root ? padding(holder) : { left: -scrollX, top: -scrollY };
    const left = frame.left + parseFloat(style.left);
    const top = frame.top + parseFloat(style.top);
    const extra = (a, b) => style.boxSizing === 'border-box' ? 0 : parseFloat(a) + parseFloat(b);
    return {
      left,
      top,
      right: left + parseFloat(style.width) + extra(style.paddingLeft, style.paddingRight),
      bottom: top + parseFloat(style.height) + extra(style.paddingTop, style.paddingBottom),
    };
  };
  const isPainted = (style) => groundOf(style)[3] >= 0.5 || style.backgroundImage !== 'none'
    || (style.backdropFilter ?? 'none') !== 'none' || style.mixBlendMode !== 'normal';
  // The shadows of a box or of letters, without those that are not seen.
  const shadows = new Map();
  const shadowsOf = (text) => {
    if (!shadows.has(text)) {
      const parts = text === 'none' ? [] : text.split(/,(?![^(]*\))/);
      shadows.set(text, parts.map((part) => {
        const [, colour, rest] = /^\s*([\w-]+\(.*?\)|\S+)(.*)$/.exec(part);
        const [x = 0, y = 0, blur = 0, spread = 0] = (rest.match(/-?[\d.]+(?:e[-+]?\d+)?px/g) ?? []).map(parseFloat);
        return { alpha: colourOf(colour)[3], x, y, blur, spread, inset: /inset/.test(rest) };
      }).filter(({ alpha }) => alpha > 0));
    }
    return shadows.get(text);
  };
  // What a box paints at a point of itself besides its background: a border, a border's picture, a shadow inside.
  const bordersOf = once((style) => ['Left', 'Top', 'Right', 'Bottom'].map((side) => parseFloat(style[`border${side}Width`]) || 0));
  const isPlain = once((style) => bordersOf(style).every((width) => width === 0)
    && style.borderImageSource === 'none' && style.boxShadow === 'none');
  const patternAt = (style, r, x, y) => {
    if (isPlain(style)) return {};
    const [left, top, right, bottom] = bordersOf(style);
    const depth = { Left: x - r.left - left, Top: y - r.top - top, Right: r.right - right - x, Bottom: r.bottom - bottom - y };
    const side = Object.keys(depth).find((name) => depth[name] < 0);
    if (style.borderImageSource !== 'none'
      && (side || /fill/.test(style.borderImageSlice) || style.borderImageWidth !== '1')) return { picture: true };
    if (side) return { colour: colourOf(style[`border${side}Color`]) };
    const isShaded = shadowsOf(style.boxShadow).some(({ inset, ...shadow }) => {
      const grown = shadow.spread + shadow.blur;
      const reach = { Left: grown + shadow.x, Top: grown + shadow.y, Right: grown - shadow.x, Bottom: grown - shadow.y };
      return inset && Object.keys(reach).some((name) => reach[name] > 2 && depth[name] < reach[name]);
    });
    return isShaded ? { shade: true } : {};
  };
  const patternOver = (style, rects, x, y) => {
    const r = [...rects].find((box) => holds(box, x, y));
    return r ? patternAt(style, r, x, y) : {};
  };
  const isPattern = ({ picture, shade, colour }) => picture || shade || (colour?.[3] ?? 0) >= 0.5;

  // What is painted far outside of a box takes no click: shadows, outlines, pictures of borders.
  let spilling = null;
  const spillsOf = () => spilling ??= [...document.querySelectorAll('*')].filter((element) => element.style).flatMap((element) =>
    [{ element, style: styleOf(element), pseudo: false },
      ...pseudosOf(element).map(({ style }) => ({ element, style, pseudo: true }))].filter(({ style }) =>
      style.display !== 'none' && style.visibility === 'visible' && (
        shadowsOf(style.boxShadow).some(({ inset, alpha, x, y, spread }) =>
          !inset && alpha >= 0.15 && spread + Math.max(Math.abs(x), Math.abs(y)) > 12)
        || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 8 && colourOf(style.outlineColor)[3] >= 0.15)
        || (style.borderImageSource !== 'none' && !/^0(px)?$/.test(style.borderImageOutset)))));
  const grow = (r, left, top = left, right = left, bottom = top) => ({
    left: r.left - left, top: r.top - top, right: r.right + right, bottom: r.bottom + bottom,
  });
  const spillAt = (target, x, y) => {
    for (const { element, style, pseudo } of spillsOf()) {
      if (opacityOf(element) < 0.05 || (pseudo && Number(style.opacity) < 0.05)) continue;
      const own = pseudo ? pseudoBox(element, style) : null;
      for (const r of own ? [own] : element.getClientRects()) {
        if (style.outlineStyle !== 'none' && colourOf(style.outlineColor)[3] >= 0.15) {
          const offset = parseFloat(style.outlineOffset);
          const width = parseFloat(style.outlineWidth);
          if (width > 8 && holds(grow(r, offset + width), x, y) && !holds(grow(r, offset), x, y)) return { cover: element };
        }
        if (holds(r, x, y)) continue;
        const isAbove = style.position !== 'static' && !(Number(style.zIndex) < 0) && !element.contains(target);
        for (const shadow of shadowsOf(style.boxShadow)) {
          const { spread } = shadow;
          if (shadow.inset || shadow.alpha < 0.15) continue;
          if (holds(grow(r, spread - shadow.x, spread - shadow.y, spread + shadow.x, spread + shadow.y), x, y)) {
            return isAbove && shadow.alpha >= 0.5 ? { cover: element } : { shade: true };
          }
        }
        if (style.borderImageSource !== 'none' && !/^0(px)?$/.test(style.borderImageOutset)) {
          const outset = Math.max(...style.borderImageOutset.split(' ').map((part) => part.endsWith('px') ? parseFloat(part)
            : parseFloat(part) * Math.max(parseFloat(style.borderTopWidth), parseFloat(style.borderLeftWidth))));
          if (holds(grow(r, outset), x, y)) return isAbove ? { cover: element } : { picture: true };
        }
      }
    }
    return {};
  };

  const isPseudoPainted = ({ style }) => isPainted(style) || style.boxShadow.includes('inset') || style.borderImageSource !== 'none'
    || ['Left', 'Top', 'Right', 'Bottom'].some((side) => parseFloat(style[`border${side}Width`]) > 8 && colourOf(style[`border${side}Color`])[3] >= 0.5) || saysSomething(style.content) || /url\(|image|gradient/.test(style.content);
  const isPicture = (element) => element instanceof SVGElement ? element.localName !== 'svg' && element.localName !== 'g'
    : element.matches('img, video, canvas, iframe, object, embed, input, button, select, textarea, meter, progress');

  // Whether an element that stands above a point of something else hides that point.
  const coversPoint = (element, target, x, y) => {
    const style = styleOf(element);
    if (opacityOf(element) < 0.05) return false;
    const isAround = element.contains(target);
    const painted = pseudosOf(element).filter(isPseudoPainted);
    if (!isAround && [...element.getClientRects()].some((r) => holds(r, x, y))) {
      if (isPicture(element) || isPainted(style) || isPattern(patternOver(style, element.getClientRects(), x, y))) return true;
      const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && bare(node.data));
      if (fillOf(style)[3] > 0 && words.some((node) => rectsOf(node).some((r) => holds(r, x, y)))) return true;
    }
    if (isAround && isPainted(style) && !pseudosOf(element).length) return true;
    return painted.some((pseudo) => {
      const box = pseudoBox(element, pseudo.style);
      return box ? holds(box, x, y) : !isAround;
    });
  };
  const coversItself = (target, x, y) => {
    const style = styleOf(target);
    if (style.outlineStyle !== 'none' && parseFloat(style.outlineOffset) < -2 && parseFloat(style.outlineWidth) > 2) return true;
    return pseudosOf(target).filter(isPseudoPainted).some((pseudo) => {
      const box = pseudoBox(target, pseudo.style);
      return box !== null && !(Number(pseudo.style.zIndex) < 0) && holds(box, x, y);
    });
  };

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
          const cover = coversItself(target, x, y) ? target : spill.cover ?? stack.slice(0, at).find((element) => coversPoint(element, target, x, y));
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

  // Reasons for which nothing is seen that the style sheet gives in words.
  const hiddenByStyle = (element) => {
    for (const a of chainOf(element)) {
      const style = styleOf(a);
      if (style.display === 'none') return 'display: none';
      if (style.contentVisibility === 'hidden') return 'content-visibility: hidden';
    }
    for (const a of chainOf(element)) if (moving.has(a)) return `an animation of ${nameOf(a)} does not end`;
    if (styleOf(element).visibility !== 'visible') return `visibility: ${styleOf(element).visibility}`;
    const opacity = opacityOf(element);
    if (opacity < 0.5) return `opacity ${figure(opacity, 0.5)}, at least 0.5`;
    for (const a of chainOf(element)) {
      const style = styleOf(a);
      const masks = [style.maskImage, style.maskBorderSource, style.webkitMaskBoxImageSource];
      if (masks.some((mask) => (mask || 'none') !== 'none')) return `${nameOf(a)} has a mask`;
      if (style.clipPath !== 'none') return `${nameOf(a)} has a clip-path`;
      if ((style.offsetPath ?? 'none') !== 'none') return `${nameOf(a)} has an offset-path`;
      if (style.clip !== 'auto' && /absolute|fixed/.test(style.position)) return `${nameOf(a)} has a clip`;
    }
    return null;
  };
  const effectOf = (element) => {
    for (const a of chainOf(element)) {
      const style = styleOf(a);
      if (style.filter !== 'none') return `${nameOf(a)} has the filter ${style.filter}`;
      if (style.mixBlendMode !== 'normal') return `${nameOf(a)} has the blend mode ${style.mixBlendMode}`;
    }
    return null;
  };
  // Lines that are drawn with the letters and lie over them.
  const lineOver = (element) => {
    const size = parseFloat(styleOf(element).fontSize);
    for (const a of chainOf(element)) {
      const style = styleOf(a);
      const own = parseFloat(style.fontSize);
      const lengthOf = (value, otherwise) => value.endsWith('%') ? parseFloat(value) / 100 * own
        : Number.isNaN(parseFloat(value)) ? otherwise : parseFloat(value);
      if (/underline|overline/.test(style.textDecorationLine) && colourOf(style.textDecorationColor)[3] > 0.02) {
        if (lengthOf(style.textDecorationThickness, 0.1 * own) > Math.max(1, 0.15 * size)) return true;
        const offset = lengthOf(style.textUnderlineOffset, 0);
        if (style.textDecorationLine.includes('underline') && (offset < 0 || offset > 0.5 * size)) return true;
      }
      // Lines are not passed on to what stands for itself.
      if (/^inline-|^(table-cell)$/.test(style.display) || style.float !== 'none' || /absolute|fixed/.test(style.position)) break;
    }
    return false;
  };
  const controlOf = (element) => {
    const control = chainOf(element).find((a) => inert.has(a)
      || a.matches('details, dialog, [popover], [role=tabpanel], [hidden=until-found], [aria-hidden=true]'));
    if (!control) return null;
    if (inert.has(control)) return `inside ${nameOf(control)}, which is inert`;
    if (control.matches('details, dialog')) return `inside ${control.localName}`;
    const [name, value] = ['popover', 'role', 'hidden', 'aria-hidden'].map((n) => [n, control.getAttribute(n)]).find(([, v]) => v !== null);
    return `inside ${nameOf(control)} with ${value ? `${name}=${value}` : name}`;
  };

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
        if (first.textTransform && first.textTransform !== 'none') return `${name} of ${nameOf(part)} has text-transform: ${first.textTransform}`;
      }
    }
    return null;
  };

  // The style of the letters of a first line or a first letter counts like that of the rest.
  const noColour = 'rgba(0, 0, 0, 0)';
  const stylesOfLetters = (node) => {
    const own = styleOf(node.parentElement);
    const found = [own];
    for (const a of chainOf(node.parentElement)) {
      for (const name of ['::first-line', '::first-letter']) {
        const style = getComputedStyle(a, name);
        if (style.fontSize && (style.fontSize !== styleOf(a).fontSize || style.color !== styleOf(a).color
          || style.textShadow !== styleOf(a).textShadow || style.backgroundColor !== noColour || style.backgroundImage !== 'none')) found.push(style);
      }
      if (!/^(inline|contents)$/.test(styleOf(a).display)) break;
    }
    return found;
  };

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
  const hides = ['display', 'visibility', 'content-visibility', 'opacity', 'font-size', 'color', '-webkit-text-fill-color', 'height', 'max-height'];
  const hidesText = (style, a, element, least) => {
    const value = (property) => {
      const text = style.getPropertyValue(property).trim();
      return text.includes('var(') ? '' : text;
    };
    const number = (text) => text.endsWith('%') ? parseFloat(text) / 100 : parseFloat(text);
    if (value('display') === 'none' || value('content-visibility') === 'hidden' || number(value('opacity')) < 0.5) return true;
    const passesOn = (property) => styleOf(a)[property] === styleOf(element)[property];
    if (/hidden|collapse/.test(value('visibility')) && passesOn('visibility')) return true;
    const isClear = (text) => text !== '' && !/^(inherit|initial|unset|revert|revert-layer|currentcolor)$/i.test(text) && CSS.supports('color', text)
      && colourOf(text)[3] < 0.05;
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

  const faultsOfText = (sight, place) => {
    const faults = new Map();
    const add = (kind, detail) => { if (!faults.has(kind)) faults.set(kind, detail); };
    const parents = [...new Set(place.nodes.map((node) => node.parentElement))];

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
    // What cannot be seen at all has no place and no contrast, and letters shown as dots have not their own.
    if (faults.get('Reworded')?.startsWith('-webkit-text-security')) return faults;
    if (faults.has('Hidden') || faults.has('BehindControl')) {
      if (faults.has('BehindControl')) faults.delete('Hidden');
      return faults;
    }

    const lines = [];
    for (const node of place.nodes) {
      const rects = rectsOf(node);
      if (rects.every(isEmpty)) add('Hidden', 'it takes no room');
      rects.forEach((r, i) => { if (!isEmpty(r)) lines.push({ node, i, r }); });
    }
    if (faults.has('Hidden')) return faults;

    for (const parent of parents) {
      const rects = lines.filter((line) => line.node.parentElement === parent).map((line) => line.r);
      for (const cut of cutOf(parent, rects, true)) addCut(cut, add);
    }
    if (faults.has('Hidden') || faults.has('BehindControl')) return faults;
    if (!faults.has('Clipped')) {
      const heap = heapOf(place.nodes);
      if (heap) {
        add('Hidden', heap);
        return faults;
      }
    }

    let worst = Infinity;
    let covered = null;
    let missed = 0;
    let looked = 0;
    let picture = false;
    let shade = false;
    for (const { node, i } of lines) {
      const parent = node.parentElement;
      const others = stylesOfLetters(node).slice(1).filter((style) => style.color !== styleOf(parent).color).map(fillOf);
      const look = lookAt(parent, () => rectsOf(node)[i], pointsOfLine, (stack, x, y) => coloursAt(parent, stack, x, y));
      covered ??= look.covered;
      // A line that no scrolling brings into the window is missed as a whole.
      missed += look.points ? look.missed : 1;
      looked += look.points || 1;
      for (const found of look.found) {
        worst = Math.min(worst, found.contrast, ...others.map((colour) => contrastOf(over(colour, found.ground), found.ground)));
        picture ||= found.picture;
        shade ||= found.shade;
      }
      const stroke = styleOf(parent);
      if (parseFloat(stroke.webkitTextStrokeWidth) > 0.1 * parseFloat(stroke.fontSize)) add('Faint', 'its outline is thick');
      const letters = stylesOfLetters(node);
      if (letters.some((style) => shadowsOf(style.textShadow || 'none').length)) add('Faint', 'its letters have a shadow');
      if (letters.slice(1).some((style) => groundOf(style)[3] > 0 || style.backgroundImage !== 'none')) {
        add('Faint', 'its first letters have a ground of their own');
      }
      if (parseFloat(stroke.webkitTextStrokeWidth) > 0 && stroke.webkitTextStrokeColor !== stroke.webkitTextFillColor) {
        add('Faint', 'its outline has another colour');
      }
    }
    if (covered) add('Hidden', `${covered} lies over it`);
    else if (missed === looked) add('Hidden', 'it is not on the page where it is laid out');
    else if (missed) add('Clipped', 'a part of it does not show');
    if (picture) add('Faint', 'a picture lies behind it');
    else if (shade) add('Faint', 'a shadow lies behind it');
    else if (worst < leastContrast - 0.005) add('Faint', `contrast ${figure(worst, leastContrast)}:1, at least ${leastContrast}:1`);
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
      return new Map([['Missing', `its language is marked as “${languageOf(places[0].nodes[0].parentElement)}”, not “${sight.language}”`]]);
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

  const faultsOfLogo = (page, logo, image, contents) => {
    const faults = new Map();
    const add = (kind, detail) => { if (!faults.has(kind)) faults.set(kind, detail); };
    const control = controlOf(image);
    if (control) {
      add('BehindControl', control);
      return faults;
    }
    const hidden = hiddenByStyle(image);
    if (hidden) {
      add(/mask|clip/.test(hidden) ? 'Clipped' : 'Hidden', hidden);
      return faults;
    }
    const { drawn, width, height, lost, viewBox } = pictureIn(image);
    if (width < 1 || height < 1) {
      add('Hidden', 'it takes no room');
      return faults;
    }

    if (lost > 0.75 || viewBox) add('Clipped', viewBox ? 'object-view-box' : `${millimetres(lost)} mm of it are cut off by its own box`);
    for (const cut of cutOf(image, [{ ...drawn, width, height }], false)) addCut(cut, add);
    if (faults.has('Hidden') || faults.has('BehindControl')) return faults;

    const [wide, high] = [width / pixelsPerMillimetre, height / pixelsPerMillimetre];
    const size = `${figure(wide)} × ${figure(high)} mm`;
    if (wide < logo.width * 0.99) add('Small', `${size}, at least ${logo.width} mm wide`);
    if (high < logo.height * 0.99) add('Small', `${size}, at least ${logo.height} mm high`);

    const proportion = width / height;
    const style = styleOf(image);
    const effect = effectOf(image);
    const { turned, mirrored, upsideDown } = scaleOf(image);
    const opacity = opacityOf(image);
    if (turned || mirrored || upsideDown) {
      // Its box is not its own, then.
      add('Distorted', mirrored ? 'it is mirrored' : upsideDown ? 'it is turned upside down' : 'it is turned');
      return faults;
    }
    if (style.content !== 'normal') {
      add('Distorted', 'the style sheet shows other content in its place');
      return faults;
    }
    if (Math.abs(proportion / logo.proportion - 1) > 0.02) {
      add('Distorted', `${size}, ${proportion.toFixed(2)} times as wide as high instead of ${logo.proportion.toFixed(2)}`);
    }
    if (effect) add('Distorted', effect);
    if (opacity < 0.995) add('Distorted', `opacity ${figure(opacity, 1)}`);
    if (['TopLeft', 'TopRight', 'BottomLeft', 'BottomRight'].some((corner) => parseFloat(style[`border${corner}Radius`]) > 0)) {
      add('Distorted', 'its corners are rounded');
    }

    const statements = logo.statement ? placesOf(page, logo.statement)
      .map((place) => ({ ...place, rects: place.nodes.flatMap(rectsOf).filter((r) => !isEmpty(r)) }))
      .filter((place) => place.rects.length) : [];
    const besides = statements.filter((place) => place.inner.closest('.sheet') === image.closest('.sheet'));
    if (logo.statement) {
      const allowed = Math.max(10 * pixelsPerMillimetre, height);
      const distance = Math.min(...besides.map((place) => Math.hypot(...gap(union(place.rects), drawn))));
      if (!statements.length) add('Apart', 'its statement is not on the page');
      else if (!besides.length) add('Apart', 'its statement stands on another sheet');
      else if (distance > allowed + 1) {
        add('Apart', `${millimetres(distance)} mm from its statement, at most ${millimetres(allowed)} mm`);
      }
    }
    const space = logo.clearSpace * pixelsPerMillimetre;
    if (space > 0) {
      const own = new Set(statements.flatMap((place) => place.nodes));
      for (const { node, element, rects } of contents()) {
        if (element === image || own.has(node) || (!node && element.contains(image))) continue;
        const nearest = Math.min(...rects.map((r) => Math.max(...gap(r, drawn))));
        if (nearest < space - 0.75 && !hiddenByStyle(element) && !cutOf(element, rects, node !== null).some((cut) => cut.all)) {
          add('Crowded', `${nameOf(element)} stands ${millimetres(nearest)} mm from it, at least ${logo.clearSpace} mm`);
        }
      }
    }

    const grid = [0.02, 0.25, 0.5, 0.75, 0.98];
    const again = () => pictureIn(image).drawn;
    const look = lookAt(image, again, () => grid.flatMap((x) => grid.map((y) => [x, y])), null);
    if (look.covered) add('Hidden', `${look.covered} lies over it`);
    else if (look.points && look.missed === look.points) add('Hidden', 'it is not on the page where it is laid out');
    else if (look.missed) add('Clipped', 'a part of it does not show');
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
      if (elsewhere.has(faults) || (!faults.has('Hidden') && !faults.has('BehindControl'))) seen.push({ logo, area: width * height / pixelsPerMillimetre ** 2 });
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

  const faults = [];
  const left = scrollX;
  const top = scrollY;
  await settle();
  try {
    prepare();
    const page = read();
    sights.texts.forEach((sight, i) => {
      const found = lookForText(page, sight);
      for (const [kind, detail] of found) faults.push({ sight: i, kind, detail, rule: elsewhere.get(found) ?? null });
    });
    await lookForLogos(page, sights.logos, (logo, kind, detail, rule = null) =>
      faults.push({ sight: sights.texts.length + sights.logos.indexOf(logo), kind, detail, rule }));
  } finally {
    restore();
    scrollTo({ left, top, behavior: 'instant' });
  }
  return faults;
}
