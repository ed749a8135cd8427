// All texts are looked through by a pattern for each word. It knows no slips.
import { fetched } from "./texts.js";

export async function open(base) {
  const rows = await fetched(base + "all.json");
  const search = (q) => {
    const cjk = q.kind === "chinese";
    const patterns = q.kind === "phrase" ? [new RegExp(`\\b${q.words.join("[^a-z0-9]+")}\\b`, "i")]
      : cjk ? [new RegExp(q.words.join(""))]
      : q.words.map((w) => new RegExp(`\\b${w}${q.kind === "prefix" ? "" : "\\b"}`, "i"));
    const hits = [];
    for (let i = 0; i < rows.length; i++) if (patterns.every((p) => p.test(rows[i][3]))) hits.push(i);
    return hits;
  };
  const all = (q) => {
    const hits = search(q);
    return q.speaker === undefined ? hits : hits.filter((i) => rows[i][2] === q.name);
  };
  return { all, find: (q, limit) => {
    const hits = all(q);
    return { turns: hits.length, shown: hits.slice(0, limit).map((i) => rows[i]) };
  } };
}
