// A made-up corpus, large enough to come in many chunks: the minutes of a
// harbour that does not exist.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./hosts.mjs";

const words = "boat berth tide rope crane pilot harbour anchor cargo ledger lantern signal chart rudder keel mast ferry barge quay dock buoy wharf salvage tonnage customs".split(" ");

// chance is the same row of numbers every time.
function chance(seed) {
  return () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
}

function sitting(n) {
  const next = chance(n + 1), lines = [`Minutes of the harbour, sitting ${n} (fictional)`, "", `${1 + (n % 28)} March ${1990 + (n % 30)}`, ""];
  for (let turn = 0; turn < 60; turn++) {
    const said = Array.from({ length: 24 }, () => words[Math.floor(next() * next() * words.length)]);
    lines.push(`${turn % 2 ? "MR. SAMPLE" : "MS. EXAMPLE"}: Item ${turn} of sitting ${n}, ${said.join(" ")} ${tag(n * 60 + turn)}.`, "");
  }
  return lines.join("\n");
}

/** tag is a word that stands in one turn alone. */
export const tag = (n) => "tag" + n.toString(26).replace(/./g, (c) => String.fromCharCode(97 + parseInt(c, 26)));

/** minutes writes the corpus into a folder; `more` are files beside it, by name. */
export async function minutes(folder, more = {}) {
  await mkdir(folder, { recursive: true });
  for (let n = 0; n < 40; n++) await writeFile(join(folder, `sitting-${String(n).padStart(2, "0")}.txt`), sitting(n));
  for (const [name, text] of Object.entries(more)) await writeFile(join(folder, name), text);
}

/** pieces builds a site of it whose corpus comes in pieces; `apart` tells that they are too many to be fetched together. */
export function pieces(corpus, site, { apart = false } = {}) {
  return run("build", corpus, "-o", site, "--no-cache", "--one-file", "1000", ...(apart ? ["--together", "1000"] : []));
}
