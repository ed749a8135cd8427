// Elasticlunr with its stop words and its stemmer, without its trimmer, and
// without the texts, as it can be told.
import elasticlunr from "elasticlunr";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { words } from "../words.mjs";

export async function build(turns, folder) {
  elasticlunr.tokenizer = (text) => words(String(text));
  const index = new elasticlunr.Index();
  index.pipeline.add(elasticlunr.stopWordFilter, elasticlunr.stemmer);
  index.setRef("number");
  index.addField("text");
  index.saveDocument(false);
  for await (const t of turns) index.addDoc({ number: String(t.number), text: t.text });
  await writeFile(join(folder, "index.json"), JSON.stringify(index));
}
