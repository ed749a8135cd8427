// Installed, offline, and a new version while a tab is open.
import { after, describe, test } from "node:test";
import assert from "node:assert/strict";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bases, folder, plain, run, serve } from "./hosts.mjs";
import { browser, context, live, open } from "./browser.mjs";

const chromium = await browser(after);
const founding = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "corpus", "founding");

/** kept waits until everything of the release is on the device. */
const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then((r) => r.active.state === "activated" || new Promise((done) => { r.active.onstatechange = () => done(true); })));

for (const base of bases) {
  describe(`under ${base}`, () => {
    test("after one visit every page works without a network, search included, at pages never visited", async (t) => {
      const host = await serve(base);
      t.after(() => host.stop());
      const { c, said } = await context(chromium);
      const page = await open(c, host.url);
      await kept(page);
      await c.setOffline(true);
      for (const [path, words] of [
        ["speaker/anders-fogh-rasmussen/", /NATO Secretary General/], ["document/libya-asks-nato/?utm_source=x", /not about deploying NATO troops/],
        ["timeline/?from=2012-01-01&to=2013-06-30", /Timeline/], ["about/", /Lectern/],
      ]) {
        await page.goto(host.url + path);
        await live(page);
        await page.locator("main", { hasText: words }).waitFor();
        await page.reload();
        await live(page);
        await page.locator("main", { hasText: words }).waitFor();
      }
      await page.goto(host.url + "search/?q=misunderstanding");
      await live(page);
      await page.locator("main mark").first().waitFor();
      assert.deepEqual(said.filter((line) => !/ERR_INTERNET_DISCONNECTED/.test(line)), []);
      await c.close();
    });

    test("Chromium finds nothing that speaks against installing it", async (t) => {
      const host = await serve(base);
      t.after(() => host.stop());
      const { c } = await context(chromium);
      const page = await open(c, host.url);
      await kept(page);
      const cdp = await c.newCDPSession(page);
      const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors");
      // A test profile counts as private browsing, where nothing can be installed.
      assert.deepEqual(installabilityErrors.map((e) => e.errorId).filter((id) => id !== "in-incognito"), []);
      const { errors, data } = await cdp.send("Page.getAppManifest");
      assert.deepEqual(errors, []);
      const manifest = JSON.parse(data);
      assert.match(manifest.id, /lectern/);
      assert.ok(manifest.icons.some((i) => i.sizes === "192x192") && manifest.icons.some((i) => i.sizes === "512x512") && manifest.icons.some((i) => i.purpose === "maskable"));
      for (const icon of manifest.icons) {
        const shown = await fetch(new URL(icon.src, host.url + "manifest.webmanifest"));
        assert.equal(shown.status, 200, icon.src);
      }
      await c.close();
    });

    test("a new version waits for the reader's word", async (t) => {
      const first = await folder(t), second = await folder(t), corpus = await folder(t);
      await cp(founding, corpus, { recursive: true });
      await run("build", corpus, "-o", join(first, "site"));
      await writeFile(join(corpus, "second.txt"), "A second transcript, made up\n\nMS. EXAMPLE: These are made-up words about zebras.\n\nMR. SAMPLE: Zebras, indeed.\n");
      await run("build", corpus, "-o", join(second, "site"));
      const host = await plain(join(first, "site"), base);
      t.after(() => host.stop());

      const { c, said } = await context(chromium);
      const page = await open(c, host.url + "documents/");
      await kept(page);
      await page.reload();
      await live(page);
      host.state.root = join(second, "site");
      await page.evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r.update()));
      const offer = page.getByRole("button", { name: /reload|update|new version/i });
      await offer.waitFor();
      await page.evaluate(() => (window.untouched = true));
      assert.equal(await page.locator("main", { hasText: "A second transcript" }).count(), 0, "still the old version");
      await page.locator('header nav a[href$="speakers/"]').click();
      await page.getByRole("heading", { level: 1, name: /Speakers/ }).waitFor();
      assert.equal(await page.evaluate(() => window.untouched), true, "never reloads by itself");
      await offer.click();
      await page.waitForFunction(() => !window.untouched);
      await live(page);
      await page.goto(host.url + "documents/");
      await live(page);
      await page.locator("main", { hasText: "A second transcript" }).waitFor();
      host.state.down = true;
      await page.goto(host.url + "search/?q=zebras");
      await live(page);
      await page.locator("main mark").first().waitFor();
      assert.deepEqual(said.filter((line) => !/ERR_(EMPTY_RESPONSE|CONNECTION|FAILED|INTERNET)/.test(line)), []);
      await c.close();
    });

    test("leaving in the middle of an update leaves the old version whole", async (t) => {
      const first = await folder(t), second = await folder(t), corpus = await folder(t);
      await cp(founding, corpus, { recursive: true });
      await run("build", corpus, "-o", join(first, "site"));
      await writeFile(join(corpus, "second.txt"), "A second transcript, made up\n\nMS. EXAMPLE: Made-up words.\n\nMR. SAMPLE: Indeed.\n");
      await run("build", corpus, "-o", join(second, "site"));
      const host = await plain(join(first, "site"), base);
      t.after(() => host.stop());
      const { c } = await context(chromium);
      const page = await open(c, host.url);
      await kept(page);
      host.state.root = join(second, "site");
      await c.route("**/assets/**", (route) => route.abort());
      await page.evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r.update()).catch(() => {}));
      await page.close();
      await c.unroute("**/assets/**");
      host.state.down = true;
      const again = await c.newPage();
      await again.goto(host.url + "speaker/ali-zeidan/");
      await live(again);
      await again.locator("main", { hasText: "Prime Minister of Libya" }).waitFor();
      await c.close();
    });
  });
}

test("another app's stores on the same host are left alone", async (t) => {
  const out = await folder(t);
  await mkdir(out, { recursive: true });
  await run("build", "-o", join(out, "site"));
  const host = await plain(join(out, "site"), "/");
  t.after(() => host.stop());
  const { c } = await context(chromium);
  const page = await c.newPage();
  await page.goto(host.url + "robots.txt");
  await page.evaluate(() => caches.open("somebody-else").then((s) => s.put("/theirs", new Response("theirs"))));
  await page.goto(host.url);
  await live(page);
  await kept(page);
  assert.equal(await page.evaluate(() => caches.match("/theirs").then((r) => r?.text())), "theirs");
  await c.close();
});
