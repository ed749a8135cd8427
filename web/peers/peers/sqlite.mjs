// SQLite's FTS5 as an index without contents: turns are rows, words are found
// with their places, so that phrases are exact. The text is given as words, for
// its tokenizers do not part Chinese.
import sqlite3InitModule from "@sqlite.org/sqlite-wasm";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { words } from "../words.mjs";

export async function build(turns, folder) {
  const sqlite3 = await sqlite3InitModule({ print() {}, printErr() {} });
  const db = new sqlite3.oo1.DB(":memory:");
  db.exec("CREATE VIRTUAL TABLE turns USING fts5(text, content='', tokenize='unicode61'); BEGIN");
  const add = db.prepare("INSERT INTO turns(rowid, text) VALUES (?, ?)");
  for await (const t of turns) add.bind([t.number + 1, words(t.text).join(" ")]).stepReset();
  add.finalize();
  db.exec("COMMIT; INSERT INTO turns(turns) VALUES ('optimize'); VACUUM");
  await writeFile(join(folder, "index.sqlite"), sqlite3.capi.sqlite3_js_db_export(db));
}
