// Lectern's search as WebAssembly, fed with the root of a pack and with the chunks
// that it asks for.
import { script } from "./script.js";
import { typed } from "./typed.js";

export async function warm() {
  await script("/engine/wasm_exec.js");
  const go = new Go();
  const started = new Promise((resolve) => (window.lecternStarted = resolve));
  go.run((await WebAssembly.instantiateStreaming(fetch("/engine/engine.wasm"), go.importObject)).instance);
  await started;
}

/** open is told which chunks come with the root, as a site's pages tell it. */
export async function open(base, ahead) {
  const [root, ...chunks] = await Promise.all([bytes(base + "root.pack"), ...ahead.map(([, name]) => bytes(`${base}pack/${name}`)), warm()]);
  const engine = window.lecternOpen(root);
  if (typeof engine === "string") throw new Error(engine);
  ahead.forEach(([number], i) => engine.put(number, chunks[i]));
  const fetched = async ([number, name]) => {
    const refused = engine.put(number, await bytes(`${base}pack/${name}`));
    if (refused) throw new Error(refused);
  };
  /** answer asks until nothing is missing, or with `soon` until ten hits can be shown. */
  const answer = async (q, limit, soon) => {
    for (;;) {
      const a = engine.ask(typed(q), q.kind === "prefix", limit, soon);
      if (typeof a === "string") throw new Error(a);
      if (a.missing.length === 0 || (soon && a.hits !== "")) return { turns: a.turns, hits: parted(a.hits) };
      await Promise.all(a.missing.map(fetched));
    }
  };
  const show = ({ turns, hits }) => ({ turns, shown: hits.map((h) => h.slice(2)) });
  return {
    find: async (q, limit) => show(await answer(q, limit, false)),
    soon: async (q) => show(await answer(q, 10, true)),
    all: async (q) => (await answer(q, 0, false)).hits.map(([document, turn]) => `${document}/${turn}`),
  };
}

/** parted are hits: document, turn, title, date, name, text. */
const parted = (text) => (text === "" ? [] : text.split("\x1e").map((hit) => hit.split("\x1f")));

const bytes = async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer());
