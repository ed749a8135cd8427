// A corpus that comes in pieces: what is fetched, what is kept, and what is
// said when a piece does not come.
import { after, describe, test } from "node:test";
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bases, plain } from "./hosts.mjs";
import { browser, context, live, open } from "./browser.mjs";
import { minutes, pieces, tag } from "./minutes.mjs";

const chromium = await browser(after);
const folder = await mkdtemp(join(tmpdir(), "lectern-e2e-"));
after(() => rm(folder, { recursive: true, force: true }));
const corpus = join(folder, "minutes"), together = join(folder, "together"), apart = join(folder, "apart"), next = join(folder, "next");
await minutes(corpus);
await pieces(corpus, together);
await pieces(corpus, apart, { apart: true });
await writeFile(join(corpus, "sitting-99.txt"), "Minutes of the harbour, sitting 99 (fictional)\n\n2 May 2031\n\nMS. EXAMPLE: The zeppelin pays no berth.\n\nMR. SAMPLE: Agreed.\n");
await pieces(corpus, next, { apart: true });

const chunksOf = (host) => host.state.requests.filter((path) => path.includes("/assets/pack/"));
const all = new Set((await (await import("node:fs/promises")).readdir(join(apart, "assets", "pack"))).filter((name) => !name.includes(".")));
const search = (host, query) => host.url + "search/?q=" + encodeURIComponent(query);
const hits = (page) => page.locator("main [data-hit]");
const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then((r) => r.active.state === "activated" || new Promise((done) => { r.active.onstatechange = () => done(true); })));

for (const base of bases) {
  describe(`under ${base}`, () => {
    test("the first result takes few chunks, and a second search only what is new to it", async (t) => {
      const host = await plain(apart, base);
      t.after(() => host.stop());
      const { c, said } = await context(chromium);
      const page = await open(c, search(host, tag(1234)));
      await hits(page).first().waitFor();
      assert.equal(await hits(page).count(), 1);
      const first = chunksOf(host);
      assert.equal(new Set(first).size, first.length, "no chunk is fetched twice");
      console.log(`${first.length} of ${all.size} chunks`);
      assert.ok(first.length <= all.size / 3, `${first.length} of ${all.size} chunks for one result`);
      await page.locator("input[data-query]").fill(tag(1235));
      await page.waitForFunction((word) => document.querySelector("main mark")?.textContent === word, tag(1235));
      assert.equal(new Set(chunksOf(host)).size, chunksOf(host).length, "no chunk is fetched twice");
      assert.deepEqual(said, []);
      await c.close();
    });
  });
}
