// Debian's Chromium with a profile of its own, and the memory of what draws the
// page.
import { chromium } from "playwright-core";
import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { status } from "./peers/children.mjs";

const candidates = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].filter(Boolean);
export const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--js-flags=--max-old-space-size=8192"];

export async function executable() {
  for (const path of candidates) {
    if (await access(path).then(() => true, () => false)) return path;
  }
  throw new Error("chromium is missing: install it with 'apt-get install chromium', or name it in CHROMIUM");
}

/**
 * browser starts one with an empty profile on disk, as a reader's is: what a
 * private window keeps in memory alone, as compiled programs, is not kept there.
 */
export async function browser() {
  const profile = await mkdtemp(join(tmpdir(), "lectern-peers-"));
  const context = await chromium.launchPersistentContext(profile, { executablePath: await executable(), args, serviceWorkers: "block" });
  context.setDefaultTimeout(600_000);
  return {
    context,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** slowed makes the processor of a page four times slower. */
export async function slowed(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

/** done waits for what the harness page leaves behind, and throws what it threw. */
export async function done(page, url) {
  const broken = new Promise((_, reject) => page.on("pageerror", (e) => reject(new Error(`${url}: ${e.message} ${e.stack}`))));
  broken.catch(() => {});
  await page.goto(url, { waitUntil: "commit" });
  await Promise.race([page.waitForFunction(() => window.done), broken]);
  return page.evaluate(() => window.done);
}

/**
 * memory watches the processes of pages, of those of a browser: the resident memory when it is
 * called is what an empty page takes, and `peak` gives what was reached above that since, in
 * bytes, by the kernel's own count: nothing between two samples is missed. As the
 * kernel's peak begins at the start of the process, it is set back first. A
 * browser keeps a spare process, which does nothing: the one that grew is the page's.
 */
export async function memory(processes) {
  const before = await Promise.all(processes.filter((p) => p.type === "renderer").map(async ({ id }) => ({ pid: id, now: (await status(id)).VmRSS })));
  for (const { pid } of before) await writeFile(`/proc/${pid}/clear_refs`, "5");
  const grown = async ({ pid, now }) => (await status(pid)).VmHWM - now;
  return { peak: async () => Math.max(...(await Promise.all(before.map(grown))).filter(Number.isFinite)) };
}

/** processes are those of the browser that has a page. */
export async function processes(page) {
  const cdp = await page.context().browser().newBrowserCDPSession();
  const { processInfo } = await cdp.send("SystemInfo.getProcessInfo");
  await cdp.detach();
  return processInfo;
}
