// Every page, with the program and without it, under both paths.
import { after, describe, test } from "node:test";
import assert from "node:assert/strict";
import { bases, serve } from "./hosts.mjs";
import { becomes, browser, context, live, open, paths, settled } from "./browser.mjs";

const chromium = await browser(after);

for (const base of bases) {
  describe(`under ${base}`, async () => {
    const host = await serve(base);
    after(() => host.stop());
    const all = await paths(host.url);

    test("every page reads without JavaScript", async () => {
      const { c, said, origins } = await context(chromium, { javaScriptEnabled: false });
      const page = await c.newPage();
      for (const path of all) {
        const answer = await page.goto(host.url + path);
        assert.equal(answer.status(), 200, path);
        assert.equal(await page.locator("h1").count(), 1, `${path}: one heading`);
        assert.ok((await page.locator("main").innerText()).length > 80, `${path}: words to read`);
        assert.ok(await page.title(), `${path}: a title`);
        assert.equal(await page.locator(".needs-program:visible").count(), 0, `${path}: offers what needs the program`);
        for (const selector of ["meta[name=description]", "link[rel=canonical]", 'meta[property="og:title"]', 'script[type="application/ld+json"]']) {
          assert.ok(await page.locator(selector).count() > 0, `${path}: no ${selector}`);
        }
      }
      assert.deepEqual(said, []);
      assert.deepEqual([...origins], [new URL(host.url).origin]);
      await c.close();
    });

    test("the founding words stand on the page without JavaScript", async () => {
      const { c } = await context(chromium, { javaScriptEnabled: false });
      const page = await c.newPage();
      await page.goto(host.url + "document/libya-asks-nato/");
      const text = await page.locator("[data-turn]").nth(1).innerText();
      assert.match(text, /the Official Libyan Information\. I would like to ask a question/);
      await c.close();
    });

    test("every page comes alive, says nothing to the console and asks nobody else", async () => {
      const { c, said, origins } = await context(chromium);
      for (const path of all.filter((path) => !path.startsWith("embed/"))) {
        const page = await open(c, host.url + path);
        assert.equal(await page.locator("h1").count(), 1, `${path}: one heading`);
        await page.close();
      }
      assert.deepEqual(said, []);
      assert.deepEqual([...origins], [new URL(host.url).origin]);
      await c.close();
    });

    test("a page that does not exist has status 404, words and a way home", async () => {
      const { c } = await context(chromium);
      const page = await c.newPage();
      const answer = await page.goto(host.url + "no/such/page/");
      assert.equal(answer.status(), 404);
      await page.locator("main a").first().waitFor();
      await page.locator("header a").first().click();
      await page.waitForURL(host.url);
      await c.close();
    });

    test("links are followed without a load, and back and forward return", async () => {
      const { c } = await context(chromium);
      const page = await open(c, host.url);
      await page.evaluate(() => (window.marked = true));
      await page.locator('header nav a[href$="speakers/"]').click();
      await page.waitForURL(host.url + "speakers/");
      await page.waitForFunction(() => document.activeElement?.id === "heading");
      const speaker = page.locator('main a[href*="speaker/ali-zeidan/"]').first();
      await speaker.click();
      await page.waitForURL(host.url + "speaker/ali-zeidan/");
      await page.getByRole("heading", { level: 1, name: /Ali Zeidan/ }).waitFor();
      await becomes(async () => /Ali Zeidan/.test(await page.title()), true);
      await page.goBack();
      await page.getByRole("heading", { level: 1, name: /Speakers/ }).waitFor();
      await page.goForward();
      await page.getByRole("heading", { level: 1, name: /Ali Zeidan/ }).waitFor();
      assert.equal(await page.evaluate(() => window.marked), true, "the page was loaded anew");
      await c.close();
    });

    test("going back returns to where the reader was", async () => {
      const { c } = await context(chromium, { width: 390 });
      const page = await open(c, host.url + "document/libya-asks-nato/");
      await page.evaluate(() => scrollTo(0, 900));
      const link = page.locator('main a[href*="speaker/"]:visible').last();
      await link.scrollIntoViewIfNeeded();
      await settled(page);
      const at = await page.evaluate(() => scrollY);
      assert.ok(at > 200, `the page scrolls: ${at}`);
      await link.click();
      await page.waitForURL(/speaker\//);
      await page.waitForFunction(() => scrollY === 0);
      await page.goBack();
      await page.waitForFunction((was) => Math.abs(scrollY - was) < 50, at);
      await c.close();
    });

    test("a permalink opens at its turn", async () => {
      const { c } = await context(chromium);
      const page = await open(c, host.url + "document/libya-asks-nato/");
      const id = await page.locator("[data-turn]").nth(3).getAttribute("id");
      const other = await open(c, host.url + "document/libya-asks-nato/#" + id);
      await other.waitForFunction((id) => {
        const box = document.getElementById(id).getBoundingClientRect();
        return box.top >= 0 && box.top < innerHeight * 0.6;
      }, id);
      await c.close();
    });

    test("j and k step through the turns, and can be turned off", async () => {
      const { c } = await context(chromium);
      const page = await open(c, host.url + "document/libya-asks-nato/");
      const at = () => page.evaluate(() => [...document.querySelectorAll("[data-turn]")].findIndex((turn) => turn.contains(document.activeElement)));
      await page.keyboard.press("j");
      await becomes(at, 0);
      await page.keyboard.press("j");
      await becomes(at, 1);
      await page.keyboard.press("k");
      await becomes(at, 0);
      await page.goto(host.url + "about/");
      await live(page);
      await page.locator('button[data-do="keys"]').click();
      await page.goto(host.url + "document/libya-asks-nato/");
      await live(page);
      await page.keyboard.press("j");
      assert.equal(await at(), -1);
      await c.close();
    });

    test("a mark says what it means, by tap and by keyboard, with and without the program", async () => {
      for (const javaScriptEnabled of [true, false]) {
        const { c } = await context(chromium, { javaScriptEnabled });
        const page = await c.newPage();
        await page.goto(host.url + "document/libya-asks-nato/");
        if (javaScriptEnabled) await live(page);
        const marks = page.locator("[data-turn] a.mark");
        assert.ok(await marks.count() >= 4, "three elisions and one spelling at least");
        const mark = marks.first();
        const note = page.locator(`[id="${(await mark.getAttribute("href")).slice(1)}"]`);
        await mark.click();
        await note.waitFor({ state: "visible" });
        assert.match(await note.innerText(), /left out|omitted/i);
        await mark.focus();
        await page.keyboard.press("Enter");
        await note.waitFor({ state: "visible" });
        await note.getByRole("link", { name: /close|back/i }).first().focus();
        await page.keyboard.press("Enter");
        await page.waitForFunction((id) => location.hash !== id, await mark.getAttribute("href"));
        await c.close();
      }
    });
  });
}
