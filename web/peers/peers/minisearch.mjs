// MiniSearch as its documentation sets it up: a field, no stored fields, the
// index as JSON. It is told how to cut words.
import MiniSearch from "minisearch";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { words } from "../words.mjs";

export async function build(turns, folder) {
  const index = new MiniSearch({ idField: "number", fields: ["text"], tokenize: words, processTerm: (w) => w });
  for await (const t of turns) index.add(t);
  await writeFile(join(folder, "index.json"), JSON.stringify(index));
}
