// A real Chromium, and a page in it that tells on itself: whatever the console
// said, whatever failed, whatever was asked of another origin.
import { chromium } from "playwright-core";
import assert from "node:assert/strict";
import { access } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";

const candidates = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].filter(Boolean);

async function executable() {
  for (const path of candidates) {
    if (await access(path).then(() => true, () => false)) return path;
  }
  throw new Error("chromium is missing: install it with 'apt-get install chromium', or name it in CHROMIUM");
}

const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

/** browser is a Chromium that ends with the tests of the file. */
export async function browser(after, ...more) {
  const b = await chromium.launch({ executablePath: await executable(), args: [...args, ...more] });
  after(() => b.close());
  return b;
}

/** The sizes and themes in which every page is looked at. */
export const looks = [1360, 390].flatMap((width) => ["light", "dark"].map((colorScheme) => ({ width, colorScheme })));

// LECTERN_LATE=500 has pages draw so many milliseconds late: that finds tests
// which read a page before it is drawn.
const late = Number(process.env.LECTERN_LATE ?? 0);
const drawLate = (ms) => {
  const frame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (f) => frame(() => setTimeout(() => f(performance.now()), ms));
};

/** context is a fresh profile; `said` collects what nobody should have to read. */
export async function context(b, options = {}) {
  const { width = 1360, ...rest } = options;
  const c = await b.newContext({ viewport: { width, height: width > 600 ? 900 : 844 }, ...rest });
  if (late > 0) await c.addInitScript(drawLate, late);
  const said = [];
  c.on("console", (m) => { if (["error", "warning"].includes(m.type())) said.push(`console ${m.type()}: ${m.text()} (${m.location().url})`); });
  c.on("weberror", (e) => said.push(`error: ${e.error().stack}`));
  const origins = new Set();
  c.on("request", (r) => { if (/^https?:/.test(r.url())) origins.add(new URL(r.url()).origin); });
  return { c, said, origins };
}

/** live waits until the program runs on the page. */
export const live = (page) => page.waitForSelector("html[data-ready]", { state: "attached", timeout: 30_000 });

/** settled waits until what was last done is drawn. */
export const settled = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/**
 * becomes waits until what `get` gives equals `want`. The address of a page changes
 * before the page does: whoever reads right after it may read the page before.
 */
export async function becomes(get, want, message) {
  const until = Date.now() + 15_000;
  for (;;) {
    const got = await get();
    if (isDeepStrictEqual(got, want) || Date.now() > until) return assert.deepEqual(got, want, message);
    await new Promise((go) => setTimeout(go, 20));
  }
}

/** open goes to a page and waits for the program. */
export async function open(c, url) {
  const page = await c.newPage();
  await page.goto(url);
  await live(page);
  return page;
}

/**
 * paths are all pages that a reader can reach by links from the home page, as
 * paths below the root, sorted. A link that leads nowhere throws.
 */
export async function paths(site) {
  const found = new Set(), waiting = [site];
  while (waiting.length > 0) {
    const url = waiting.pop();
    if (found.has(url)) continue;
    found.add(url);
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
    for (const [, href] of (await answer.text()).matchAll(/<a[^>]*\shref="([^"]*)"/g)) {
      const to = new URL(href.replaceAll("&amp;", "&"), url);
      to.hash = to.search = "";
      if (to.href.startsWith(site) && to.pathname.endsWith("/")) waiting.push(to.href);
    }
  }
  if (found.size < 8) throw new Error(`only ${[...found]} can be reached`);
  return [...found].map((url) => url.slice(site.length)).sort();
}
