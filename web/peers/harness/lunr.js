// It knows no phrases: their words are asked for together.
import { script } from "./script.js";
import { engine } from "./texts.js";

export const warm = () => script("/npm/lunr/lunr.min.js");

export async function open(base) {
  const [parts] = await Promise.all([fetch(base + "index.json").then((r) => r.json()), warm()]);
  const index = lunr.Index.load(parts);
  const { TRAILING } = lunr.Query.wildcard, { REQUIRED } = lunr.Query.presence;
  const how = { prefix: { wildcard: TRAILING, usePipeline: false } };
  return engine(base, (q) => index.query((ask) => {
    for (const w of q.words) ask.term(w, { presence: REQUIRED, ...how[q.kind], ...(q.kind === "typo" ? { editDistance: w.length >= 8 ? 2 : 1 } : {}) });
  }).map((r) => Number(r.ref)));
}
