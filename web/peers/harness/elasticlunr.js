// It knows no phrases and no slips; beginnings are its `expand`.
import { script } from "./script.js";
import { words } from "./words.js";
import { engine } from "./texts.js";

export const warm = () => script("/npm/elasticlunr/elasticlunr.min.js");

export async function open(base) {
  const [parts] = await Promise.all([fetch(base + "index.json").then((r) => r.json()), warm()]);
  elasticlunr.tokenizer = words;
  const index = elasticlunr.Index.load(parts);
  return engine(base, (q) => index.search(q.words.join(" "), { bool: "AND", expand: q.kind === "prefix" }).map((r) => Number(r.ref)));
}
