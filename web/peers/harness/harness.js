// One engine at work. With ?warm it loads the program of the engine and nothing
// else, so that the program is cached; with ?q it
// shows the first hit and then ten;
// without either it is an empty page until `start` is called.
const asked = new URLSearchParams(location.search);
const client = (name) => import(`./${name}.js`);
const open = async (name, index, ahead) => (await client(name)).open(new URL(index, location.href).href, ahead);

/** show draws hits as any page would: title, who, when, the words. */
function show(shown) {
  const list = document.getElementById("hits");
  list.replaceChildren(...shown.map(([title, date, name, text]) => {
    const item = document.createElement("li"), head = document.createElement("b"), words = document.createElement("p");
    head.textContent = `${title} · ${name} · ${date}`;
    words.textContent = text;
    item.append(head, words);
    return item;
  }));
  return list.offsetHeight; // it is laid out
}

/** start opens an engine; it is then asked through `engine`. */
window.start = async (name, index, ahead) => {
  const blocked = [];
  new PerformanceObserver((list) => blocked.push(...list.getEntries().map((e) => e.duration))).observe({ type: "longtask" });
  const engine = await open(name, index, ahead);
  window.engine = {
    all: (q) => engine.all(q),
    /**
     * pass asks every query once and gives the milliseconds of each, drawing left out;
     * with `bare` until the count and the ten best are known, without their words.
     */
    async pass(queries, bare) {
      const found = engine.found ?? (async (q) => { const all = await engine.all(q); return { turns: all.length, hits: all.slice(0, 10) }; });
      const ms = [];
      for (const q of queries) {
        const start = performance.now();
        await (bare ? found(q) : engine.find(q, 10));
        ms.push(performance.now() - start);
        await new Promise((go) => setTimeout(go)); // a task for each, as keystrokes are
      }
      return ms;
    },
    /** blocked are the milliseconds of the tasks longer than 50 ms since the last call. */
    blocked: () => blocked.splice(0),
  };
};

if (asked.has("warm")) {
  await (await client(asked.get("engine"))).warm?.();
  window.done = true;
} else if (asked.has("q")) {
  const q = JSON.parse(asked.get("q"));
  const engine = await open(asked.get("engine"), asked.get("index"), JSON.parse(asked.get("ahead")));
  const opened = performance.now();
  show((await (engine.soon ?? ((q) => engine.find(q, 1)))(q)).shown);
  const first = performance.now();
  const { turns, shown } = await engine.find(q, 10);
  show(shown);
  window.done = { origin: performance.timeOrigin, opened, first, ten: performance.now(), turns, shown: shown.length };
} else {
  window.done = true;
}
