// Gives what must be seen and is not, as it should be: for each fault the sight's number (texts first, then logos), the
// kind, what was measured, and the rule for other screens that hides it, if that is why.

const run = async () => {
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
};
