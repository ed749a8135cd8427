// Writes what the last runs measured between the marks of docs/peers.md:
// node page.mjs, after `make bench-peers`.
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sizes } from "./corpus.mjs";
import { tables } from "./table.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", ".."), page = join(root, "docs", "peers.md");
const results = { sizes: {} };
for (const size of Object.keys(sizes)) {
  const r = await readFile(join(root, "build", "peers", `results-${size}.json`), "utf8").then(JSON.parse, () => null);
  if (r !== null) results.sizes[size] = r;
}
const text = await readFile(page, "utf8");
await writeFile(page, text.replace(/(<!-- measured -->\n)[^]*(<!-- \/measured -->)/, (_, a, b) => `${a}\n${tables(results)}\n\n${b}`));
