import { posix } from "node:path";
import { readSheet, readSource } from "./style-sources.mjs";

/** Where a page begins: nothing of ours imports these. */
const ENTRY = /^app\/(?:.*\/)?(?:page|layout|template|error|not-found|global-error|default)\.tsx$/;
/** Answers without a page. */
const ROUTE = /^app\/(?:.*\/)?route\.tsx?$/;
const LAYOUT = "layout.tsx";

/**
 * Looks at files (path → text; `.css`, `.ts`, `.tsx`) for styles that get lost. A sheet under components/ is on a page
 * only if something on that page imports it: so each file that names one of its classes must import it, itself or by
 * what it imports, or must only be imported by files that do, up to the pages and the layouts around them. `lost`: files
 * that name a class without that; `unused`: classes that no file names. `isUtility`: a name that has a style everywhere.
 *
 * @param {Map<string, string>} files
 * @param {(name: string) => boolean} isUtility
 */
export function lostStyles(files, isUtility = () => false) {
  const sheets = new Map();
  const sources = new Map();
  for (const [path, text] of files) {
    if (path.endsWith(".css")) sheets.set(path, readSheet(text));
    else sources.set(path, readSource(path, text));
  }
  const graph = graphOf([...sources, ...sheets]);
  return { lost: lostIn(sheets, sources, graph, isUtility), unused: unusedIn(sheets, sources) };
}

function lostIn(sheets, sources, graph, isUtility) {
  const everywhere = new Set();
  const homes = new Map();
  for (const [path, { names }] of sheets)
    for (const name of names) {
      if (!path.startsWith("components/")) everywhere.add(name);
      homes.set(name, [...(homes.get(name) ?? []), path]);
    }
  const own = [...homes].filter(([name]) => !everywhere.has(name) && !isUtility(name));
  const lost = [];
  for (const [file, { named, heads }] of sources) {
    const missing = missingFor(file, graph);
    for (const [name, paths] of own) {
      // A name of several sheets is something of its own in each: one of them is enough.
      if (named.has(name) && paths.every(missing))
        lost.push({ file, name, sheets: paths, on: missing(paths[0]) });
    }
    for (const head of heads) {
      if (head.length < 2) continue; // begins too much
      const fitting = [...homes].filter(([name]) => name.startsWith(head));
      const paths = new Set(fitting.flatMap(([, homesOf]) => homesOf));
      const [only] = paths;
      if (paths.size === 1 && only.startsWith("components/") && missing(only))
        lost.push({ file, name: `${head}…`, sheets: [only], on: missing(only) });
    }
  }
  return lost;
}

/** The page on which `file` is shown and a sheet is not; null where it is there on all. */
function missingFor(file, graph) {
  const answers = new Map();
  return (sheet) => {
    if (!answers.has(sheet)) answers.set(sheet, missingOn(file, sheet, graph, new Set()));
    return answers.get(sheet);
  };
}

function missingOn(file, sheet, graph, above) {
  // Who imports itself in a circle is as well off as those who import the circle.
  if (ROUTE.test(file) || above.has(file) || graph.reaches(file).has(sheet)) return null;
  above.add(file);
  if (ENTRY.test(file))
    return layoutsOf(file).some((layout) => graph.reaches(layout).has(sheet)) ? null : file;
  const importers = graph.importersOf(file);
  if (importers.length === 0) return file;
  for (const each of importers) {
    const page = missingOn(each, sheet, graph, above);
    if (page) return page;
  }
  return null;
}

function layoutsOf(page) {
  const folders = posix.dirname(page).split("/");
  return folders.map((_, at) => [...folders.slice(0, at + 1), LAYOUT].join("/"));
}

function graphOf(all) {
  const imports = new Map();
  const importers = new Map();
  for (const [path, { imports: given }] of all) {
    const targets = given.flatMap((said) => pathOf(said, path) ?? []);
    imports.set(path, targets);
    for (const target of targets) importers.set(target, [...(importers.get(target) ?? []), path]);
  }
  const known = new Map();
  return {
    importersOf: (path) => importers.get(path) ?? [],
    reaches(path) {
      const reached = known.get(path) ?? new Set();
      if (known.has(path)) return reached;
      known.set(path, reached);
      const open = [path];
      for (let next = open.pop(); next; next = open.pop())
        for (const target of imports.get(next) ?? []) {
          if (reached.has(target)) continue;
          reached.add(target);
          open.push(target);
        }
      return reached;
    },
  };
}

/** `#components/a.tsx` and `./a.css` as paths of the project; null for packages. */
function pathOf(said, from) {
  if (said.startsWith("#")) return said.slice(1);
  if (said.startsWith(".")) return posix.join(posix.dirname(from), said);
  return null;
}

function unusedIn(sheets, sources) {
  const words = new Set();
  const heads = new Set();
  for (const source of sources.values()) {
    for (const word of [...source.words, ...source.named]) words.add(word);
    for (const head of source.heads) heads.add(head);
  }
  const isUsed = (name) => words.has(name) || [...heads].some((head) => name.startsWith(head));
  return [...sheets].flatMap(([sheet, { names }]) =>
    [...names].filter((name) => !isUsed(name)).map((name) => ({ sheet, name })),
  );
}
