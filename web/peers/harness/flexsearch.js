// It knows no phrases and no slips, and finds every word by its beginning.
import FlexSearch from "/npm/flexsearch/dist/flexsearch.bundle.module.min.js";
import { words } from "./words.js";
import { engine, fetched } from "./texts.js";

export async function open(base) {
  const index = new FlexSearch.Index({ tokenize: "forward", encode: words });
  const parts = await fetched(base + "parts.json");
  const all = await Promise.all(parts.map(async (name) => [name, await (await fetch(`${base}${name}.json`)).text()]));
  for (const [name, part] of all) index.import(name, part);
  return engine(base, (q) => index.search(q.words.join(" "), { limit: 1e9 }));
}
