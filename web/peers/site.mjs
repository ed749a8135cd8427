// The site that readers meet, built by Lectern of the same corpus: the time and
// the bytes from a warm start to the first result on the search page, and the memory.
import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { promisify } from "node:util";
import { browser, memory, processes, slowed } from "./chromium.mjs";
import { unpacked } from "./corpus.mjs";
import { typed } from "./harness/typed.js";
import { slow } from "./host.mjs";

/** site builds it from the files that the corpus was read from. */
export async function site(lectern, corpus, shared, folder) {
  await rm(folder, { recursive: true, force: true });
  const from = await unpacked(corpus, shared);
  try {
    await promisify(execFile)(lectern, ["build", from, "-o", folder, "--no-cache"], { maxBuffer: 1 << 26, timeout: 30 * 60_000 });
  } finally {
    await rm(from, { recursive: true, force: true });
  }
}

// What of a site is the corpus, beside its pages and its program.
const corpus = /\.pack$|\/pack\//;

/** firstOnSite asks one query of each kind, each in a new profile. */
export async function firstOnSite(host, at, queries) {
  const seen = [];
  for (const q of queries) {
    const b = await browser();
    try {
      seen.push(await visit(host, b, at, q));
    } finally {
      await b.close();
    }
  }
  return seen;
}

async function visit(host, b, at, q) {
  const page = b.context.pages()[0];
  host.refuse = corpus;
  for (let i = 0; i < 2; i++) {
    await page.goto(`${host.url}${at}`, { waitUntil: "networkidle" });
  }
  host.refuse = null;
  const above = await memory(await processes(page));
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (window.done === undefined && document.querySelector("[data-hit]")) window.done = performance.now();
    }).observe(document, { subtree: true, childList: true });
  });
  await slowed(page);
  host.link = slow;
  host.sent.length = 0;
  try {
    await page.goto(`${host.url}${at}search/?q=${encodeURIComponent(typed(q))}`, { waitUntil: "commit" });
    await page.waitForFunction(() => window.done, null, { timeout: 60_000 });
    const sent = host.sent.filter(({ path }) => corpus.test(path));
    return { kind: q.kind, ms: await page.evaluate(() => window.done), bytes: sent.reduce((sum, s) => sum + s.bytes, 0), files: sent.length, peak: await above.peak() };
  } finally {
    host.link = null;
  }
}
