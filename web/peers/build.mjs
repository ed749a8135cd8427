// Builds the files of one peer, in a process of its own so that its memory is
// its own: node build.mjs PEER TURNS FOLDER. The last line that it prints is JSON.
// The clock runs while turns are handed over and files are written, without the
// reading of the corpus where it fits into memory beside the index.
import { mkdir } from "node:fs/promises";
import { values } from "./lines.mjs";
import { status } from "./peers/children.mjs";
import { texts } from "./peers/texts.mjs";

const [peer, turns, folder] = process.argv.slice(2);
const { build } = await import(`./peers/${peer}.mjs`);
await mkdir(folder, { recursive: true });

let reading = 0, count = 0;
async function* timed() {
  let before = performance.now();
  for await (const t of values(turns)) {
    reading += performance.now() - before;
    count++;
    yield t;
    before = performance.now();
  }
}
const start = performance.now();
const made = (await build(timed(), folder)) ?? {};
const seconds = (performance.now() - start - reading) / 1000;
const own = (await status(process.pid)).VmHWM;
if (!peer.startsWith("pagefind") && peer !== "scan") {
  const all = texts(folder);
  for await (const t of values(turns)) await all.add(t);
  await all.close();
}
console.log(JSON.stringify({ count, seconds, peak: made.peak ?? own }));
