// Pagefind through its interface for Node: a record for each turn. One
// language for all, for an index of Pagefind holds one.
import { createIndex, close } from "pagefind";
import { hungry } from "./children.mjs";

export async function build(turns, folder) {
  const { index } = await createIndex({ forceLanguage: "en" });
  for await (const t of turns) {
    const { errors } = await index.addCustomRecord({
      url: `/${t.number}`, content: t.text, language: "en", meta: { title: t.title, date: t.date, name: t.name },
      filters: t.speaker === "" ? {} : { speaker: [t.speaker] },
    });
    if (errors.length > 0) throw new Error(errors.join("; "));
  }
  return finish(index, folder);
}

/** finish writes the files and gives the memory of Pagefind's own process. */
export async function finish(index, folder) {
  const { errors } = await index.writeFiles({ outputPath: folder });
  if (errors.length > 0) throw new Error(errors.join("; "));
  const peak = await hungry();
  await close();
  return { peak };
}
