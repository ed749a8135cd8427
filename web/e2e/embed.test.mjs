// A piece of Lectern in somebody else's page.
import { after, describe, test } from "node:test";
import assert from "node:assert/strict";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bases, folder, foreign, plain, run, serve } from "./hosts.mjs";
import { becomes, browser, context } from "./browser.mjs";

const chromium = await browser(after);

/** host page: an iframe, and Lectern's script unless told otherwise. */
const around = (url, site, { sandbox = "", script = true } = {}) => `<!doctype html><html lang="en"><title>A host page</title><link rel="icon" href="data:,"><h1>A host page</h1>
<iframe src="${url}" title="A piece of Lectern" width="600" height="150" data-lectern ${sandbox}></iframe>${script ? `<script src="${site}embed.js" async></script>` : ""}</html>`;

for (const base of bases) {
  describe(`under ${base}`, async () => {
    const host = await serve(base);
    after(() => host.stop());
    const doc = await (await fetch(host.url + "document/libya-asks-nato/")).text();
    const turn = doc.match(/<[^>]*data-turn[^>]*>/g)[1].match(/ id="([^"]+)"/)[1];
    const pieces = ["embed/timeline/", "embed/speaker/ali-zeidan/", "embed/document/libya-asks-nato/", `embed/turn/libya-asks-nato/${turn}/`];

    const shows = async (page, path) => {
      const frame = page.frameLocator("iframe");
      await frame.locator("main").waitFor();
      assert.match(await frame.locator("body").innerText(), /Zeidan|Walid/, path);
    };
    const grows = (page) => page.waitForFunction(() => document.querySelector("iframe").getBoundingClientRect().height !== 150);

    test("each piece reads without JavaScript and asks robots to pass by", async () => {
      const { c, said } = await context(chromium, { javaScriptEnabled: false });
      const page = await c.newPage();
      for (const path of pieces) {
        assert.equal((await page.goto(host.url + path)).status(), 200, path);
        assert.match(await page.locator("main").innerText(), /Zeidan|Walid/);
        assert.match(await page.locator("meta[name=robots]").getAttribute("content"), /noindex/);
        assert.equal(await page.locator("link[rel=manifest]").count(), 0);
      }
      assert.deepEqual(said, []);
      await c.close();
    });

    test("it lives on another site, tells its height, and takes no storage and no worker", async () => {
      for (const path of pieces) {
        const theirs = await foreign(around(host.url + path, host.url));
        const { c, said } = await context(chromium);
        const page = await c.newPage();
        await page.goto(theirs.url);
        await shows(page, path);
        await grows(page);
        const inner = page.frames().find((f) => f.url().startsWith(host.url));
        const inside = () => inner.evaluate(() => document.documentElement.scrollHeight);
        const outside = () => page.locator("iframe").evaluate((f) => f.clientHeight);
        await becomes(async () => Math.abs((await inside()) - (await outside())) < 8, true, `${path} is as high as its frame`);
        assert.equal((await c.serviceWorkers()).length, 0);
        assert.ok(!(await inner.evaluate(() => performance.getEntriesByType("resource").map((e) => e.name))).some((n) => n.endsWith(".wasm")), "the program waits for the reader");
        assert.deepEqual(said, [], path);
        await c.close();
        await theirs.stop();
      }
    });

    test("touched, it comes alive, on another site and in a sandbox", async () => {
      for (const sandbox of ["", 'sandbox="allow-scripts"']) {
        const theirs = await foreign(around(host.url + "embed/timeline/", host.url, { sandbox }));
        const { c, said } = await context(chromium);
        const page = await c.newPage();
        await page.goto(theirs.url);
        await shows(page, "timeline");
        await grows(page);
        const frame = page.frameLocator("iframe");
        await frame.locator("h1, svg").first().click();
        await frame.locator("html[data-ready]").waitFor({ state: "attached", timeout: 30_000 });
        const was = await frame.locator("[data-timeline]").getAttribute("data-from");
        await frame.locator('button[data-do="zoom-in"]').first().click();
        const inner = page.frames()[1];
        await inner.waitForFunction((was) => document.querySelector("[data-timeline]").dataset.from !== was, was);
        assert.deepEqual(said, [], sandbox);
        await c.close();
        await theirs.stop();
      }
    });

    test("it lives on the same site, and with storage denied", async () => {
      const { c, said } = await context(chromium);
      await c.addInitScript(() => {
        for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
          Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });
        }
      });
      const page = await c.newPage();
      await page.goto(host.url + "embed/document/libya-asks-nato/");
      await page.locator("main").click();
      await page.waitForSelector("html[data-ready]", { state: "attached" });
      await page.goto(host.url + "about/");
      await page.waitForSelector("html[data-ready]", { state: "attached" });
      await page.evaluate((src) => {
        const frame = document.createElement("iframe");
        frame.src = src;
        frame.title = "A piece";
        document.querySelector("main").append(frame);
      }, host.url + "embed/timeline/");
      await page.frameLocator("iframe").locator("svg:visible").first().waitFor();
      assert.deepEqual(said, []);
      await c.close();
    });

    test("the theme can be asked for", async () => {
      const { c } = await context(chromium, { colorScheme: "light" });
      const page = await c.newPage();
      await page.goto(host.url + "embed/timeline/?theme=dark");
      await page.waitForFunction(() => {
        const [r, g, b] = getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number);
        return r + g + b < 200;
      });
      await c.close();
    });

    test("a link to the whole page leaves the frame", async () => {
      const theirs = await foreign(around(host.url + "embed/turn/libya-asks-nato/" + turn + "/", host.url));
      const { c } = await context(chromium);
      const page = await c.newPage();
      await page.goto(theirs.url);
      const [popup] = await Promise.all([page.waitForEvent("popup"), page.frameLocator("iframe").getByRole("link", { name: /lectern/i }).first().click()]);
      await popup.waitForURL(new RegExp(`document/libya-asks-nato/#${turn}$`));
      assert.equal(await popup.evaluate(() => window.opener), null);
      await c.close();
      await theirs.stop();
    });

    test("a host's page is not moved by numbers that are no height", async () => {
      const theirs = await foreign(around(host.url + "embed/timeline/", host.url));
      const { c, said } = await context(chromium);
      const page = await c.newPage();
      await page.goto(theirs.url);
      await grows(page);
      const was = await page.locator("iframe").evaluate((f) => f.clientHeight);
      await page.evaluate(() => {
        for (const height of [1e9, -5, NaN, "900px", null, {}]) {
          window.postMessage({ lectern: "height", height, value: height }, "*");
        }
      });
      await page.evaluate(() => new Promise((done) => { window.addEventListener("message", (e) => e.data === "last" && done()); window.postMessage("last", "*"); }));
      assert.equal(await page.locator("iframe").evaluate((f) => f.clientHeight), was);
      assert.deepEqual(said, []);
      await c.close();
      await theirs.stop();
    });
  });
}

test("the same from a plain file host", async (t) => {
  const out = await folder(t);
  await run("build", "-o", join(out, "site"));
  const host = await plain(join(out, "site"), "/deep/er/");
  t.after(() => host.stop());
  const theirs = await foreign(around(host.url + "embed/timeline/", host.url, { sandbox: 'sandbox="allow-scripts"' }));
  t.after(() => theirs.stop());
  const { c, said } = await context(chromium);
  const page = await c.newPage();
  await page.goto(theirs.url);
  await page.frameLocator("iframe").locator("h1").first().click();
  await page.frameLocator("iframe").locator("html[data-ready]").waitFor({ state: "attached", timeout: 30_000 });
  assert.deepEqual(said, []);
  await c.close();
});

test("a turn of a large site is shown alone on the embed of its document", async (t) => {
  const out = await folder(t);
  await run("build", "-o", join(out, "site"), "--turn-embeds=documents");
  const host = await plain(join(out, "site"), "/deep/er/");
  t.after(() => host.stop());
  const shown = (page) => page.locator("article.turn:visible").evaluateAll((all) => all.map((e) => e.id));
  const doc = host.url + "embed/document/libya-asks-nato/";
  const reader = await context(chromium, { javaScriptEnabled: false });
  const page = await reader.c.newPage();
  await page.goto(doc);
  const all = await shown(page);
  assert.equal(all.length, 4);
  assert.ok(await page.locator("h1").isVisible());
  await page.goto(`${doc}#turn:${all[1]}`);
  assert.deepEqual(await shown(page), [all[1]]);
  assert.ok(!(await page.locator("h1").isVisible()), "the head of the document is left out");
  assert.match(await page.locator(".alone-from").innerText(), /Libya Asks NATO.*27 May 2013/);
  // A link to a place of the document shows it in its context again.
  await page.goto(`${doc}#${all[2]}`);
  assert.deepEqual(await shown(page), all);
  await reader.c.close();

  const theirs = await foreign(around(`${doc}#turn:${all[1]}`, host.url));
  t.after(() => theirs.stop());
  const { c, said } = await context(chromium);
  const outer = await c.newPage();
  await outer.goto(theirs.url);
  const frame = outer.frameLocator("iframe");
  await frame.locator(`#${all[1]}`).waitFor();
  assert.equal(await frame.locator("article.turn:visible").count(), 1);
  const [popup] = await Promise.all([outer.waitForEvent("popup"), frame.getByRole("link", { name: "Open in Lectern" }).click()]);
  await popup.waitForURL(new RegExp(`/deep/er/document/libya-asks-nato/#${all[1]}$`));
  assert.deepEqual(said, []);
  await c.close();
});

test("a link to a turn finds it in a document that has moved, shown alone as before", async (t) => {
  const corpus = await folder(t), out = await folder(t), site = join(out, "site");
  await mkdir(corpus, { recursive: true });
  const said = Array.from({ length: 30 }, (_, i) => `${i % 2 ? "MR. SAMPLE" : "MS. EXAMPLE"}: Berth ${i} of the harbour is free on the day after tomorrow (fictional).\n`).join("\n");
  await writeFile(join(corpus, "first-name.txt"), "Minutes (fictional)\n\n2 May 2031\n\n" + said);
  const build = () => run("build", corpus, "-o", site, "--no-cache", "--turn-embeds=documents");
  await build();
  const turn = (await readFile(join(site, "document", "first-name", "index.html"), "utf8")).match(/<article[^>]*data-turn[^>]*>/g)[20].match(/ id="([^"]+)"/)[1];
  await rename(join(corpus, "first-name.txt"), join(corpus, "second-name.txt"));
  await build();
  const host = await plain(site, "/");
  t.after(() => host.stop());
  const { c } = await context(chromium);
  const page = await c.newPage();
  const alone = () => page.locator("article.turn:visible").evaluateAll((all) => all.map((e) => e.id));
  for (const [from, to] of [[`embed/document/first-name/#turn:${turn}`, `embed/document/second-name/#turn:${turn}`], [`document/first-name/#${turn}`, `document/second-name/#${turn}`]]) {
    await page.goto(host.url + from, { waitUntil: "commit" });
    await page.waitForURL(host.url + to);
    await page.waitForFunction(() => document.querySelector(":target")?.closest("[data-turn]"));
    if (from.startsWith("embed/")) await becomes(alone, [turn]);
  }
  // Without a place it leads to the document.
  await page.goto(host.url + "embed/document/first-name/", { waitUntil: "commit" });
  await page.waitForURL(host.url + "embed/document/second-name/");
  await becomes(async () => (await alone()).length, 30);
  await c.close();
});
