// A record is a turn, or a document where pages were indexed. It loads what a
// query needs when it is asked. It knows phrases in quotes, and no slips.
const typed = (q) => (q.kind === "phrase" ? `"${q.words.join(" ")}"` : q.words.join(q.kind === "chinese" ? "" : " "));

let engine;
const load = async (base) => {
  engine = await import(base + "pagefind.js");
  await engine.init();
};

// Its program lies beside its index: the script, the worker, the WebAssembly.
export async function warm() {
  const base = new URL(new URLSearchParams(location.search).get("index"), location.href).href;
  await Promise.all(["pagefind.js", "pagefind-worker.js", "wasm.en.pagefind"].map(async (name) => (await fetch(base + name)).arrayBuffer()));
}

export async function open(base) {
  await load(base);
  const ask = async (q) => (await engine.search(typed(q), q.speaker === undefined ? {} : { filters: { speaker: q.speaker } })).results;
  return {
    async find(q, limit) {
      const results = await ask(q);
      const shown = await Promise.all(results.slice(0, limit).map((r) => r.data()));
      return { turns: results.length, shown: shown.map((d) => [d.meta.title, d.meta.date, d.meta.name, d.content]) };
    },
    all: async (q) => (await ask(q)).map((r) => r.id),
  };
}
