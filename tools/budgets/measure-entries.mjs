/** Gzipped kB of script and style for the first page of each entry. */
const FIRST_LOAD = { 'index.html': 240, 'm.html': 100, 'day.html': 140 };
/** What a page that is fetched later may add to it; a step of the plan carries its own calculations. */
const LATER_PLAN_STEP = 120;
const LATER_PAGE = 60;
/** Fetched apart, one language or the other, but no page shows anything without: the largest counts as first load. */
const LANGUAGE = /libs\/texts\//;
const PLAN_STEP = /features\/(goal|venue|timing|occasion|people-step|plan)\//;

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
    const behind = pagesBehind(manifest, entry);
    const texts = Math.max(0, ...behind.filter((page) => LANGUAGE.test(page)).map(added));
    const later = behind
      .filter((page) => !LANGUAGE.test(page))
      .map((page) => ({
        what: `${entry} → ${page}`,
        kilobytes: added(page),
        budget: PLAN_STEP.test(page) ? LATER_PLAN_STEP : LATER_PAGE,
      }));
    return [{ what: entry, kilobytes: weigh(first) + texts, budget: FIRST_LOAD[entry] }, ...later];
  });
}

/** A chunk with everything it imports at once, scripts and styles. */
function filesOf(manifest, key, files = new Set(), seen = new Set()) {
  if (seen.has(key)) return files;
  seen.add(key);
  const { file, css = [], imports = [] } = manifest[key];
  for (const name of [file, ...css]) files.add(name);
  for (const name of imports) filesOf(manifest, name, files, seen);
  return files;
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
