// The targets, as ratios of the best peer in the same run.
import { engines } from "./engines.mjs";

/** targets judges what was measured; a row that was not measured is left out. */
export function targets(results) {
  return [...each(results, first), ...each(results, soon), ...each(results, quick), ...each(results, large), ...each(results, memory), ...each(results, disk), ...each(results, building)];
}

const each = (results, rule) => Object.entries(results.sizes).flatMap(([size, r]) => (r.engines.lectern?.built ? rule(size, r, r.engines.lectern) : []));

const among = (r, which, value) => Object.entries(r.engines).filter(([name, e]) => engines[name] && which(engines[name]) && value(e) !== undefined).map(([name, e]) => [value(e), engines[name].title]).sort((a, b) => a[0] - b[0])[0];
const row = (size, what, target, ours, theirs, met) => ({ size, what, target, ours, theirs: theirs?.[0], whose: theirs?.[1], ratio: theirs ? ours / theirs[0] : undefined, met });
const ratio = (size, what, most, ours, theirs) => (theirs === undefined || ours === undefined ? [] : [row(size, what, `≤ ${most} of ${theirs[1]}`, ours, theirs, ours <= most * theirs[0])]);

function first(size, r, l) {
  const theirs = among(r, (e) => e.title.includes("a record a turn"), (e) => e.first?.bytes);
  return size === "2k" ? [] : ratio(size, "bytes before the first result", 0.5, l.first?.bytes, theirs);
}

function soon(size, r, l) {
  return size === "20k" ? ratio(size, "ms to the first result", 1, l.first?.ms, among(r, (e) => e.peer, (e) => e.first?.ms)) : [];
}

function quick(size, r, l) {
  if (size !== "20k" || !l.warm) return [];
  const mini = r.engines.minisearch;
  const exact = Object.values(l.right ?? {}).every((k) => k.recall === 1 && k.wrong === 0);
  return [
    ...(mini?.warm ? ["p50", "p95"].flatMap((p) => ratio(size, `warm query ${p}, ms`, 0.5, l.warm[p], [mini.warm[p], engines.minisearch.title])) : []),
    row(size, "kinds of query answered exactly", "all", Object.values(l.right ?? {}).filter((k) => k.recall === 1 && k.wrong === 0).length, undefined, exact),
  ];
}

function large(size, _, l) {
  if (size !== "500k" || !l.warm) return [];
  return [
    row(size, "warm query p95, ms", "≤ 20", l.warm.p95, undefined, l.warm.p95 <= 20),
    row(size, "longest task of the main thread, ms", "≤ 50", l.warm.blocked, undefined, l.warm.blocked <= 50),
  ];
}

function memory(size, r, l) {
  if (!l.warm) return [];
  if (size === "500k") return [row(size, "peak memory of the page, MB", "≤ 250", l.warm.peak / 1e6, undefined, l.warm.peak <= 250e6)];
  return size === "20k" ? ratio(size, "peak memory of the page, bytes", 0.7, l.warm.peak, among(r, (e) => e.memory, (e) => e.warm?.peak)) : [];
}

const disk = (size, r, l) => (size === "2k" ? [] : [row(size, "index on disk, of the text's bytes", "≤ 0.2", l.built.index / r.corpus.bytes, undefined, l.built.index <= 0.2 * r.corpus.bytes)]);

function building(size, r, l) {
  const page = r.engines["pagefind-page"]?.built;
  if (page === undefined || size === "2k") return [];
  const speed = (b) => b.count / b.seconds, title = engines["pagefind-page"].title;
  return [
    row(size, "build, turns a second", `≥ 10 × ${title}`, speed(l.built), [speed(page), title], speed(l.built) >= 10 * speed(page)),
    ...ratio(size, "build, peak memory in bytes", 0.2, l.built.peak, [page.peak, title]),
  ];
}
