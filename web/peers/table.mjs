// What was measured, as tables of Markdown, for the terminal and for docs/peers.md.
import { engines } from "./engines.mjs";
import { targets } from "./targets.mjs";

const number = (n, digits = 0) => (n === undefined || Number.isNaN(n) ? "" : n.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits }));
const few = (n) => (n === undefined ? "" : n >= 100 ? number(n) : n >= 1 ? number(n, 2) : number(n, 3));
const MB = (bytes) => (bytes === undefined ? "" : number(bytes / 1e6, bytes < 10e6 ? 1 : 0));

const table = (head, rows) => [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** tables is everything, in the order in which it is read. */
export function tables(results) {
  const parts = [judged(results)];
  for (const [size, r] of Object.entries(results.sizes)) {
    const of = `${number(r.corpus.count)} turns of ${number(r.corpus.documents)} documents, ${MB(r.corpus.bytes)} MB of text`;
    parts.push(`## ${size}: ${of}`, measured(r), notes(r));
    const right = correct(r);
    if (right) parts.push(`### Right or not, ${size}: recall / share of answers that should not be there`, right);
  }
  return parts.filter(Boolean).join("\n\n");
}

function judged(results) {
  const rows = targets(results).map((t) => [t.size, t.what, t.target, few(t.ours), few(t.theirs), few(t.ratio), t.met ? "met" : "**missed**"]);
  return rows.length === 0 ? "" : "## Targets\n\n" + table(["corpus", "row", "target", "Lectern", "best peer", "ratio", ""], rows);
}

function measured(r) {
  const head = ["engine", "first bytes", "files", "first s", "ten bytes", "ten s", "p50 ms", "p95 ms", "bare p50", "bare p95", "first call p95", "longest task", "opening task", "peak MB", "index MB", "index / text", "with texts MB", "build s", "turns/s", "build MB"];
  const rows = Object.entries(r.engines).map(([name, e]) => {
    const b = e.built, w = e.warm, f = e.first;
    return [engines[name]?.title ?? e.title, number(f?.bytes), few(f?.files), f?.ms ? number(f.ms / 1000, 2) : "", number(f?.tenBytes), f?.tenMs ? number(f.tenMs / 1000, 2) : "", few(w?.p50), few(w?.p95), few(w?.bare50), few(w?.bare95), few(w?.cold), w?.blocked === undefined ? "" : number(w.blocked), w?.opening === undefined ? "" : number(w.opening),
      MB(w?.peak), MB(b?.index), b ? number(b.index / r.corpus.bytes, 3) : "", MB(b?.all), b?.seconds ? number(b.seconds, 2) : "", b?.seconds ? number(b.count / b.seconds) : "", MB(b?.peak)];
  });
  return table(head, rows);
}

const notes = (r) => Object.entries(r.engines).filter(([, e]) => e.failed).map(([name, e]) => `${engines[name]?.title ?? name}: ${e.failed}`).join("\n\n");

function correct(r) {
  const with_ = Object.entries(r.engines).filter(([, e]) => e.right);
  if (with_.length === 0) return "";
  const kinds = Object.keys(with_[0][1].right);
  return table(["engine", ...kinds], with_.map(([name, e]) => [engines[name].title, ...kinds.map((k) => `${number(e.right[k].recall, 2)} / ${number(e.right[k].wrong, 2)}`)]));
}
