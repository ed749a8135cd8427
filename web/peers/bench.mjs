// Lectern beside its peers, in one run: README.md says how and why.
//   LECTERN_PEERS=2k,20k   the sizes, or "all"
//   LECTERN_ENGINES=a,b    some of the engines
//   LECTERN_MINUTES=90     how long a build may take
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { corpus, sizes } from "./corpus.mjs";
import { engines, numbered } from "./engines.mjs";
import { first } from "./first.mjs";
import { serve } from "./host.mjs";
import { made, minutes, program } from "./made.mjs";
import { answers, judge } from "./oracle.mjs";
import { choose, mixed, survey } from "./queries.mjs";
import { firstOnSite, site } from "./site.mjs";
import { tables } from "./table.mjs";
import { median, quantile, warm } from "./warm.mjs";

const here = dirname(fileURLToPath(import.meta.url)), root = join(here, "..", "..");
const build = join(root, "build", "peers"), shared = join(root, "..", "shared", "corpora"), lectern = join(root, "build", "lectern");
const asked = process.env.LECTERN_PEERS ?? "2k,20k";
const order = asked === "all" ? Object.keys(sizes) : asked.split(",");
const only = process.env.LECTERN_ENGINES?.split(",") ?? [...Object.keys(engines), "site"];
const rank = Object.keys(sizes);

const say = (text) => process.stderr.write(text + "\n");

await mkdir(build, { recursive: true });
const native = await program(root, build);
const host = await serve([["/harness/words.js", join(here, "words.mjs")], ["/harness/", join(here, "harness")], ["/npm/", join(here, "node_modules")], ["/engine/", join(build, "engine")], ["/", build]], join(build, "twins"));
const results = { sizes: {} };
for (const size of order) {
  const c = await corpus(size, { build, shared, lectern });
  if (c === null) {
    say(`${size}: skipped, for the corpora are not in ../shared/corpora`);
    continue;
  }
  const r = (results.sizes[size] = { corpus: c.about, engines: {} });
  await measure(size, c, r, () => writeFile(join(build, `results-${size}.json`), JSON.stringify(r, null, 1)));
}
await host.stop();
const printed = tables(results);
await writeFile(join(build, "results.md"), printed + "\n");
console.log(printed);

/** measure fills in `r`, and keeps it after each engine. */
async function measure(size, c, r, keep) {
  say(`${size}: choosing queries`);
  const seen = await survey(c), queries = choose(seen);
  await writeFile(join(build, `queries-${size}.json`), JSON.stringify(queries, null, 1));
  const right = size === "500k" ? null : await answers(c, seen.terms, queries);
  for (const name of Object.keys(engines).filter((n) => only.includes(n))) {
    if (rank.indexOf(size) > rank.indexOf(engines[name].most)) continue;
    say(`${size}: ${engines[name].title}`);
    const e = (r.engines[name] = {});
    try {
      await one(name, size, c, queries, right, e);
    } catch (error) {
      e.failed = String(error.killed ? `the build was ended: it took longer than ${minutes} minutes` : error.message).split("\n")[0];
      say(`${size}: ${engines[name].title}: ${error.stack}`);
    }
    await keep();
  }
  if (only.includes("site") && size !== "500k" && size !== "100k") r.engines.site = await measureSite(size, c, queries);
  await keep();
}

/** one measures one engine into `e`, step by step, so that what came before a failure is kept. */
async function one(name, size, c, queries, right, e) {
  const at = `/${size}/${name}/`, folder = join(build, size, name);
  e.built = await made(name, c, folder, native);
  const sixty = queries.map((q, i) => [q, i]).filter(([q]) => mixed.includes(q.kind)).map(([, i]) => i);
  const large = size === "500k", judged = !engines[name].documents && !large;
  const ahead = await readFile(join(folder, "ahead.json"), "utf8").then(JSON.parse, () => []);
  const w = await warm(host, name, at, queries, { passes: large ? 3 : 7, answers: judged, ahead });
  const of = (list) => sixty.map((i) => list[i]);
  e.warm = { p50: quantile(of(w.ms), 0.5), p95: quantile(of(w.ms), 0.95), bare50: quantile(of(w.bare), 0.5), bare95: quantile(of(w.bare), 0.95), cold: quantile(of(w.cold), 0.95), most: Math.max(...of(w.ms)), peak: w.peak, blocked: w.asking, opening: w.opening };
  e.each = queries.map((q, i) => ({ kind: q.kind, words: q.words.join(" "), ms: w.ms[i], bare: w.bare[i], cold: w.cold[i] }));
  if (judged) e.right = byKind(queries, w.found, right, await numbered(name, folder, c));
  const visits = await first(host, name, at, mixed.map((kind) => queries.find((q) => q.kind === kind)), { link: !large, ahead });
  e.first = medians(visits, large ? ["bytes", "files", "tenBytes", "tenFiles"] : ["bytes", "files", "ms", "tenBytes", "tenFiles", "tenMs"]);
}

/** medians are those of some figures of the visits, with the visits themselves. */
function medians(visits, figures) {
  return { ...Object.fromEntries(figures.map((f) => [f, median(visits.map((v) => v[f]))])), visits };
}

function byKind(queries, found, right, toNumbers) {
  const kinds = {};
  queries.forEach((q, i) => (kinds[q.kind] ??= []).push(judge(toNumbers(found[i]), right[i])));
  const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length;
  return Object.fromEntries(Object.entries(kinds).map(([kind, all]) => [kind, { recall: mean(all.map((j) => j.recall)), wrong: mean(all.map((j) => j.wrong)) }]));
}

async function measureSite(size, c, queries) {
  say(`${size}: the site`);
  const folder = join(build, `site-${size}`);
  try {
    const start = performance.now();
    await site(lectern, c, shared, folder);
    const seconds = (performance.now() - start) / 1000;
    const visits = await firstOnSite(host, `site-${size}/`, ["frequent", "and", "phrase", "speaker"].map((kind) => queries.find((q) => q.kind === kind)));
    return { title: "the site, with its pages", seconds, first: medians(visits, ["bytes", "files", "ms"]), warm: { peak: median(visits.map((v) => v.peak)) } };
  } catch (error) {
    say(`${size}: the site: ${error.stack}`);
    return { title: "the site, with its pages", failed: error.message.split("\n")[0] };
  }
}
