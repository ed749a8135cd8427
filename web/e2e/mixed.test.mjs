// A small corpus of many formats and scripts, published twice with edits
// between: the pages that a corpus of one text has not.
import { after, describe, test } from "node:test";
import assert from "node:assert/strict";
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { plain, run } from "./hosts.mjs";
import { browser, context, live, settled } from "./browser.mjs";
import { violations } from "./axe.mjs";

const folder = await mkdtemp(join(tmpdir(), "lectern-e2e-"));
after(() => rm(folder, { recursive: true, force: true }));
const before = join(folder, "before"), now = join(folder, "now"), site = join(folder, "site");
await cp(fileURLToPath(new URL("testdata/mixed", import.meta.url)), now, { recursive: true });

// What was published first: the interview under another name, a line more of the
// briefing, and a sitting that went.
await cp(now, before, { recursive: true });
await rename(join(before, "interview.vtt"), join(before, "talk.vtt"));
await rm(join(before, "people.toml"));
await writeFile(join(before, "briefing.txt"), (await readFile(join(now, "briefing.txt"), "utf8")) + "\nMS. FENWICK:  This line will be taken out again.\n");
await writeFile(join(before, "withdrawn.txt"), "A talk that was withdrawn (fictional)\n\nJO DOE:  Whoever wrote this down misheard all of it.\n");
const build = (from) => run("build", from, "-o", site, "--no-cache");
await build(before);
const turns = async (document) => (await readdir(join(site, "embed/turn", document))).sort();
const talk = await turns("talk"), withdrawn = await turns("withdrawn");
await build(now);

const host = await plain(site, "/record/");
after(() => host.stop());
const chromium = await browser(after);
const documents = ["briefing", "interview", "kaiken", "mutamar", "sitting"].map((id) => `document/${id}/`);
const pages = ["", "report/", "corrections/", "documents/", "speaker/ada-fenwick/", ...documents, "document/withdrawn/", "embed/document/withdrawn/", `embed/turn/withdrawn/${withdrawn[0]}/`];

describe("a mixed corpus", () => {
  for (const { width, colorScheme, javaScriptEnabled } of [{ width: 1360, colorScheme: "light", javaScriptEnabled: true }, { width: 390, colorScheme: "dark", javaScriptEnabled: false }]) {
    test(`reads at ${width} px, ${javaScriptEnabled ? "with" : "without"} the program`, async () => {
      const { c, said, origins } = await context(chromium, { width, colorScheme });
      if (!javaScriptEnabled) await c.route("**/*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
      const page = await c.newPage();
      for (const path of pages) {
        await page.goto(host.url + path);
        if (javaScriptEnabled && !path.startsWith("embed/")) await live(page);
        await settled(page);
        assert.equal(await page.locator("h1").count(), 1, `${path}: one heading`);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} is too wide`);
        assert.notEqual(await page.title(), "run", `${path}: a source's script ran`);
        assert.deepEqual(await violations(page), [], path);
      }
      assert.deepEqual(said, []);
      assert.deepEqual([...origins], [new URL(host.url).origin]);
      await c.close();
    });
  }

  test("lists keep their numbers and dots on the page of a phone", async () => {
    const { c } = await context(chromium, { width: 390 });
    const page = await c.newPage();
    for (const [path, list] of [["corrections/", "ol.corrections"], ["document/briefing/", ".gone ul"]]) {
      await page.goto(host.url + path);
      const padding = await page.locator(list).first().evaluate((e) => parseFloat(getComputedStyle(e).paddingInlineStart));
      assert.ok(padding >= 16, `${path}: ${padding} px for the marker`);
    }
    await c.close();
  });

  test("what the source prints and nobody spoke is shown, and not copied", async () => {
    const { c } = await context(chromium);
    const page = await c.newPage();
    await page.goto(host.url + "document/sitting/");
    await live(page);
    const points = page.locator("[data-turn] a.mark.point");
    assert.deepEqual(await points.evaluateAll((all) => all.map((e) => e.dataset.says)), ["Beifall bei der Gezeitenpartei.", "page 2", "inaudible", "Ruf: Hört, hört!"]);
    assert.equal((await page.locator("[data-turn] .words").first().innerText()).trim(), "Ich eröffne die Sitzung. Herr Tarn hat das Wort.");
    await points.first().click();
    await page.locator(".note:target", { hasText: "nobody spoke" }).waitFor();
    await c.close();
  });

  test("Arabic stands from right to left", async () => {
    const { c } = await context(chromium, { width: 390, javaScriptEnabled: false });
    const page = await c.newPage();
    await page.goto(host.url + "document/mutamar/");
    for (const text of await page.locator("h1, [data-turn] .words p").all()) {
      assert.equal(await text.evaluate((e) => getComputedStyle(e).direction), "rtl", await text.innerText());
    }
    assert.equal(await page.locator('main [href^="javascript:"], main script, main [onerror]').count(), 0);
    await c.close();
  });

  test("what was published before leads on, and says where nothing is left", async () => {
    const { c } = await context(chromium, { javaScriptEnabled: false });
    const page = await c.newPage();
    await page.goto(host.url + "document/talk/");
    await page.waitForURL(host.url + "document/interview/");
    await page.goto(host.url + `embed/turn/talk/${talk[1]}/`);
    await page.waitForURL(host.url + `embed/turn/interview/${talk[1]}/`);
    await page.goto(host.url + `embed/turn/withdrawn/${withdrawn[0]}/`);
    await page.getByRole("heading", { name: "No longer here" }).waitFor();
    assert.doesNotMatch(await page.content(), /misheard/);
    await page.goto(host.url + "document/briefing/");
    assert.match(await page.locator(".gone").innerText(), /no longer in the document/);
    await c.close();
  });

  test("words of every script are found", async () => {
    const { c } = await context(chromium);
    const page = await c.newPage();
    for (const [word, document] of [["ستفتح OR سنفتحها", "mutamar"], ["高潮", "kaiken"], ["gelehrt", "sitting"]]) {
      await page.goto(host.url + "search/?q=" + encodeURIComponent(word));
      await page.locator(`main a[href*="document/${document}/"]`).first().waitFor();
    }
    await c.close();
  });
});
