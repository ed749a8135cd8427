// The first result: what must come over the wire before it, and how long it
// takes, from a warm start: the program is cached, nothing of the corpus is.
import { browser, done, slowed } from "./chromium.mjs";
import { isProgram } from "./engines.mjs";
import { slow } from "./host.mjs";

/**
 * first asks the queries, one a visit. Each visit finds the corpus at an address
 * where it has not been before, so that nothing of it is cached. `ahead` is what a page
 * says is to be fetched with the program.
 */
export async function first(host, peer, index, queries, { link = true, ahead = [] } = {}) {
  const b = await browser(), seen = [];
  try {
    for (const [i, q] of queries.entries()) seen.push(await visit(host, b, peer, `/fresh/${i}${index}`, q, link, ahead));
  } finally {
    await b.close();
  }
  return seen;
}

async function visit(host, b, peer, index, q, link, ahead) {
  const at = (more) => `${host.url}harness/?engine=${peer}&index=${encodeURIComponent(index)}&ahead=${encodeURIComponent(JSON.stringify(ahead))}&${more}`;
  const visited = async (url, before) => {
    const page = await b.context.newPage();
    try {
      await before?.(page);
      return await done(page, url);
    } finally {
      await page.close();
    }
  };
  for (let i = 0; i < 2; i++) await visited(at("warm")); // compiled WebAssembly is kept from the second visit on
  host.link = link ? slow : null;
  host.sent.length = 0;
  try {
    const found = await visited(at("q=" + encodeURIComponent(JSON.stringify(q))), slowed);
    const corpus = host.sent.filter(({ path }) => path.startsWith(index) && !isProgram(path));
    const until = (ms) => corpus.filter((s) => s.at <= found.origin + ms);
    const sum = (list) => list.reduce((all, s) => all + s.bytes, 0);
    const first = until(found.first), ten = until(found.ten);
    return { kind: q.kind, turns: found.turns, opened: found.opened, ms: found.first, bytes: sum(first), files: first.length, tenMs: found.ten, tenBytes: sum(ten), tenFiles: ten.length };
  } finally {
    host.link = null;
  }
}
