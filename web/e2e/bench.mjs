// How long a reader waits: from the click to the first words, and to the
// program. Medians of fresh profiles on this machine; ratios hold, the
// absolute figures are this machine's.
import { serve } from "./hosts.mjs";
import { browser, context, live } from "./browser.mjs";

const closers = [];
const chromium = await browser((f) => closers.push(f));
const host = await serve("/");
const runs = 7;

const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];

async function visit(c, path) {
  const page = await c.newPage();
  await page.goto(host.url + path);
  await live(page);
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
    ready: performance.getEntriesByName("lectern-ready")[0]?.startTime ?? NaN,
  }));
  await page.close();
  return times;
}

async function row(name, path, { cpu = 1, warm = false }) {
  const seen = { paint: [], ready: [] };
  for (let i = 0; i < runs; i++) {
    const { c } = await context(chromium, { serviceWorkers: warm ? "allow" : "block" });
    if (cpu > 1) c.on("page", async (page) => (await c.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: cpu }).catch(() => {}));
    if (warm) await visit(c, path);
    const times = await visit(c, path);
    seen.paint.push(times.paint);
    seen.ready.push(times.ready);
    await c.close();
  }
  console.log(`${name.padEnd(44)} first paint ${median(seen.paint).toFixed(0).padStart(6)} ms   interactive ${median(seen.ready).toFixed(0).padStart(6)} ms`);
}

console.log(`median of ${runs}, from navigation`);
await row("document page, first visit", "document/libya-asks-nato/", {});
await row("document page, second visit", "document/libya-asks-nato/", { warm: true });
await row("timeline, first visit", "timeline/", {});
await row("document page, first visit, processor / 4", "document/libya-asks-nato/", { cpu: 4 });
await host.stop();
for (const close of closers) await close();
