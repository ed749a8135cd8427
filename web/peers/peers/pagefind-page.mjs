// Pagefind through its interface for Node: a page of HTML for each document, the
// turns as paragraphs.
import { createIndex } from "pagefind";
import { finish } from "./pagefind.mjs";

export async function build(turns, folder) {
  const { index } = await createIndex({ forceLanguage: "en" });
  let page = [];
  const add = async () => {
    if (page.length === 0) return;
    const { title, document } = page[0];
    const content = `<html lang="en"><head><title>${escaped(title)}</title></head><body><h1>${escaped(title)}</h1>` +
      page.map((t) => `<p id="${t.turn}">${escaped(t.text)}</p>`).join("\n") + "</body></html>";
    const { errors } = await index.addHTMLFile({ url: `/${document}/`, content });
    if (errors.length > 0) throw new Error(errors.join("; "));
    page = [];
  };
  for await (const t of turns) {
    if (page.length > 0 && page[0].document !== t.document) await add();
    page.push(t);
  }
  await add();
  return finish(index, folder);
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
