// A corpus that comes in pieces: what is fetched, what is kept, and what is
// said when a piece does not come.
import { after, describe, test } from "node:test";
import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bases, plain } from "./hosts.mjs";
import { becomes, browser, context, live, open } from "./browser.mjs";
import { minutes, pieces, tag } from "./minutes.mjs";

const chromium = await browser(after);
const folder = await mkdtemp(join(tmpdir(), "lectern-e2e-"));
after(() => rm(folder, { recursive: true, force: true }));
const corpus = join(folder, "minutes"), together = join(folder, "together"), apart = join(folder, "apart"), newer = join(folder, "newer");
await minutes(corpus);
await pieces(corpus, together);
await pieces(corpus, apart, { apart: true });
await writeFile(join(corpus, "sitting-99.txt"), "Minutes of the harbour, sitting 99 (fictional)\n\n2 May 2031\n\nMS. EXAMPLE: The zeppelin pays no berth.\n\nMR. SAMPLE: Agreed.\n");
await pieces(corpus, newer, { apart: true });

const chunksIn = async (site) => new Set((await readdir(join(site, "assets", "pack"))).filter((name) => !name.includes(".")));
const all = await chunksIn(apart), later = await chunksIn(newer);
const chunksOf = (host) => host.state.requests.filter((path) => path.includes("/assets/pack/")).map((path) => path.slice(path.lastIndexOf("/") + 1));
const without = (a, b) => new Set([...a].filter((name) => !b.has(name)));
const search = (host, query) => host.url + "search/?q=" + encodeURIComponent(query);
const hits = (page) => page.locator("main [data-hit]");
const notice = (page, words) => page.locator("#shell .notice", { hasText: words });
const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then((r) => r.active.state === "activated" || new Promise((done) => { r.active.onstatechange = () => done(true); })));
// finds waits for the one hit that a tag has.
const finds = (page, word) => page.waitForFunction((word) => [...document.querySelectorAll("main mark")].map((m) => m.textContent).join() === word, word);
// whole waits until nothing more of the answer is on its way.
const whole = (page) => page.waitForFunction(() => !/reading more|still counting/i.test(document.querySelector("main").textContent));
const quiet = (said) => said.filter((line) => !/ERR_(EMPTY_RESPONSE|CONNECTION|FAILED|INTERNET)|Failed to load resource|Service Worker registration blocked/.test(line));

// keepAll keeps the whole corpus by the button of the About page.
async function keepAll(page) {
  await page.getByRole("button", { name: /Keep the whole corpus/ }).click();
  await page.getByRole("button", { name: /Remove the corpus/ }).waitFor();
}
// onTurn waits until the turn that the address points to is drawn, seen, and has a word.
const onTurn = (page, word) => page.waitForFunction((word) => {
  const turn = document.querySelector(":target")?.closest("[data-turn]"), box = turn?.getBoundingClientRect();
  return box && box.top < innerHeight && box.bottom > 0 && turn.textContent.includes(word);
}, word);
const keptChunks = (page) => page.evaluate(async () => {
  const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
  return all.flat().filter(({ url }) => url.includes("/assets/pack/")).map(({ url }) => url.slice(url.lastIndexOf("/") + 1));
});
// wrong are the kept chunks that are not what their names were made from.
const wrong = async (page, site) => {
  const kept = await page.evaluate(async () => {
    const all = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (request.url.includes("/assets/pack/")) all.push([request.url.slice(request.url.lastIndexOf("/") + 1), [...new Uint8Array(await (await cache.match(request)).arrayBuffer())]]);
      }
    }
    return all;
  });
  const files = await Promise.all(kept.map(async ([name, bytes]) => (await readFile(join(site, "assets", "pack", name))).equals(Buffer.from(bytes))));
  return { kept: kept.length, wrong: kept.filter((_, i) => !files[i]).map(([name]) => name) };
};
// spoil puts something else in the place of every chunk that is kept.
const spoil = (page) => page.evaluate(async () => {
  let n = 0;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (request.url.includes("/assets/pack/")) await cache.put(request, new Response("spoilt")), n++;
    }
  }
  return n;
});

// turns are those of a page that is open, or of one as its host sends it: what each
// says, without its citation, which names the host.
const turns = (page, html = "") => page.evaluate((html) => {
  const from = html ? new DOMParser().parseFromString(html, "text/html") : document;
  return [...from.querySelectorAll("[data-turn]")].map((turn) => [turn.id, ...[...turn.children].filter((e) => e.localName !== "details").map((e) => e.textContent)]);
}, html);

// started is a page whose worker is in charge of it.
async function started(c, url) {
  const page = await open(c, url);
  await kept(page);
  await page.reload();
  await live(page);
  return page;
}

for (const base of bases) {
  describe(`under ${base}`, () => {
    test("the first result takes few chunks, and a second search only what is new to it", async (t) => {
      const host = await plain(apart, base);
      t.after(() => host.stop());
      const { c, said } = await context(chromium);
      const page = await open(c, search(host, tag(1234)));
      await finds(page, tag(1234));
      const first = chunksOf(host);
      assert.ok(first.length > 0 && first.length <= all.size / 2, `${first.length} of ${all.size} chunks for one result`);
      await page.locator("input[data-query]").fill(tag(1235));
      await finds(page, tag(1235));
      assert.equal(new Set(chunksOf(host)).size, chunksOf(host).length, "a chunk is fetched twice");
      assert.deepEqual(said, []);
      await c.close();
    });

    test("what was searched before works without a network, and what was not says what is missing and goes on when there is one", async (t) => {
      const host = await plain(apart, base);
      t.after(() => host.stop());
      const { c, said } = await context(chromium);
      const page = await started(c, host.url + "search/");
      await page.locator("input[data-query]").fill(tag(100));
      await finds(page, tag(100));
      await whole(page);
      host.state.down = true;
      await c.setOffline(true);
      await page.goto(search(host, tag(100)));
      await live(page);
      await finds(page, tag(100));
      await page.locator("input[data-query]").fill(tag(2300));
      await notice(page, /offline.*not on this device/).waitFor();
      assert.equal(await hits(page).count(), 0);
      await page.locator("input[data-query]").fill(tag(100));
      await finds(page, tag(100));
      await notice(page, /not on this device/).waitFor({ state: "detached" });
      await page.locator("input[data-query]").fill(tag(2300));
      await notice(page, /not on this device/).waitFor();
      host.state.down = false;
      await c.setOffline(false);
      await finds(page, tag(2300));
      assert.deepEqual(quiet(said), []);
      await c.close();
    });

    test("the whole corpus is kept when a reader asks for it, and goes when they do", async (t) => {
      const host = await plain(apart, base);
      t.after(() => host.stop());
      const { c, said } = await context(chromium);
      const page = await started(c, host.url + "about/");
      await page.getByRole("button", { name: /Keep the whole corpus.*less than 1 MB/ }).click();
      const drop = page.getByRole("button", { name: /Remove the corpus/ });
      await drop.waitFor();
      await becomes(() => new Set(chunksOf(host)), all);
      await c.setOffline(true);
      for (const n of [3, 1200, 2399]) {
        await page.goto(search(host, tag(n)));
        await live(page);
        await finds(page, tag(n));
      }
      await c.setOffline(false);
      await page.goto(host.url + "about/");
      await live(page);
      await drop.click();
      await page.getByRole("button", { name: /Keep the whole corpus/ }).waitFor();
      await c.setOffline(true);
      await page.goto(search(host, tag(3)));
      await live(page);
      await notice(page, /not on this device/).waitFor();
      assert.deepEqual(quiet(said), []);
      await c.close();
    });

    test("a document that was never opened is drawn from its pieces without a network, and a hit leads to its turn", async (t) => {
      const host = await plain(apart, base);
      t.after(() => host.stop());
      const { c, said } = await context(chromium);
      const page = await started(c, host.url + "about/");
      await keepAll(page);
      await c.setOffline(true);
      host.state.requests.length = 0;
      await page.goto(host.url + "document/sitting-17/");
      await live(page);
      await page.getByRole("heading", { level: 1, name: /sitting 17/ }).waitFor();
      const sent = await turns(page, await (await fetch(host.url + "document/sitting-17/")).text());
      assert.equal(sent.length, 60);
      assert.deepEqual(await turns(page), sent);
      assert.match(await page.title(), /sitting 17/);
      // Through the search, in the same program.
      await page.goto(search(host, tag(1234)));
      await live(page);
      await finds(page, tag(1234));
      await page.evaluate(() => (window.untouched = true));
      await hits(page).locator("a").first().click();
      await onTurn(page, tag(1234));
      assert.match(page.url(), /document\/sitting-20\/#/);
      assert.equal(await page.evaluate(() => window.untouched), true, "the program is not started anew");
      const address = page.url();
      await page.goBack();
      await finds(page, tag(1234));
      // By its address.
      await page.goto(host.url + "search/");
      await live(page);
      await page.goto(address);
      await live(page);
      await onTurn(page, tag(1234));
      assert.deepEqual(quiet(said), []);
      await c.close();
    });

    test("a document that lacks a piece says which, and is drawn when there is a network", async (t) => {
      const host = await plain(apart, base);
      t.after(() => host.stop());
      const { c, said } = await context(chromium);
      const page = await started(c, search(host, tag(900)));
      await finds(page, tag(900));
      await whole(page);
      host.state.down = true;
      await c.setOffline(true);
      await hits(page).locator("a").first().click();
      await page.getByRole("heading", { level: 1, name: "Not on this device" }).waitFor();
      const lost = await page.locator("main code").textContent();
      assert.ok(all.has(lost.replace("assets/pack/", "")), `${lost} is a chunk of the corpus`);
      await page.locator("main", { hasText: "keep the whole corpus on this device" }).waitFor();
      host.state.down = false;
      await c.setOffline(false);
      await onTurn(page, tag(900));
      assert.match(await page.title(), /sitting 15/);
      assert.deepEqual(quiet(said), []);
      await c.close();
    });

    test("a new version brings only the chunks that changed, and the old ones go", async (t) => {
      const host = await plain(apart, base);
      t.after(() => host.stop());
      const { c, said } = await context(chromium);
      const page = await started(c, host.url + "about/");
      await page.getByRole("button", { name: /Keep the whole corpus/ }).click();
      await page.getByRole("button", { name: /Remove the corpus/ }).waitFor();
      host.state.root = newer;
      host.state.requests.length = 0;
      await page.evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r.update()));
      await page.evaluate(() => (window.untouched = true));
      await page.getByRole("button", { name: "Reload" }).click();
      await page.waitForFunction(() => !window.untouched);
      await live(page);
      await page.getByRole("button", { name: /Remove the corpus/ }).waitFor();
      const fetched = new Set(chunksOf(host)), changed = without(later, all);
      assert.deepEqual(fetched, changed);
      assert.ok(changed.size < later.size, `${changed.size} of ${later.size} chunks changed`);
      await becomes(async () => without(await keptChunks(page), later), new Set());
      await c.setOffline(true);
      await page.goto(search(host, "zeppelin"));
      await live(page);
      await finds(page, "zeppelin");
      assert.deepEqual(quiet(said), []);
      await c.close();
    });

    test("a damaged chunk is refused, with a notice and a page that works, and asked for again", async (t) => {
      const host = await plain(apart, base);
      t.after(() => host.stop());
      const { c, said } = await context(chromium);
      const page = await started(c, host.url + "search/");
      let damaged = 0;
      await c.route("**/assets/pack/*", async (route) => {
        damaged++;
        const answer = await route.fetch();
        const body = await answer.body();
        body[body.length >> 1] ^= 1;
        await route.fulfill({ response: answer, body });
      });
      await page.locator("input[data-query]").fill(tag(7));
      await notice(page, /damaged/).waitFor();
      assert.ok(damaged >= 2, "it is asked for twice");
      assert.equal(await hits(page).count(), 0);
      await c.unroute("**/assets/pack/*");
      await page.getByRole("button", { name: "Try again" }).click();
      await finds(page, tag(7));
      await notice(page, /damaged/).waitFor({ state: "detached" });
      await page.locator('header nav a[href$="speakers/"]').click();
      await page.getByRole("heading", { level: 1, name: /Speakers/ }).waitFor();
      assert.deepEqual(quiet(said), []);
      await c.close();
    });

    test("a chunk that is not the one that its name was made from is not kept", async (t) => {
      const host = await plain(apart, base);
      t.after(() => host.stop());
      const { c, said } = await context(chromium);
      const page = await started(c, host.url + "search/");
      const cut = (path, body) => (path.includes("/assets/pack/") ? body.subarray(0, body.length - 1) : body);
      host.state.lie = cut;
      await page.locator("input[data-query]").fill(tag(7));
      await notice(page, /damaged/).waitFor();
      assert.deepEqual((await wrong(page, apart)).wrong, []);
      await page.goto(host.url + "about/");
      await live(page);
      await page.getByRole("button", { name: /Keep the whole corpus/ }).click();
      await notice(page, /not on this device yet.*damaged/).waitFor();
      assert.deepEqual((await wrong(page, apart)).wrong, []);
      host.state.lie = (path, body) => body;
      await keepAll(page);
      assert.deepEqual(await wrong(page, apart), { kept: all.size, wrong: [] });
      assert.deepEqual(quiet(said), []);
      await c.close();
    });

    test("a chunk that the device spoilt is brought anew, by the program and by who keeps all", async (t) => {
      const host = await plain(apart, base);
      t.after(() => host.stop());
      const { c, said } = await context(chromium);
      const page = await started(c, search(host, tag(7)));
      await finds(page, tag(7));
      await whole(page);
      await becomes(async () => (await wrong(page, apart)).kept > 3, true);
      const before = await spoil(page);
      assert.deepEqual((await wrong(page, apart)).wrong.length, before);
      await page.reload();
      await live(page);
      await finds(page, tag(7));
      await whole(page);
      await becomes(async () => (await wrong(page, apart)).wrong, []);
      await spoil(page);
      await page.goto(host.url + "about/");
      await live(page);
      await keepAll(page);
      assert.deepEqual(await wrong(page, apart), { kept: all.size, wrong: [] });
      assert.deepEqual(quiet(said), []);
      await c.close();
    });

    test("a chunk that is gone from its place is said to be, and nothing is made up for it", async (t) => {
      const host = await plain(apart, base);
      t.after(() => host.stop());
      const { c, said } = await context(chromium, { serviceWorkers: "block" });
      const page = await open(c, host.url + "search/");
      await page.route("**/assets/pack/*", (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<p>Nothing is here.</p>" }));
      await page.locator("input[data-query]").fill(tag(7));
      await notice(page, /no longer at its place/).waitFor();
      assert.equal(await hits(page).count(), 0);
      await page.unroute("**/assets/pack/*");
      await page.getByRole("button", { name: "Try again" }).click();
      await finds(page, tag(7));
      await notice(page, /no longer at its place/).waitFor({ state: "detached" });
      assert.deepEqual(quiet(said), []);
      await c.close();
    });

    test("back and forward lead through searches and documents", async (t) => {
      const host = await plain(apart, base);
      t.after(() => host.stop());
      const { c, said } = await context(chromium);
      const page = await open(c, host.url + "document/sitting-05/");
      await page.locator("#find").fill(tag(321));
      const y = await page.evaluate(() => { window.untouched = true; scrollTo(0, 1500); return scrollY; });
      await page.evaluate(() => document.querySelector("form[data-search]").requestSubmit());
      await finds(page, tag(321));
      await page.goBack();
      await page.waitForURL(/document\/sitting-05\/$/);
      assert.equal(await page.evaluate(() => window.untouched), true, "the page is not loaded anew");
      await becomes(() => page.locator("[data-turn]").count(), 60);
      assert.match(await page.title(), /sitting 5/);
      await page.waitForFunction((y) => Math.abs(scrollY - y) < 400, y);
      await page.goForward();
      await finds(page, tag(321));
      await hits(page).locator("a").first().click();
      await page.waitForURL(/document\/sitting-05\/#/);
      await page.waitForFunction(() => document.querySelector(location.hash)?.getBoundingClientRect().top < innerHeight);
      await page.goBack();
      await live(page);
      await finds(page, tag(321));
      assert.deepEqual(said, []);
      await c.close();
    });

    test("storage that is denied is no reason not to search", async (t) => {
      const host = await plain(apart, base);
      t.after(() => host.stop());
      const { c, said } = await context(chromium, { serviceWorkers: "block" });
      await c.addInitScript(() => {
        for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
          Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });
        }
      });
      const page = await open(c, search(host, tag(55)));
      await finds(page, tag(55));
      await page.goto(host.url + "about/");
      await live(page);
      assert.equal(await page.getByRole("button", { name: /Keep the whole corpus/ }).count(), 0, "nothing is offered that can't be had");
      assert.deepEqual(quiet(said), []);
      await c.close();
    });
  });
}

test("a root or a program that arrives damaged is not kept, and the next visit keeps the right one", async (t) => {
  const host = await plain(apart, "/");
  t.after(() => host.stop());
  const { c } = await context(chromium);
  const roots = () => host.state.requests.filter((path) => path.endsWith(".pack")).length;
  // The page has the right one, the worker gets another.
  host.state.lie = (path, body) => (path.endsWith(".pack") && roots() > 1 ? Buffer.from("a page of a hotel") : body);
  const page = await open(c, host.url);
  await becomes(() => roots() > 1, true);
  await becomes(() => page.evaluate(async () => [(await navigator.serviceWorker.getRegistration())?.active?.state, await caches.keys()]), [undefined, []]);
  host.state.lie = (path, body) => body;
  await page.reload();
  await live(page);
  await kept(page);
  await c.setOffline(true);
  await page.goto(search(host, tag(3)));
  await live(page);
  await notice(page, /not on this device/).waitFor();
  await c.close();
});

test("a newer query takes the place of one that is still on its way", async (t) => {
  const host = await plain(apart, "/");
  t.after(() => host.stop());
  const { c, said } = await context(chromium, { serviceWorkers: "block" });
  const page = await open(c, search(host, tag(1)));
  await finds(page, tag(1));
  const held = [];
  await page.route("**/assets/pack/*", (route) => void held.push(route));
  const box = page.locator("input[data-query]");
  await box.fill(tag(2100));
  await page.waitForFunction(() => /reading/i.test(document.querySelector("main").textContent));
  const aborted = page.waitForEvent("requestfailed");
  await box.fill(tag(1));
  await finds(page, tag(1));
  await aborted;
  await page.unroute("**/assets/pack/*");
  for (const route of held) await route.continue().catch(() => {});
  await box.fill(tag(2100));
  await finds(page, tag(2100));
  assert.deepEqual(quiet(said), []);
  await c.close();
});

describe("the pages that are drawn from all of it", () => {
  test("stand as the host sent them, and fetch all when a reader moves the timeline", async (t) => {
    const host = await plain(together, "/");
    t.after(() => host.stop());
    const { c, said } = await context(chromium);
    const page = await open(c, host.url + "timeline/");
    assert.deepEqual(chunksOf(host), []);
    await page.locator('button[data-do="zoom-in"]').first().click();
    await page.waitForURL(/timeline\/\?from=/);
    await page.waitForFunction(() => document.querySelector("[data-timeline]").dataset.from !== document.querySelector("[data-timeline]").dataset.allFrom);
    await becomes(() => new Set(chunksOf(host)).size, all.size);
    await page.evaluate(() => (window.untouched = true));
    await page.locator('header nav a[href$="documents/"]').click();
    await page.getByRole("heading", { level: 1, name: /Documents/ }).waitFor();
    assert.equal(await page.evaluate(() => window.untouched), true, "now the program draws the pages");
    assert.deepEqual(said, []);
    await c.close();
  });

  test("are the host's where it is too large, and what needs no corpus works on them", async (t) => {
    const host = await plain(apart, "/");
    t.after(() => host.stop());
    const { c, said } = await context(chromium, { permissions: ["clipboard-read", "clipboard-write"] });
    const page = await open(c, host.url + "timeline/?from=2001-01-01&to=2002-01-01");
    assert.equal(await page.locator('button[data-do="zoom-in"]').count(), 0);
    await page.locator("[data-timeline]").focus();
    await page.evaluate(() => addEventListener("keydown", (event) => (window.taken = event.defaultPrevented)));
    await page.keyboard.press("+");
    await becomes(() => page.evaluate(() => window.taken), false, "the key is the browser's");
    assert.equal(new URL(page.url()).search, "?from=2001-01-01&to=2002-01-01");
    await page.evaluate(() => (window.untouched = true));
    await page.locator('header nav a[href$="documents/"]').click();
    await page.getByRole("heading", { level: 1, name: /Documents/ }).waitFor();
    assert.notEqual(await page.evaluate(() => window.untouched), true, "the host has the page");
    await page.goto(host.url + "document/sitting-07/");
    await live(page);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await becomes(() => page.evaluate(() => document.activeElement.closest("[data-turn]") !== null), true, "j goes to a turn");
    await page.locator("summary", { hasText: "Cite" }).first().click();
    await page.locator('button[data-do="copy"]:visible').first().click();
    await page.locator(".toast", { hasText: "Copied" }).waitFor();
    assert.deepEqual(chunksOf(host), []);
    assert.deepEqual(said, []);
    await c.close();
  });

  test("are all drawn without a network from pieces that are here and not too many", async (t) => {
    const host = await plain(together, "/");
    t.after(() => host.stop());
    const { c, said } = await context(chromium);
    const page = await started(c, host.url + "about/");
    await keepAll(page);
    await c.setOffline(true);
    const someone = (await readdir(join(together, "speaker"))).find((id) => id.startsWith("ms-example"));
    for (const [path, heading, words] of [
      ["", /Transcripts/, /Newest documents/], ["timeline/?from=2001-01-01&to=2002-01-01", /Timeline/, /2001/], ["speakers/", /Speakers/, /Ms. Example/],
      [`speaker/${someone}/`, /Ms. Example/, /Item 58 of sitting/], ["documents/?sort=title", /Documents/, /sitting 39/], ["document/sitting-03/", /sitting 3/, /Item 59 of sitting 3/],
      ["report/", /./, /sitting-03.txt/], ["corrections/", /./, /correct/i],
    ]) {
      await page.goto(host.url + path);
      await live(page);
      await page.locator("main", { has: page.getByRole("heading", { level: 1, name: heading }), hasText: words }).waitFor();
      assert.equal(await page.getByRole("heading", { level: 1, name: "Not on this device" }).count(), 0, path);
    }
    assert.deepEqual(quiet(said), []);
    await c.close();
  });

  test("are kept with the whole corpus where it is too large to draw them", async (t) => {
    const host = await plain(apart, "/");
    t.after(() => host.stop());
    const { c, said } = await context(chromium);
    const page = await started(c, host.url + "about/");
    await keepAll(page);
    await c.setOffline(true);
    for (const [path, words] of [["", /Newest documents/], ["timeline/", /Spoken about/], ["speakers/", /Ms. Example/], ["documents/", /sitting 39/], ["report/", /sitting-03.txt/], ["corrections/", /correct/i]]) {
      await page.goto(host.url + path);
      await live(page);
      await page.locator("main", { hasText: words }).waitFor();
      assert.equal(await page.getByRole("heading", { level: 1, name: "Not on this device" }).count(), 0, path);
    }
    assert.deepEqual(quiet(said), []);
    await c.close();
  });

  test("say so where they are not on the device", async (t) => {
    const host = await plain(apart, "/");
    t.after(() => host.stop());
    const { c } = await context(chromium);
    const page = await started(c, host.url + "document/sitting-01/");
    await c.setOffline(true);
    await page.goto(host.url + "document/sitting-01/");
    await live(page);
    assert.equal(await page.locator("[data-turn]").count(), 60, "what was read is here");
    await page.goto(host.url + "speakers/");
    await live(page);
    await page.getByRole("heading", { level: 1, name: "Not on this device" }).waitFor();
    await page.locator("main", { hasText: "made from the whole corpus" }).waitFor();
    assert.equal(await page.locator("#shell .notice", { hasText: "can't be read" }).count(), 0, "what can't be had is no fault");
    await page.goto(host.url + "speaker/ms-example/");
    await live(page);
    await page.locator("main a", { hasText: "Search" }).click();
    await page.waitForFunction(() => document.querySelector("input[data-query]")?.value === "speaker:=ms-example");
    await c.close();
  });
});
