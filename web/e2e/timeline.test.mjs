// The timeline: by keyboard, buttons, wheel and touch, and as a link.
import { after, describe, test } from "node:test";
import assert from "node:assert/strict";
import { bases, serve } from "./hosts.mjs";
import { becomes, browser, context, open } from "./browser.mjs";

const chromium = await browser(after);
const day = (text) => Date.parse(text) / 86_400_000;

for (const base of bases) {
  describe(`under ${base}`, async () => {
    const host = await serve(base);
    after(() => host.stop());

    const shown = (page) => page.locator("[data-timeline]").evaluate((t) => ({ from: t.dataset.from, to: t.dataset.to }));
    const width = ({ from, to }) => day(to) - day(from);
    const changed = (page, was) => page.waitForFunction((was) => {
      const t = document.querySelector("[data-timeline]");
      return t.dataset.from !== was.from || t.dataset.to !== was.to;
    }, was);

    test("keys zoom, pan and fit, and the link follows", async () => {
      const { c, said } = await context(chromium);
      const page = await open(c, host.url + "timeline/");
      const all = await shown(page);
      await page.locator("[data-timeline]").focus();
      await page.keyboard.press("+");
      await changed(page, all);
      const zoomed = await shown(page);
      assert.ok(width(zoomed) < width(all), "narrower");
      await page.waitForURL(new RegExp(`from=${zoomed.from}&to=${zoomed.to}`));
      assert.ok(await page.evaluate(() => document.activeElement.matches("[data-timeline]")), "the focus stays");
      await page.keyboard.press("ArrowLeft");
      await changed(page, zoomed);
      const panned = await shown(page);
      assert.equal(width(panned), width(zoomed));
      assert.ok(day(panned.from) < day(zoomed.from), "earlier");
      await page.keyboard.press("0");
      await becomes(() => shown(page), all);
      await page.waitForFunction(() => !/from=/.test(location.search));
      assert.deepEqual(said, []);
      await c.close();
    });

    test("buttons do what dragging does", async () => {
      const { c } = await context(chromium, { width: 390 });
      const page = await open(c, host.url + "timeline/");
      let was = await shown(page);
      for (const [what, holds] of [
        ["zoom-in", (a, b) => width(b) < width(a)], ["earlier", (a, b) => day(b.from) < day(a.from)], ["later", (a, b) => day(b.from) > day(a.from)],
        ["zoom-out", (a, b) => width(b) > width(a)],
      ]) {
        await page.locator(`button[data-do="${what}"]`).first().click();
        await changed(page, was);
        const is = await shown(page);
        assert.ok(holds(was, is), `${what}: ${JSON.stringify(was)} to ${JSON.stringify(is)}`);
        was = is;
      }
      await c.close();
    });

    test("the wheel zooms about the pointer and a drag pans", async () => {
      const { c } = await context(chromium);
      const page = await open(c, host.url + "timeline/");
      const all = await shown(page);
      const box = await page.locator("[data-timeline] svg:visible").first().boundingBox();
      await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.3);
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, -300);
      await page.keyboard.up("Control");
      await changed(page, all);
      const zoomed = await shown(page);
      assert.ok(width(zoomed) < width(all));
      assert.equal(await page.evaluate(() => devicePixelRatio), 1, "the page itself did not zoom");
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.75, box.y + box.height * 0.3, { steps: 6 });
      await page.mouse.up();
      await changed(page, zoomed);
      const panned = await shown(page);
      assert.ok(day(panned.from) < day(zoomed.from), "dragged to the right shows what was earlier");
      assert.equal(width(panned), width(zoomed));
      await page.waitForURL(new RegExp(`from=${panned.from}`));
      await c.close();
    });

    test("one finger pans and two zoom", async () => {
      const { c } = await context(chromium, { width: 390, hasTouch: true, isMobile: true });
      const page = await open(c, host.url + "timeline/");
      const all = await shown(page);
      await page.locator('button[data-do="zoom-in"]').first().tap();
      await changed(page, all);
      const was = await shown(page);
      await page.locator("[data-timeline]").scrollIntoViewIfNeeded();
      const box = await page.locator("[data-timeline] svg:visible").first().boundingBox();
      const cdp = await c.newCDPSession(page);
      const y = Math.max(box.y, 80) + 60;
      const touch = (type, ...points) => cdp.send("Input.dispatchTouchEvent", { type, touchPoints: points.map((x, id) => ({ x, y, id })) });
      await touch("touchStart", 120);
      for (const x of [140, 170, 200, 240]) await touch("touchMove", x);
      await touch("touchEnd");
      await changed(page, was);
      const panned = await shown(page);
      assert.ok(day(panned.from) < day(was.from), "earlier");
      await touch("touchStart", 160, 220);
      for (const d of [10, 30, 60]) await touch("touchMove", 160 - d, 220 + d);
      await touch("touchEnd");
      await changed(page, panned);
      assert.ok(width(await shown(page)) < width(panned), "narrower");
      await c.close();
    });

    test("a shared link restores the view", async () => {
      const { c } = await context(chromium);
      const page = await open(c, host.url + "timeline/?from=2012-01-01&to=2013-06-30");
      await page.waitForFunction(() => document.querySelector("[data-timeline]").dataset.from === "2012-01-01");
      assert.deepEqual(await shown(page), { from: "2012-01-01", to: "2013-06-30" });
      await page.goto(host.url + "timeline/?view=table");
      await page.waitForFunction(() => !document.querySelector("[data-timeline] svg")?.checkVisibility());
      await page.getByRole("table").first().waitFor();
      await c.close();
    });

    test("the table holds what the chart draws, without the program too", async () => {
      const { c } = await context(chromium, { javaScriptEnabled: false });
      const page = await c.newPage();
      await page.goto(host.url + "timeline/");
      const text = await page.locator("main table").allInnerTexts();
      assert.match(text.join("\n"), /2011-03\/2011-10/);
      assert.match(text.join("\n"), /27 May 2013/);
      assert.ok(await page.locator("[data-timeline] svg:visible").count() > 0, "the chart is drawn too");
      await c.close();
    });
  });
}
