// Search, in the browser.
import { after, describe, test } from "node:test";
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { violations } from "./axe.mjs";
import { bases, serve } from "./hosts.mjs";
import { becomes, browser, context, live, looks, open, settled } from "./browser.mjs";

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
      await becomes(async () => new Set((await marks(page)).map((m) => m.toLowerCase())), new Set(["technical"]));
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

// A fictional corpus of a dozen hearings over four years, so that there is
// something to narrow, to order and to count.
const folder = await mkdtemp(join(tmpdir(), "lectern-e2e-"));
after(() => rm(folder, { recursive: true, force: true }));
const months = ["January", "April", "September"];
for (let i = 0; i < 12; i++) {
  const said = Array.from({ length: 12 }, (_, n) => `MS. FENWICK:  Answer ${n + 1} is about the gates of Marrow, which ${["closed", "opened", "held"][n % 3]} in the night.\n\nMR. TARN:  Then let me ask about the gates${n % 2 ? "" : " and the north pier"} once more?`);
  await writeFile(join(folder, `hearing-${i}.txt`), `Hearing ${i + 1} of the Office of Tides (fictional: nobody said any of this)\n\nMarrow, ${months[i % 3]} ${i + 2}, ${2012 + Math.floor(i / 3)}\n\n${said.join("\n\n")}\n`);
}

describe("a search that found much", async () => {
  const host = await serve("/tides/", folder);
  after(() => host.stop());
  const at = (query) => `${host.url}search/?${query}`;
  const number = (text) => Number(text.match(/[\d,]+/)[0].replaceAll(",", ""));
  const found = async (page) => number(await page.locator(".found").innerText());
  const asked = (page) => new URL(page.url()).searchParams.get("q");

  test("facets narrow and widen by keyboard, keep the focus, and count what they find", async () => {
    const { c, said } = await context(chromium);
    const page = await open(c, at("q=gates"));
    const all = await found(page);
    const facet = page.locator("#facets a.facet", { hasText: "TARN" }).or(page.locator("#facets a.facet", { hasText: "Tarn" })).first();
    await page.locator("#facets a.facet").first().waitFor();
    const value = await facet.count() > 0 ? facet : page.locator("#facets a.facet").first();
    const id = await value.getAttribute("id");
    const turns = number(await value.locator(".n").innerText());
    assert.ok(turns < all, `${turns} of ${all}`);
    await value.focus();
    await page.keyboard.press("Enter");
    await page.locator(`#${id}[aria-current]`).waitFor();
    assert.match(asked(page), /^gates \w+:/);
    assert.equal(await found(page), turns);
    assert.equal(await page.evaluate(() => document.activeElement.id), id);
    await page.keyboard.press("Enter");
    await becomes(() => asked(page), "gates");
    await becomes(() => found(page), all);
    await page.goBack();
    await page.locator(`#${id}[aria-current]`).waitFor();
    assert.equal(await found(page), turns);
    assert.deepEqual(said, []);
    await c.close();
  });

  test("a column of the histogram is a link that finds what it counts, as its table is", async () => {
    const { c } = await context(chromium);
    const page = await open(c, at("q=pier"));
    const column = page.locator("a.column:visible").nth(1);
    const name = await column.getAttribute("aria-label");
    await column.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => / date:/.test(new URLSearchParams(location.search).get("q")));
    await becomes(() => found(page), number(name.split(":")[1]));
    await page.goto(at("q=pier"));
    await live(page);
    await page.locator(".histogram summary").click();
    const row = page.locator(".histogram tbody tr").nth(1);
    const turns = number(await row.locator("td").innerText());
    await row.locator("a").click();
    await page.waitForFunction(() => / date:/.test(new URLSearchParams(location.search).get("q")));
    await becomes(() => found(page), turns);
    await page.locator("#facets a.facet[aria-current]").first().click();
    await becomes(() => asked(page), "pier");
    await c.close();
  });

  test("hits come in every order and in groups, and a link restores them", async () => {
    const { c } = await context(chromium);
    const page = await open(c, at("q=pier"));
    const days = () => page.locator("main [data-hit] time").evaluateAll((all) => all.map((e) => e.dateTime));
    for (const [order, sign] of [["newest", -1], ["oldest", 1]]) {
      await page.getByRole("navigation", { name: "Order" }).getByRole("link", { name: order }).press("Enter");
      await page.waitForURL(new RegExp(`sort=${order}`));
      await page.waitForFunction((o) => document.querySelector('nav[aria-label="Order"] [aria-current]').textContent === o, order);
      const got = await days();
      assert.ok(got.length > 20 && got[0] !== got.at(-1));
      assert.deepEqual(got, [...got].sort((a, b) => sign * a.localeCompare(b)), order);
    }
    await page.getByRole("navigation", { name: "Groups" }).getByRole("link", { name: "document" }).press("Enter");
    await page.locator(".group").nth(1).waitFor();
    const groups = await page.locator(".group > h3").allInnerTexts();
    const again = await open(c, page.url());
    await again.locator(".group").nth(1).waitFor();
    assert.deepEqual(await again.locator(".group > h3").allInnerTexts(), groups);
    await c.close();
  });

  for (const width of [1360, 390]) {
    test(`a concordance has its matches below each other at ${width} px`, async () => {
      const { c } = await context(chromium, { width });
      const page = await open(c, at("q=gates"));
      await page.getByRole("link", { name: "concordance" }).click();
      await page.locator(".kwic-line mark").first().waitFor();
      const lines = await page.locator(".kwic-line").evaluateAll((all) => all.map((e) => {
        const mark = e.querySelector("mark").getBoundingClientRect(), line = e.getBoundingClientRect();
        return { left: Math.round(mark.left), inside: mark.right <= line.right, height: line.height };
      }));
      assert.ok(lines.length >= 25);
      assert.deepEqual(new Set(lines.map((l) => l.left)).size, 1, "one edge for all");
      assert.ok(lines.every((l) => l.inside && l.height < 40), JSON.stringify(lines[0]));
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      // What goes on beyond an edge fades out there, in both directions of writing; no
      // mark of ours stands among the source's words.
      const edges = () => page.locator(".kwic-line").first().evaluate((line) => [".before", ".after"].map((of) => {
        const style = getComputedStyle(line.querySelector(of));
        return [style.maskImage.match(/to (left|right)/)?.[1], style.textOverflow];
      }));
      assert.deepEqual(await edges(), [["right", "clip"], ["left", "clip"]]);
      await page.locator(".kwic-line").first().evaluate((line) => { line.dir = "rtl"; });
      assert.deepEqual(await edges(), [["left", "clip"], ["right", "clip"]]);
      await c.close();
    });
  }

  test("more hits are shown, from where the first ended", async () => {
    const { c } = await context(chromium);
    const page = await open(c, at("q=gates"));
    assert.equal(await page.locator("main [data-hit]").count(), 25);
    for (const [begins, hits] of [[26, 100], [101, 200]]) {
      await page.locator("#more").press("Enter");
      await page.waitForFunction((n) => document.querySelectorAll("main [data-hit]").length === n, hits);
      await page.waitForFunction((id) => document.activeElement.id === id, "hit-" + begins);
      await page.waitForURL((url) => url.searchParams.get("hits") === String(hits) && url.hash === `#hit-${begins}`);
    }
    await page.locator("input[data-query]").fill("pier");
    await page.waitForURL(/q=pier/);
    assert.doesNotMatch(page.url(), /hits=/);
    await c.close();
  });

  test("hits are taken away as a table and as lines, all of them, with links and citations", async () => {
    const { c, said } = await context(chromium);
    const page = await open(c, at("q=gates+kind:question"));
    const turns = await found(page);
    for (const [name, ending] of [["as CSV", ".csv"], ["as JSON Lines", ".jsonl"]]) {
      const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).press("Enter")]);
      assert.equal(file.suggestedFilename(), "search-gates-kind-question" + ending);
      const text = await readFile(await file.path(), "utf8");
      const lines = text.trimEnd().split("\n");
      assert.equal(lines.length, ending === ".csv" ? turns + 1 : turns);
      if (ending === ".jsonl") {
        const hit = JSON.parse(lines[0]);
        assert.ok(hit.link.startsWith(host.url + "document/hearing-") && hit.citation.includes(hit.link), hit.citation);
        const [m] = hit.matches;
        assert.equal(Buffer.from(hit.text).subarray(m.start, m.end).toString(), "gates");
      }
    }
    assert.deepEqual(said, []);
    await c.close();
  });

  test("what a part of the query leaves out is said, and a press takes it away", async () => {
    const { c } = await context(chromium);
    const page = await open(c, at("q=gates+pier"));
    const cost = page.locator(".costs li", { hasText: "Without pier" });
    const turns = number((await cost.innerText()).split("would be")[1]);
    await cost.locator("a").press("Enter");
    await becomes(() => asked(page), "gates");
    await becomes(() => found(page), turns);
    await c.close();
  });

  test("a word that nobody said is taken for the nearest, and the page says so", async () => {
    const { c } = await context(chromium);
    const page = await open(c, at("q=Fenwikc+OR+opend"));
    await page.locator(".said", { hasText: "No turn has “opend”; some have “opened”" }).waitFor();
    await c.close();
  });

  for (const { width, colorScheme } of looks) {
    test(`axe finds nothing at ${width} px, ${colorScheme}`, async () => {
      const { c } = await context(chromium, { width, colorScheme });
      for (const query of ["q=gates+pier", "q=gates&view=concordance&group=speaker", "q=gates&group=document&sort=oldest&hits=200", "q=gates+date:2013", "q=zzzz+kind:question"]) {
        const page = await open(c, at(query));
        await page.locator("details").evaluateAll((all) => all.forEach((e) => { e.open = true; }));
        await settled(page);
        assert.deepEqual(await violations(page), [], query);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${query} is too wide`);
        await page.close();
      }
      await c.close();
    });
  }
});
