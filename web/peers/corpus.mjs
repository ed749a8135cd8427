// The corpora of a run: the real ones beside the repository, read by Lectern,
// and samples of their documents.
import { createHash } from "node:crypto";
import { execFile } from "node:child_process";
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { values, writer } from "./lines.mjs";

const run = promisify(execFile);
const archives = ["wh-briefings", "sayit-tw"];

/** Sizes are turns at least; the last is whatever the archives hold. */
export const sizes = { "2k": 2_000, "20k": 20_000, "100k": 100_000, "500k": Infinity };

const exists = (path) => access(path).then(() => true, () => false);

/**
 * corpus makes the folder of a size below `build`, unless it is there already:
 * `documents/` with what `lectern export` writes, `turns.jsonl` for all others,
 * `about.json` with its numbers. It is null where an archive is absent.
 */
export async function corpus(size, { build, shared, lectern }) {
  const folder = join(build, "corpus-" + size);
  if (!(await exists(join(folder, "about.json")))) {
    const exported = await exports(build, shared, lectern);
    if (exported === null) return null;
    await sample(exported, sizes[size], folder);
  }
  const about = JSON.parse(await readFile(join(folder, "about.json"), "utf8"));
  return { size, about, ...about, documents: join(folder, "documents"), sources: join(folder, "sources"), turns: join(folder, "turns.jsonl") };
}

/** exports reads each archive with Lectern, once. */
async function exports(build, shared, lectern) {
  const files = [];
  for (const name of archives) {
    const archive = join(shared, name + ".tar.gz"), file = join(build, name + ".jsonl");
    files.push({ name, file });
    if (await exists(file)) continue;
    if (!(await exists(archive))) return null;
    const folder = await mkdtemp(join(tmpdir(), "lectern-peers-"));
    try {
      await run("tar", ["-xzf", archive, "-C", folder]);
      await run(lectern, ["export", join(folder, name), "--to", "jsonl", "-o", join(folder, "exported"), "--no-cache"], { maxBuffer: 1 << 26 });
      await mkdir(build, { recursive: true });
      await run("mv", [join(folder, "exported", "documents.jsonl"), file]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return files;
}

/** place is where a document stands in the one order that all samples begin. */
const place = (id) => createHash("sha256").update(id).digest("hex");

/** chosen are the IDs of the first documents in that order that have enough turns. */
async function chosen(files, turns) {
  const all = [];
  for (const { file } of files) {
    for await (const d of values(file)) all.push({ id: d.id, place: place(d.id), spoken: d.turns.filter(spoken).length });
  }
  all.sort((a, b) => (a.place < b.place ? -1 : 1));
  const ids = new Set();
  for (let sum = 0, i = 0; i < all.length && sum < turns; i++) {
    ids.add(all[i].id);
    sum += all[i].spoken;
  }
  return ids;
}

const spoken = (t) => t.kind !== "stage" && t.text !== "";

/** sample writes the chosen documents, whole, and their spoken turns. */
async function sample(files, turns, folder) {
  const ids = await chosen(files, turns);
  const to = folder + ".part";
  await rm(to, { recursive: true, force: true });
  await mkdir(join(to, "documents"), { recursive: true });
  const documents = writer(join(to, "documents", "documents.jsonl")), out = writer(join(to, "turns.jsonl"));
  const about = { documents: 0, count: 0, bytes: 0 }, sources = writer(join(to, "sources"));
  for (const { name, file } of files) {
    for await (const d of values(file)) {
      if (!ids.delete(d.id)) continue; // two of one name: the first
      await documents.line(JSON.stringify(d));
      await sources.line(`${name}/${d.source.path}`);
      for (const t of d.turns.filter(spoken)) {
        await out.line(JSON.stringify(turnOf(d, t, about.count++)));
        about.bytes += Buffer.byteLength(t.text);
      }
      about.documents++;
    }
  }
  await documents.close();
  await out.close();
  await sources.close();
  await writeFile(join(to, "about.json"), JSON.stringify(about));
  await rm(folder, { recursive: true, force: true });
  await rename(to, folder);
}

/** What every peer is told of a turn. `said` is the text without what stands in marks that nobody spoke. */
function turnOf(d, t, number) {
  const date = d.dates.event ?? d.dates.published;
  const speaker = d.speakers.find((s) => s.id === t.speaker);
  return {
    number, document: d.id, turn: t.id, n: t.n, title: d.title, date: date?.edtf ?? "", language: t.language || d.language,
    speaker: t.speaker, name: speaker?.name ?? t.label, written: [t.label, ...(speaker?.written ?? [])], text: t.text, said: said(t),
  };
}

const heard = new Set(["spelling", "sic", "correction", "foreign", "inaudible", "repair", "interpretation"]);
const missing = new Set(["elision", "inaudible", "crosstalk", "redaction"]);

/**
 * said is the spoken words alone, undefined where that is the whole text: marks
 * in brackets are not words of anybody. A line feed stands where words are missing.
 */
function said(t) {
  const bytes = Buffer.from(t.text);
  let out = "", at = 0;
  for (const m of t.marks) {
    if (heard.has(m.kind) && m.printed !== "" && !"([{<（［【\\".includes([...m.printed][0])) continue;
    if (m.end <= at) continue;
    out += bytes.toString("utf8", at, m.start) + (missing.has(m.kind) ? " \u0001 " : " ");
    at = m.end;
  }
  return at === 0 ? undefined : out + bytes.toString("utf8", at);
}

/** unpacked are the source files of a corpus in a temporary folder; remove it. */
export async function unpacked(corpus, shared) {
  const folder = await mkdtemp(join(tmpdir(), "lectern-peers-"));
  const all = (await readFile(corpus.sources, "utf8")).split("\n");
  for (const name of archives) {
    const list = join(folder, name + ".list");
    await writeFile(list, [...new Set(all)].filter((path) => path.startsWith(name + "/")).join("\n"));
    await run("tar", ["-xzf", join(shared, name + ".tar.gz"), "-C", folder, "--verbatim-files-from", "--files-from", list]);
    await rm(list);
  }
  return folder;
}
