// The engines of a run, and what their answers are called.
import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { values } from "./lines.mjs";

const version = (name) => createRequire(import.meta.url)("./package.json").devDependencies[name];

/**
 * The engines: what they are called in the table, the largest corpus that they
 * are given, and whether their hits are turns. `peer` tells those that a target compares with.
 */
export const engines = {
  lectern: { title: "Lectern", most: "500k" },
  pagefind: { title: `Pagefind ${version("pagefind")}, a record a turn`, most: "500k", peer: true },
  "pagefind-page": { title: `Pagefind ${version("pagefind")}, a page a document`, most: "500k", documents: true },
  minisearch: { title: `MiniSearch ${version("minisearch")}`, most: "500k", peer: true, memory: true },
  lunr: { title: `Lunr ${version("lunr")}`, most: "500k", peer: true, memory: true },
  elasticlunr: { title: `Elasticlunr ${version("elasticlunr")}`, most: "500k", peer: true, memory: true },
  flexsearch: { title: `FlexSearch ${version("flexsearch")}`, most: "500k", peer: true, memory: true },
  sqlite: { title: `SQLite FTS5 ${version("@sqlite.org/sqlite-wasm")}`, most: "500k", peer: true },
  scan: { title: "plain scan in JavaScript", most: "500k" },
};

/** numbered turns what an engine calls its answers into numbers of turns. */
export async function numbered(name, folder, corpus) {
  if (name === "lectern") {
    const numbers = new Map();
    for await (const t of values(corpus.turns)) numbers.set(`${t.document}/${t.turn}`, t.number);
    return (ids) => ids.map((id) => numbers.get(id)).filter((n) => n !== undefined);
  }
  if (name !== "pagefind") return (ids) => ids;
  const numbers = new Map();
  for (const file of await readdir(join(folder, "fragment"))) {
    const { url } = JSON.parse(gunzipSync(await readFile(join(folder, "fragment", file))).toString("utf8").replace(/^pagefind_dcd/, ""));
    numbers.set(file.replace(".pf_fragment", ""), Number(url.slice(1)));
  }
  return (ids) => ids.map((id) => numbers.get(id));
}

// Not the corpus's, but the program's, though it lies in the same folder.
const program = /(^|\/)(pagefind[\w-]*\.(js|css)|wasm\.\w+\.pagefind)$/, shown = /(^|\/)(texts|fragment)(\/|\.)/;

/**
 * weigh sums the files of an engine on disk: the index, and with what is shown.
 * Lectern's chunks do not tell by their names; its builder says what they are.
 */
export async function weigh(folder) {
  let index = 0, all = 0;
  const parts = await readFile(join(folder, "sizes.json"), "utf8").then(JSON.parse, () => null);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const name = join(entry.parentPath, entry.name).slice(folder.length + 1);
    if (!entry.isFile() || program.test(name) || ["sizes.json", "ahead.json"].includes(name)) continue;
    const { length } = await readFile(join(folder, name));
    all += length;
    if (!shown.test(name)) index += length;
  }
  return { index: parts ? parts.index + parts.root : index, all };
}

export const isProgram = (path) => program.test(path);
