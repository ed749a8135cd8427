// How long a keystroke on the search page holds the page up: the longest task
// while it is answered, on sites that are built already (`lectern build`), each
// in turn in one run. It prints figures and asserts nothing.
//
//   node tasks.mjs SITE…
import { plain } from "./hosts.mjs";
import { browser, context, live } from "./browser.mjs";

const sites = process.argv.slice(2);
const queries = ["economy", "economy jobs", "the people", "the of and to", "president", '"the president" said', "jobs NEAR/5 economy", "kind:question jobs", "presi", "ecnomy"];
const runs = 5;

const closers = [];
const chromium = await browser((f) => closers.push(f));
const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const ms = (n) => n.toFixed(0).padStart(5);

// typed types a query at once, and waits until nothing is counted any more. Tasks
// are measured by a message that comes back: it waits as long as the longest.
async function typed(page, query) {
  await page.locator("input[data-query]").fill("");
  await page.waitForTimeout(100);
  return page.evaluate(async (query) => {
    const box = document.querySelector("input[data-query]"), main = document.querySelector("main");
    const channel = new MessageChannel();
    let last = performance.now(), longest = 0, going = true;
    channel.port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (going) channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0);
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
    going = false;
    shown.disconnect();
    any.disconnect();
    return { first, whole: changed - from, longest };
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
  console.log(`${site}: turns shown, all counted, longest task (ms, median of ${runs} after the first); longest of the first`);
  for (const [query, [cold, ...warm]] of seen) {
    console.log(`  ${query.padEnd(24)} ${["first", "whole", "longest"].map((k) => ms(median(warm.map((s) => s[k])))).join(" ")}  ${ms(cold.longest)}`);
  }
  await c.close();
  await host.stop();
}

for (const site of sites) await table(site);
for (const close of closers) await close();
