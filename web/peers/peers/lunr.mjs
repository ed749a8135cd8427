// Lunr with its stop words and its stemmer. Its trimmer is left out, for it
// takes every letter that is not Latin from a word.
import lunr from "lunr";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { words } from "../words.mjs";

export async function build(turns, folder) {
  const builder = new lunr.Builder();
  builder.tokenizer = (text) => words(text).map((w) => new lunr.Token(w, {}));
  builder.pipeline.add(lunr.stopWordFilter, lunr.stemmer);
  builder.searchPipeline.add(lunr.stemmer);
  builder.ref("number");
  builder.field("text");
  for await (const t of turns) builder.add(t);
  await writeFile(join(folder, "index.json"), JSON.stringify(builder.build()));
}
