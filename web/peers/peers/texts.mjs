// The turns as they are shown, in files of about 32 kB: engines that hold an
// index and no texts fetch those of the hits from here, as Lectern does.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const bytes = 32 << 10;

/** texts takes turns in order and writes them to `folder`. */
export function texts(folder) {
  const firsts = [], speakers = [], names = [];
  let first = 0, size = 0, rows = [];
  const flush = async () => {
    if (rows.length === 0) return;
    await mkdir(join(folder, "texts"), { recursive: true });
    await writeFile(join(folder, "texts", `${first}.json`), JSON.stringify(rows));
    firsts.push(first);
    [first, size, rows] = [first + rows.length, 0, []];
  };
  return {
    async add(t) {
      if (size > 0 && size + t.text.length > bytes) await flush();
      size += Buffer.byteLength(t.text);
      rows.push([t.title, t.date, t.name, t.text]);
      let at = names.indexOf(t.speaker);
      if (at < 0) at = names.push(t.speaker) - 1;
      speakers.push(at);
    },
    async close() {
      await flush();
      await writeFile(join(folder, "texts.json"), JSON.stringify(firsts));
      await writeFile(join(folder, "speakers.json"), JSON.stringify({ names, speakers }));
    },
  };
}
