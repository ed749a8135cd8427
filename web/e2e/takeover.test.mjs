// The program takes over a page that a reader is already using.
import { after, describe, test } from "node:test";
import assert from "node:assert/strict";
import { bases, serve } from "./hosts.mjs";
import { browser, context, live, paths } from "./browser.mjs";

const chromium = await browser(after);

// held keeps the program back until it is let go, so that there is a time before.
async function held(page) {
  let letGo;
  const gate = new Promise((resolve) => (letGo = resolve));
  await page.route("**/*.wasm", async (route) => { await gate; await route.continue(); });
  return letGo;
}

for (const base of bases) {
  describe(`under ${base}`, async () => {
    const host = await serve(base);
    after(() => host.stop());

    test("taking over changes nothing on any page", async () => {
      const { c } = await context(chromium, { serviceWorkers: "block" });
      for (const path of (await paths(host.url)).filter((path) => !path.startsWith("embed/"))) {
        const page = await c.newPage();
        const letGo = await held(page);
        await page.goto(host.url + path);
        await page.evaluate(() => {
          window.changes = [];
          new MutationObserver((list) => {
            for (const m of list) window.changes.push(`${m.type} ${m.attributeName ?? ""} in ${(m.target.outerHTML ?? m.target.data).slice(0, 200)}`);
          }).observe(document.getElementById("page"), { subtree: true, childList: true, attributes: true, characterData: true });
        });
        letGo();
        await live(page);
        assert.deepEqual(await page.evaluate(() => window.changes), [], path);
        await page.close();
      }
      await c.close();
    });

    test("focus, typed words, selection and scroll survive", async () => {
      const { c } = await context(chromium, { serviceWorkers: "block" });
      const page = await c.newPage();
      const letGo = await held(page);
      await page.goto(host.url + "document/libya-asks-nato/");
      const before = await page.evaluate(() => {
        scrollTo(0, 400);
        const words = document.querySelector("[data-turn] p").firstChild;
        getSelection().setBaseAndExtent(words, 3, words, 12);
        return { selected: String(getSelection()), y: scrollY };
      });
      await page.locator("input[name=q]").first().focus();
      await page.keyboard.type("technical assis");
      const state = () => page.evaluate(() => {
        const box = document.querySelector("input[name=q]");
        return { focused: document.activeElement === box, value: box.value, caret: box.selectionStart, y: scrollY };
      });
      // Typing may bring the box into view; what is kept is where that ended.
      await page.evaluate(() => new Promise((done) => {
        let last = -1, still = 0;
        const look = () => { still = scrollY === last ? still + 1 : 0; last = scrollY; still > 10 ? done() : requestAnimationFrame(look); };
        look();
      }));
      const was = await state();
      letGo();
      await live(page);
      assert.deepEqual(await state(), was);
      assert.equal(was.value, "technical assis");
      assert.ok(before.selected.length > 5);
      await c.close();

      const second = await context(chromium, { serviceWorkers: "block" });
      const reading = await second.c.newPage();
      const go = await held(reading);
      await reading.goto(host.url + "document/libya-asks-nato/");
      await reading.evaluate(() => {
        const words = document.querySelector("[data-turn] p").firstChild;
        getSelection().setBaseAndExtent(words, 3, words, 12);
      });
      go();
      await live(reading);
      assert.equal(await reading.evaluate(() => String(getSelection())), before.selected);
      await second.c.close();
    });

    test("a program that does not come leaves a page that works, with a notice", async () => {
      const { c } = await context(chromium, { serviceWorkers: "block" });
      const page = await c.newPage();
      await page.route("**/*.wasm", (route) => route.abort());
      await page.goto(host.url + "document/libya-asks-nato/");
      await page.locator("[role=alert], [role=status]", { hasText: /page|read/i }).first().waitFor();
      assert.equal(await page.locator("html.live").count(), 0);
      assert.equal(await page.locator(".needs-program:visible").count(), 0);
      await page.locator('header nav a[href$="speakers/"]').click();
      await page.getByRole("heading", { level: 1, name: /Speakers/ }).waitFor();
      await c.close();
    });

    test("a program that is no program is said, and the page works", async () => {
      const { c } = await context(chromium, { serviceWorkers: "block" });
      const page = await c.newPage();
      await page.route("**/*.wasm", (route) => route.fulfill({ status: 200, contentType: "application/wasm", body: "not a program" }));
      await page.goto(host.url);
      await page.locator("[role=alert], [role=status]", { hasText: /page|read/i }).first().waitFor();
      await page.locator('header nav a[href$="timeline/"]').click();
      await page.getByRole("heading", { level: 1, name: /Timeline/ }).waitFor();
      await c.close();
    });

    test("storage that throws is no reason to die", async () => {
      const { c, said } = await context(chromium, { serviceWorkers: "block" });
      await c.addInitScript(() => {
        for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
          Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });
        }
      });
      const page = await c.newPage();
      await page.goto(host.url + "search/?q=technical");
      await live(page);
      await page.locator("main mark").first().waitFor();
      assert.deepEqual(said, []);
      await c.close();
    });
  });
}

test("a button copies the text before it, byte for byte", async () => {
  const host = await serve();
  const { c, said } = await context(chromium, { permissions: ["clipboard-read", "clipboard-write"] });
  const page = await c.newPage();
  await page.goto(host.url + "document/libya-asks-nato/");
  await live(page);
  for (const turn of ["main", "article.turn >> nth=1"]) {
    await page.locator(turn).locator("summary", { hasText: "Cite" }).first().click();
    const one = page.locator(turn).locator(".copied:visible").first();
    await one.getByRole("button").click();
    await page.waitForFunction((text) => navigator.clipboard.readText().then((copied) => copied === text), await one.locator("pre").textContent());
  }
  assert.deepEqual(said, []);
  await c.close();
  await host.stop();
});
