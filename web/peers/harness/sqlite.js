// FTS5 in a base that is loaded whole into memory. It knows no slips.
import sqlite3InitModule from "/npm/@sqlite.org/sqlite-wasm/dist/index.mjs";
import { engine } from "./texts.js";

const quiet = { print() {}, printErr() {} };

export const warm = () => sqlite3InitModule(quiet);

export async function open(base) {
  const [sqlite3, file] = await Promise.all([warm(), fetch(base + "index.sqlite").then((r) => r.arrayBuffer())]);
  const db = new sqlite3.oo1.DB(), { capi, wasm } = sqlite3, at = wasm.allocFromTypedArray(file);
  capi.sqlite3_deserialize(db.pointer, "main", at, file.byteLength, file.byteLength, capi.SQLITE_DESERIALIZE_FREEONCLOSE);
  const ask = db.prepare("SELECT rowid - 1 FROM turns WHERE turns MATCH ? ORDER BY rank");
  return engine(base, (q) => {
    const words = q.words.join(" ");
    ask.bind(q.kind === "phrase" || q.kind === "chinese" ? `"${words}"` : q.kind === "prefix" ? `${words}*` : words);
    const found = [];
    while (ask.step()) found.push(ask.get(0));
    ask.reset();
    return found;
  });
}
