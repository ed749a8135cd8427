// FlexSearch, told to find words by their beginnings, as is needed while
// somebody types, and how to cut words. Its index is several exported parts.
import FlexSearch from "flexsearch";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { words } from "../words.mjs";

export async function build(turns, folder) {
  const index = new FlexSearch.Index({ tokenize: "forward", encode: words });
  for await (const t of turns) index.add(t.number, t.text);
  const parts = [];
  await index.export(async (name, part) => {
    if (part === undefined) return;
    parts.push(name);
    await writeFile(join(folder, `${name}.json`), part);
  });
  await writeFile(join(folder, "parts.json"), JSON.stringify(parts));
}
