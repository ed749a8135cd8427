import { chromium } from "playwright-core";
import { spawn } from "node:child_process";
const [, , dir, out, ...queries] = process.argv;
const child = spawn("../../build/lectern", ["serve", "--addr", "127.0.0.1:0", ...(dir === "-" ? [] : [dir])], { stdio: ["ignore", "pipe", "inherit"] });
const url = await new Promise((done) => child.stdout.on("data", (c) => { const m = String(c).match(/https?:\/\/\S+/); if (m) done(m[0]); }));
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
let i = 0;
for (const q of queries) {
  i++;
  for (const [width, colorScheme] of [[1360, "light"], [390, "dark"]]) {
    const c = await b.newContext({ viewport: { width, height: width > 600 ? 1000 : 844 }, colorScheme });
    const page = await c.newPage();
    page.on("console", (m) => { if (["error", "warning"].includes(m.type())) console.log(m.type(), m.text()); });
    await page.goto(url + "search/?" + q);
    await page.waitForSelector("html[data-ready]", { state: "attached", timeout: 60000 });
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `${out}/${i}-${width}.png`, fullPage: false });
    console.log(q, width, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), await page.locator(".found").first().innerText().catch(() => "-"));
    await c.close();
  }
}
await b.close(); child.kill();
