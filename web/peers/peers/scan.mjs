// No index: all texts in a file, looked through from the beginning to the end.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

export async function build(turns, folder) {
  const rows = [];
  for await (const t of turns) rows.push([t.title, t.date, t.name, t.text]);
  await writeFile(join(folder, "all.json"), JSON.stringify(rows));
}
