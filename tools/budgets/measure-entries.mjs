/** Gzipped kB of script and style for the first page of each entry. */
const FIRST_LOAD = { 'index.html': 240, 'm.html': 100, 'day.html': 140 };
/** What a page that is fetched later may add to it; a step of the plan carries its own calculations. */
const LATER_PLAN_STEP = 120;
const LATER_PAGE = 60;
/** Fetched apart, one language or the other, but nothing is shown without: of each text the larger language counts. */
const LANGUAGE = /libs\/texts\//;
/** Pages, and parts of pages, that derive the plan in the browser. */
const PLAN_STEP =
  /features\/events\/announce-section|features\/(goal|venue|timing|occasion|people-step|compliance|overview|program|layout|budget|tasks|inviting|compare)\//;
/** Texts that the entry knows, but that only some pages wait for. */
const LATER_TEXTS = {
  'plan-texts.ts': PLAN_STEP,
  'place-texts.ts': /features\/(venue|timing|compare)\//,
  'calendar-texts.ts': /features\/calendars\//,
  'pages-texts.ts': /features\/(events|people|records|mails|organization|me|kit)\//,
  'overview-texts.ts': /features\/(overview|events)\//,
  'budget-texts.ts': /features\/budget\//,
  'tasks-texts.ts': /features\/(tasks|me)\//,
  'inviting-texts.ts': /features\/(inviting|invitees)\//,
  'invitees-texts.ts': /features\/invitees\//,
  'alarms-texts.ts': /features\/alarms\//,
  'talking-texts.ts': /features\/(talking-points|reminding|invitees)\//,
  'people-texts.ts': /features\/(occasion|people-step|contacts)\//,
  'layout-texts.ts': /features\/layout\//,
  'program-texts.ts': /features\/(program|show)\//,
};

/**
 * @param {Record<string, { file: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[], css?: string[] }>} manifest Vite's
 * @param {(file: string) => number} gzipBytes
 * @returns {{ what: string, kilobytes: number, budget: number | undefined }[]}
 */
export function measureEntries(manifest, gzipBytes) {
  const weigh = (files) => [...files].reduce((sum, file) => sum + gzipBytes(file), 0) / 1000;
  const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry);
  return entries.flatMap((entry) => {
    const first = filesOf(manifest, entry);
    const added = (page) => weigh(minus(filesOf(manifest, page), first));
    const known = textsOf(manifest, entry, added);
    const own = Object.entries(known).filter(([name]) => !(name in LATER_TEXTS));
    const later = pagesBehind(manifest, entry)
      .filter((page) => !LANGUAGE.test(page))
      .map((page) => {
        const texts = Object.entries({ ...known, ...textsOf(manifest, page, added) }).filter(([name]) =>
          name in known ? LATER_TEXTS[name]?.test(page) : true,
        );
        const budget = PLAN_STEP.test(page) ? LATER_PLAN_STEP : LATER_PAGE;
        return { what: `${entry} → ${page}`, kilobytes: added(page) + sumOf(texts), budget };
      });
    return [{ what: entry, kilobytes: weigh(first) + sumOf(own), budget: FIRST_LOAD[entry] }, ...later];
  });
}

/** Texts that a chunk and what it imports at once may fetch, by file name: kB of the larger language. */
function textsOf(manifest, key, added) {
  const texts = {};
  for (const chunk of chunksOf(manifest, key)) {
    for (const text of (manifest[chunk].dynamicImports ?? []).filter((each) => LANGUAGE.test(each))) {
      const name = text.split('/').at(-1);
      texts[name] = Math.max(texts[name] ?? 0, added(text));
    }
  }
  return texts;
}

const sumOf = (texts) => texts.reduce((sum, [, kilobytes]) => sum + kilobytes, 0);

/** Scripts and styles of a chunk with everything it imports at once. */
const filesOf = (manifest, key) =>
  new Set([...chunksOf(manifest, key)].flatMap((chunk) => [manifest[chunk].file, ...(manifest[chunk].css ?? [])]));

/** A chunk with everything it imports at once. */
function chunksOf(manifest, key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const name of manifest[key].imports ?? []) chunksOf(manifest, name, seen);
  return seen;
}

/** Every chunk that is fetched later, however deep behind the entry. */
function pagesBehind(manifest, entry) {
  const seen = new Set([entry]);
  const pages = new Set();
  const visit = (key) => {
    const { imports = [], dynamicImports = [] } = manifest[key];
    for (const page of dynamicImports) pages.add(page);
    for (const next of [...imports, ...dynamicImports]) {
      if (seen.has(next)) continue;
      seen.add(next);
      visit(next);
    }
  };
  visit(entry);
  return [...pages];
}

const minus = (all, without) => [...all].filter((file) => !without.has(file));
