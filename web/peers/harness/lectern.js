// Lectern's search as WebAssembly, fed with the root of a pack and with the chunks
// that it asks for.
import { script } from "./script.js";
import { typed } from "./typed.js";

/** warm starts the program and gives what it exports. */
export async function warm() {
  await script("/engine/wasm_exec.js");
  const go = new Go();
  const started = new Promise((resolve) => (window.lecternStarted = resolve));
  const { instance } = await WebAssembly.instantiateStreaming(fetch("/engine/engine.wasm"), go.importObject);
  go.run(instance);
  await started;
  return instance.exports;
}

/** open is told which chunks come with the root, as a site's pages tell it. */
export async function open(base, ahead) {
  const chunk = (name) => bytes(`${base}pack/${name}`);
  const [engine, root, ...chunks] = await Promise.all([warm().then(memory), bytes(base + "root.pack"), ...ahead.map(([, name]) => chunk(name))]);
  engine.give(root, "open");
  ahead.forEach(([number], i) => engine.give(chunks[i], "put", number));
  const fetched = async ([number, name]) => engine.give(await chunk(name), "put", number);
  /** answer asks until nothing is missing, or with `soon` until ten hits can be shown. */
  const answer = async (q, limit, soon, bare) => {
    for (;;) {
      const [[turns, ...missing], ...hits] = await engine.ask(typed(q), q.kind === "prefix", limit, soon, bare);
      if (missing.length === 0 || (soon && hits.length > 0)) return { turns: Number(turns), hits };
      await Promise.all(pairs(missing).map(fetched));
    }
  };
  const show = ({ turns, hits }) => ({ turns, shown: hits.map((h) => h.slice(2)) });
  return {
    find: async (q, limit) => show(await answer(q, limit, false)),
    found: async (q) => answer(q, 10, false, true),
    soon: async (q) => show(await answer(q, 10, true)),
    all: async (q) => (await answer(q, 0, false)).hits.map(([document, turn]) => `${document}/${turn}`),
  };
}

/** memory is how bytes come to the program and answers from it. */
function memory(program) {
  const encoder = new TextEncoder(), decoder = new TextDecoder();
  const view = (at, size) => new Uint8Array(program.mem.buffer, at, size);
  const said = (size) => decoder.decode(view(program.answer(), size));
  return {
    give(bytes, to, ...rest) {
      view(program.room(bytes.length), bytes.length).set(bytes);
      const size = program[to](...rest);
      if (size > 0) throw new Error(said(size));
    },
    /** ask gives lists: the count and what is missing, and a list for each hit: document, turn, title, date, name, text. */
    async ask(text, prefix, limit, soon, bare) {
      const bytes = encoder.encode(text);
      view(program.room(bytes.length), bytes.length).set(bytes);
      let size = program.ask(prefix, limit, soon, bare);
      for (; size === unfinished; size = program.goOn()) await others();
      const answer = said(size);
      if (answer.startsWith("\x1d")) throw new Error(answer.slice(1));
      return answer.split("\x1e").map((part) => part.split("\x1f"));
    },
  };
}

const unfinished = -1;

/** others lets others have their turn: what follows is a task of its own. */
const others = () => new Promise((go) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    go();
  };
  port2.postMessage(0);
});

const pairs = (list) => list.filter((_, i) => i % 2 === 0).map((number, i) => [Number(number), list[2 * i + 1]]);

const bytes = async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer());
