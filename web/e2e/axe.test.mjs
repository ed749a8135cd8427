// axe-core on every page, wide and narrow, light and dark, with and without
// the program; and what axe cannot see.
import { after, describe, test } from "node:test";
import assert from "node:assert/strict";
import { serve } from "./hosts.mjs";
import { violations } from "./axe.mjs";
import { browser, context, live, looks, paths, settled } from "./browser.mjs";

const chromium = await browser(after);
const host = await serve("/any/sub/path/");
after(() => host.stop());
const doc = await (await fetch(host.url + "document/libya-asks-nato/")).text();
const turn = doc.match(/<[^>]*data-turn[^>]*>/g)[0].match(/ id="([^"]+)"/)[1];
const all = [...(await paths(host.url)).filter((path) => !path.startsWith("embed/")), "search/?q=technical", "search/?q=zzzz", "search/?q=kind:shouting", "timeline/?view=table", "timeline/?from=2012-01-01&to=2013-06-30",
  "embed/timeline/", "embed/speaker/ali-zeidan/", "embed/document/libya-asks-nato/", `embed/turn/libya-asks-nato/${turn}/`, "no/such/page/"];

describe("axe", () => {
  for (const { width, colorScheme } of looks) {
    test(`finds nothing at ${width} px, ${colorScheme}`, async () => {
      const { c } = await context(chromium, { width, colorScheme });
      const found = [];
      for (const path of all) {
        const page = await c.newPage();
        await page.goto(host.url + path);
        if (!path.startsWith("embed/")) await live(page);
        await settled(page);
        for (const v of await violations(page)) found.push(`${path}: ${v}`);
        await page.close();
      }
      assert.deepEqual(found, []);
      await c.close();
    });
  }

  test("finds nothing without the program", async () => {
    const { c } = await context(chromium);
    await c.route("**/*.js", (route) => route.abort());
    const found = [];
    for (const path of all) {
      const page = await c.newPage();
      await page.goto(host.url + path);
      for (const v of await violations(page)) found.push(`${path}: ${v}`);
      await page.close();
    }
    assert.deepEqual(found, []);
    await c.close();
  });
});

describe("what axe cannot see", () => {
  test("no page is wider than a phone, at 390 and at 320 px", async () => {
    for (const width of [390, 320]) {
      const { c } = await context(chromium, { width });
      const page = await c.newPage();
      for (const path of all) {
        await page.goto(host.url + path);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${path} at ${width} px is ${over} px too wide`);
      }
      await c.close();
    }
  });

  test("the first stop of the keyboard skips to the words, and every stop is seen", async () => {
    const { c } = await context(chromium);
    for (const path of all.filter((p) => !p.startsWith("embed/"))) {
      const page = await c.newPage();
      await page.goto(host.url + path);
      await live(page);
      await page.keyboard.press("Tab");
      assert.match(await page.evaluate(() => document.activeElement.getAttribute("href") ?? ""), /#main$/, `${path}: a skip link first`);
      for (let i = 0; i < 60; i++) {
        const stop = await page.evaluate(() => {
          const e = document.activeElement;
          if (e === document.body) return null;
          const box = e.getBoundingClientRect();
          const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1), y = box.top + Math.min(box.height / 2, 12);
          const top = document.elementFromPoint(x, y);
          return { what: e.outerHTML.slice(0, 120), seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight, ring: [e, e.closest("form")].some((r) => r && (getComputedStyle(r).outlineStyle !== "none" || getComputedStyle(r).boxShadow !== "none")), covered: !!top && !e.contains(top) && !top.contains(e) && !!top.closest(".masthead") && !e.closest(".masthead") };
        });
        if (!stop) break;
        assert.ok(stop.seen && stop.ring && !stop.covered, `${path}: stop ${i} ${JSON.stringify(stop)}`);
        await page.keyboard.press("Tab");
      }
      await page.close();
    }
    await c.close();
  });

  test("everything that is pressed is 24 px or more, or stands in a line of words", async () => {
    const { c } = await context(chromium, { width: 390 });
    const page = await c.newPage();
    for (const path of all) {
      await page.goto(host.url + path);
      const small = await page.evaluate(() => [...document.querySelectorAll("button, input, select, summary, nav a, .btn, .chip")].filter((e) => e.checkVisibility())
        .map((e) => ({ e, b: e.getBoundingClientRect() })).filter(({ b }) => b.width > 0 && (b.width < 24 || b.height < 24)).map(({ e, b }) => `${e.outerHTML.slice(0, 100)} ${b.width}×${b.height}`));
      assert.deepEqual(small, [], path);
    }
    await c.close();
  });
});
