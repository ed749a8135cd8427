// How long a keystroke on the search page holds the page up: the longest task of the
// main thread while it is answered, by the clock and by the time of a processor, which
// other work of the machine does not lengthen; on sites that are built already
// (`lectern build`), each in turn in one run. It prints figures and asserts nothing.
//
//   node tasks.mjs SITE…
import { plain } from "./hosts.mjs";
import { browser, context, live } from "./browser.mjs";

const sites = process.argv.slice(2);
const queries = ["economy", "economy jobs", "the people", "the of and to", "president", '"the president" said', "jobs NEAR/5 economy", "the NEAR/5 of", "the OR of OR and OR to", "kind:question jobs", "presi", "ecnomy"];
const runs = 5;

const closers = [];
const chromium = await browser((f) => closers.push(f));
const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const ms = (n) => n.toFixed(0).padStart(5);

// tasks gives what ends a trace and tells the longest task of a page since, in ms.
async function tasks(c) {
  const cdp = await c.browser().newBrowserCDPSession(), events = [];
  cdp.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await cdp.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["toplevel"] } });
  return async () => {
    const complete = new Promise((done) => cdp.once("Tracing.tracingComplete", done));
    await cdp.send("Tracing.end");
    await complete;
    await cdp.detach();
    const mains = new Set(events.filter((e) => e.name === "thread_name" && e.args.name === "CrRendererMain").map((e) => e.pid));
    const all = events.filter((e) => e.ph === "X" && e.name.endsWith("RunTask") && mains.has(e.pid) && e.tdur !== undefined && e.tid === e.pid);
    const most = (of) => Math.max(0, ...all.map(of)) / 1000;
    return { longest: most((e) => e.dur), worked: most((e) => e.tdur) };
  };
}

// typed types a query at once, and waits until nothing is counted any more.
async function typed(page, query) {
  await page.locator("input[data-query]").fill("");
  await page.waitForTimeout(100);
  const ended = await tasks(page.context());
  const shown = await answered(page, query);
  return { ...shown, ...(await ended()) };
}

function answered(page, query) {
  return page.evaluate(async (query) => {
    const box = document.querySelector("input[data-query]"), main = document.querySelector("main");
    const from = performance.now();
    let first = 0;
    const shown = new MutationObserver(() => (first ||= document.querySelector("main [data-hit]") ? performance.now() - from : 0));
    shown.observe(main, { childList: true, subtree: true });
    box.value = query;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    let changed = performance.now();
    const any = new MutationObserver(() => (changed = performance.now()));
    any.observe(main, { childList: true, subtree: true, characterData: true, attributes: true });
    while (performance.now() - changed < 300) await new Promise((next) => setTimeout(next, 20));
    shown.disconnect();
    any.disconnect();
    return { first, whole: changed - from };
  }, query);
}

async function table(site) {
  const host = await plain(site);
  const { c } = await context(chromium, { serviceWorkers: "block" });
  const page = await c.newPage();
  await page.goto(host.url + "search/");
  await live(page);
  // One after the other, so that nothing is left of the same query.
  const seen = new Map(queries.map((query) => [query, []]));
  for (let i = 0; i <= runs; i++) for (const query of queries) seen.get(query).push(await typed(page, query));
  console.log(`${site}: turns shown, all counted, longest task, by the processor (ms, median of ${runs} after the first); those tasks of the first`);
  for (const [query, [cold, ...warm]] of seen) {
    console.log(`  ${query.padEnd(24)} ${["first", "whole", "longest", "worked"].map((k) => ms(median(warm.map((s) => s[k])))).join(" ")}  ${ms(cold.longest)} ${ms(cold.worked)}`);
  }
  await c.close();
  await host.stop();
}

for (const site of sites) await table(site);
for (const close of closers) await close();
