// Search, in the browser.
import { after, describe, test } from "node:test";
import assert from "node:assert/strict";
import { bases, serve } from "./hosts.mjs";
import { browser, context, live, open } from "./browser.mjs";

const chromium = await browser(after);

for (const base of bases) {
  describe(`under ${base}`, async () => {
    const host = await serve(base);
    after(() => host.stop());

    const marks = (page) => page.locator("main mark").allInnerTexts();

    test("typing finds the turns, marked, with exact counts, and says so", async () => {
      const { c, said } = await context(chromium);
      const page = await open(c, host.url);
      await page.keyboard.press("/");
      await page.keyboard.type("technical");
      await page.keyboard.press("Enter");
      await page.waitForURL(/search\/\?q=technical$/);
      await page.locator("main mark").first().waitFor();
      assert.deepEqual(new Set((await marks(page)).map((m) => m.toLowerCase())), new Set(["technical"]));
      await page.getByText(/\b2\b.*\bof\b.*\b4\b/).first().waitFor();
      await page.locator("input[data-query]").fill("stress");
      await page.waitForURL(/q=stress/);
      await page.waitForFunction(() => [...document.querySelectorAll("main mark")].every((m) => /stress/i.test(m.textContent)) && document.querySelector("main mark"));
      await page.waitForFunction(() => /1 turn/.test(document.querySelector("[aria-live=polite]")?.textContent ?? ""));
      assert.deepEqual(said, []);
      await c.close();
    });

    const cases = [
      ['"technical assistance"', 1], ['"assistance technical"', 0], ["speaker:zeidan technical", 1], ["kind:question", 1], ["kind:answer", 2],
      ["after:2013-01-01 technical", 2], ["before:2013-01-01 technical", 0], ["zzzz", 0], ["nato speaker:rasmussen", 1],
    ];
    test("a shared link restores the answers of every operator", async () => {
      const { c, said } = await context(chromium);
      for (const [query, turns] of cases) {
        const page = await open(c, host.url + "search/?q=" + encodeURIComponent(query));
        assert.equal(await page.locator("input[data-query]").inputValue(), query);
        await page.waitForFunction((n) => document.querySelectorAll("main [data-hit]").length === n, turns);
        if (turns === 0) assert.ok(await page.locator("main a:visible").count() > 0, `${query}: a way out`);
        await page.close();
      }
      assert.deepEqual(said, []);
      await c.close();
    });

    test("a result leads to its turn", async () => {
      const { c } = await context(chromium);
      const page = await open(c, host.url + "search/?q=misunderstanding");
      await page.locator("main [data-hit] a").first().click();
      await page.waitForURL(/document\/libya-asks-nato\/#/);
      await page.waitForFunction(() => document.querySelector(location.hash)?.getBoundingClientRect().top < innerHeight);
      assert.match(await page.locator(new URL(page.url()).hash).innerText(), /misunderstanding/);
      await c.close();
    });

    test("a query that is not understood says where, and still answers", async () => {
      const { c } = await context(chromium);
      const page = await open(c, host.url + "search/?q=" + encodeURIComponent("technical kind:shouting"));
      await page.locator("main", { hasText: /shouting/ }).waitFor();
      await page.getByText(/speech.*question.*answer/s).first().waitFor();
      await c.close();
    });

    test("what a reader types is never markup", async () => {
      const { c, said } = await context(chromium);
      const page = await open(c, host.url + "search/?q=" + encodeURIComponent('<img src=x onerror="document.title=1"> "><script>alert(1)</script>'));
      await page.waitForFunction(() => /<img/.test(document.querySelector("input[data-query]").value));
      assert.equal(await page.locator("main img, main script").count(), 0);
      assert.deepEqual(said, []);
      await c.close();
    });
  });
}
