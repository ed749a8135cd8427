// What axe-core finds on a page.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export async function violations(page) {
  const cdp = await page.context().newCDPSession(page);
  // Through the debugger, since the page's own policy lets no other script in.
  await cdp.send("Runtime.evaluate", { expression: axe });
  const { result } = await cdp.send("Runtime.evaluate", {
    expression: `axe.run(document, { runOnly: ["wcag2a","wcag2aa","wcag21a","wcag21aa","wcag22a","wcag22aa","best-practice"] }).then((r) => JSON.stringify({ passes: r.passes.length, violations: r.violations.map((v) => v.id + ": " + v.nodes.slice(0, 3).map((n) => n.target + " " + n.html.slice(0, 160) + " " + n.failureSummary).join(" | ")) }))`,
    awaitPromise: true, returnByValue: true,
  });
  const found = JSON.parse(result.value);
  assert.ok(found.passes > 5, "axe looked at nothing");
  return found.violations;
}
