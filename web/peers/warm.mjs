// Warm queries, the answers, and the memory.
import { memory } from "./chromium.mjs";
import { unwatched } from "./unwatched.mjs";

/**
 * warm opens an engine, asks all queries once to warm it, and then several
 * times over; each query counts with the lower quartile of its times, which other work of
 * the machine does not reach. `bare` are the
 * same without the words of hits, `answers` the turns found.
 */
export async function warm(host, peer, index, queries, { passes = 7, answers = true, ahead = [] } = {}) {
  const page = await unwatched();
  try {
    await page.open(`${host.url}harness/`);
    const above = await memory(await page.processes());
    await page.call((peer, index, ahead) => window.start(peer, index, ahead), peer, index, ahead);
    const opening = await page.call(() => window.engine.blocked());
    const pass = (bare) => page.call((q, bare) => window.engine.pass(q, bare), queries, bare);
    const cold = await pass(false), runs = [], bare = [];
    const peak = await above.peak();
    for (let i = 0; i < passes; i++) runs.push(await pass(false));
    const asking = await page.call(() => window.engine.blocked());
    for (let i = 0; i < passes; i++) bare.push(await pass(true));
    const quick = (runs) => queries.map((_, i) => quantile(runs.map((r) => r[i]), 0.25));
    const found = answers ? await page.call(async (all) => {
      const found = []; // one after the other: who asks again wants no earlier answer
      for (const q of all) found.push(await window.engine.all(q));
      return found;
    }, queries) : null;
    return { cold, ms: quick(runs), bare: quick(bare), peak, found, opening: Math.max(0, ...opening), asking: Math.max(0, ...asking) };
  } finally {
    await page.close();
  }
}

export const median = (list) => quantile(list, 0.5);

/** quantile is the smallest value that so much of a list does not exceed. */
export function quantile(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
}
