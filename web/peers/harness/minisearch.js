// It knows no phrases: their words are asked for together.
import MiniSearch from "/npm/minisearch/dist/es/index.js";
import { words } from "./words.js";
import { engine } from "./texts.js";

export async function open(base) {
  const text = await (await fetch(base + "index.json")).text();
  const index = MiniSearch.loadJSON(text, { idField: "number", fields: ["text"], tokenize: words, processTerm: (w) => w });
  const how = { prefix: { prefix: true }, typo: { fuzzy: (w) => (w.length >= 8 ? 2 : 1) } };
  return engine(base, (q) => index.search(q.words.join(" "), { combineWith: "AND", ...how[q.kind] }).map((r) => r.id));
}
