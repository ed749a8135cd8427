// Boot starts the program on a page that is already there to be read, and gives
// it the few things that are better said in the browser's own language: laying
// new HTML over old, the address, the clipboard, the worker. Whatever fails
// here leaves the page as the host sent it, with its links and forms at work.
"use strict";

(() => {
  const said = document.currentScript.dataset;
  const html = document.documentElement;
  const root = new URL(said.root, location.href);
  root.search = root.hash = "";
  const at = (path) => new URL(path, root).href;
  const embedded = said.worker === undefined;

  // Aborted by a crash, which takes every listener of the program away.
  const listening = new AbortController();

  // go-app reads these stores as it starts; where they throw, it would die.
  const stored = ["localStorage", "sessionStorage"].map(withStorage).every(Boolean);

  function withStorage(name) {
    try {
      window[name].length;
      return true;
    } catch {
      const kept = new Map();
      Object.defineProperty(window, name, { configurable: true, value: {
        get length() { return kept.size; },
        key: (i) => [...kept.keys()][i] ?? null,
        getItem: (key) => kept.get(String(key)) ?? null,
        setItem: (key, value) => void kept.set(String(key), String(value)),
        removeItem: (key) => void kept.delete(String(key)),
        clear: () => kept.clear(),
      } });
      return false;
    }
  }

  // ---- The way out -------------------------------------------------------

  let dead = false;

  function crash(why, started = true) {
    if (dead) return;
    dead = true;
    listening.abort();
    html.classList.remove("live");
    delete html.dataset.ready;
    line.remove();
    console.error("lectern:", why);
    notify(started
      ? "Something in this page broke. You can go on reading it, and every link works."
      : "Search and the moving timeline could not be loaded. You can read every page, and every link works.");
    // The history may hold addresses that only the program could draw.
    const drawn = location.pathname + location.search;
    addEventListener("popstate", () => {
      if (location.pathname + location.search !== drawn) location.reload();
    });
  }

  function notify(words) {
    const notice = document.createElement("div");
    notice.className = "notice";
    notice.setAttribute("role", "alert");
    const text = document.createElement("p");
    text.textContent = words;
    const again = document.createElement("button");
    again.type = "button";
    again.textContent = "Reload the page";
    again.addEventListener("click", () => location.reload());
    notice.append(text, again);
    (document.getElementById("shell") ?? document.body).append(notice);
  }

  // ---- The program -------------------------------------------------------

  // A thin line above the words. It is a progress element, so it needs no style
  // of its own, and it goes away with the element that go-app replaces.
  const line = document.createElement("progress");
  line.className = "progress";
  line.setAttribute("aria-label", "Loading search and the moving timeline");

  window.goappGetenv = () => "";

  async function start() {
    document.getElementById("shell").append(line);
    if (location.pathname === new URL(at("search/")).pathname) ahead();
    const [instance, pack] = await Promise.all([load(), said.pack ? bytes(said.pack) : undefined]);
    lectern.pack = pack;
    const resume = go._resume;
    // Every entry into the program after its start goes through here. What it
    // throws has passed through WebAssembly and left the program half-way.
    go._resume = function () {
      if (dead) return;
      try {
        return resume.call(this);
      } catch (error) {
        crash(error);
      }
    };
    let code = 0;
    go.exit = (c) => { code = c; };
    await go.run(instance);
    throw new Error(`the program ended with ${code}`);
  }

  let go;

  async function load() {
    const answer = fetched(said.program);
    await script(at(said.exec));
    go = new Go();
    const response = await answer;
    count(response.clone());
    if (WebAssembly.instantiateStreaming && /^application\/wasm\b/.test(response.headers.get("Content-Type"))) {
      // The response itself, not a copy made of its bytes: a browser keeps
      // what it compiled from the former.
      return (await WebAssembly.instantiateStreaming(response, go.importObject)).instance;
    }
    return (await WebAssembly.instantiate(await response.arrayBuffer(), go.importObject)).instance;
  }

  async function fetched(path) {
    const response = await fetch(at(path));
    if (!response.ok) throw new Error(`${path} answers ${response.status}`);
    return response;
  }

  async function bytes(path) {
    return new Uint8Array(await (await fetched(path)).arrayBuffer());
  }

  // ---- The chunks of a large corpus --------------------------------------

  // At most this many at once, for chunks are small and links are slow to
  // answer. Over HTTP/1 a browser holds back all but six of them by itself.
  const atOnce = 24;
  const flying = new Map();
  let queue = [], land;

  // want asks for chunks by their names, in the order in which they are
  // needed, and breaks off whatever was asked for before and is not among them.
  // `landed` gets the name and the bytes of each, and tells whether they are
  // those that belong to the name; or null in their place, and why.
  function want(names, landed) {
    land = landed;
    for (const [name, flight] of flying) {
      if (names.includes(name)) continue;
      flying.delete(name);
      flight.abort();
    }
    queue = names.filter((name) => !flying.has(name));
    depart();
  }

  // What any search needs is asked for while the program is still on its way: on
  // the page of the search at once, elsewhere when a reader goes to the box.
  const early = new Map();

  function ahead() {
    for (const name of (said.ahead ?? "").split(" ")) {
      if (name && !early.has(name)) early.set(name, fetch(at(said.chunks + name)).catch(() => undefined));
    }
  }

  document.addEventListener("focusin", ({ target }) => {
    if (target.closest?.("form[data-search]")) ahead();
  }, { signal: listening.signal });

  function depart() {
    while (queue.length > 0 && flying.size < atOnce) fly(queue.shift());
  }

  async function fly(name) {
    const flight = new AbortController();
    flying.set(name, flight);
    const wanted = () => flying.get(name) === flight && !dead;
    let why = await carry(name, flight.signal, "default", wanted);
    // Once more, past the worker's store and the browser's own: it may be they
    // that hold what is damaged.
    if (why && wanted() && navigator.onLine) why = await carry(name, flight.signal, "reload", wanted);
    if (!wanted()) return;
    flying.delete(name);
    if (why) land(name, null, why);
    depart();
  }

  // carry is "" once the program has the chunk, or else why it has not.
  async function carry(name, signal, cache, wanted) {
    try {
      const asked = cache === "default" ? await early.get(name) : undefined;
      const response = asked && !asked.bodyUsed ? asked : await fetch(at(said.chunks + name), { signal, cache });
      if (!response.ok) return response.status === 404 ? "gone" : "network";
      const body = new Uint8Array(await response.arrayBuffer());
      return !wanted() || land(name, body) ? "" : "damaged";
    } catch {
      return "network";
    }
  }

  function script(src) {
    return new Promise((done, failed) => {
      const element = document.createElement("script");
      element.src = src;
      element.onload = done;
      element.onerror = () => failed(new Error(`${src} did not load`));
      document.head.append(element);
    });
  }

  // count moves the line. The bytes arrive decoded, so the whole is data-bytes
  // and not Content-Length; a host that answers with more never passes the end.
  async function count(response) {
    const whole = Number(said.bytes);
    if (!response.body || !(whole > 0)) return;
    const reader = response.body.getReader();
    try {
      for (let read = 0; ;) {
        const { done, value } = await reader.read();
        if (done) return;
        read += value.length;
        line.value = Math.min(1, read / whole);
      }
    } catch {
      // The other reader of the same bytes reports it.
    }
  }

  function ready() {
    line.remove();
    html.classList.add("live");
    html.dataset.ready = "";
    performance.mark("lectern-ready");
    if (!embedded && stored) work().catch(() => {});
  }

  // ---- Drawing -----------------------------------------------------------

  const parsed = document.createElement("template");

  // draw lays a page over the one that stands. `arrived` tells that it is
  // another page: its main part is then put in whole, so that nothing the
  // reader opened or typed in the old one seems to be about the new one.
  function draw(body, head, arrived) {
    const page = document.getElementById("page");
    const fragment = location.hash && !target();
    parsed.innerHTML = body;
    layChildren(page, parsed.content, arrived);
    layHead(head);
    // The words that the address points into may only have come now.
    if (fragment && target()) location.replace(location.href);
    settle();
  }

  // patch redraws one element, while a gesture lasts.
  function patch(element, markup) {
    parsed.innerHTML = markup;
    if (parsed.content.firstElementChild) lay(element, parsed.content.firstElementChild);
    settle();
  }

  function settle() {
    html.dataset.settled = Number(html.dataset.settled ?? 0) + 1;
  }

  function target() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null;
    }
  }

  function lay(from, to) {
    // A noscript holds text in a live document and elements in a template.
    if (from.localName === "noscript" || from.isEqualNode(to)) return;
    if (from.nodeType !== Node.ELEMENT_NODE) {
      if (from.data !== to.data) from.data = to.data;
      return;
    }
    layAttributes(from, to);
    layChildren(from, to, false);
  }

  function layChildren(from, to, arrived) {
    const named = new Map();
    for (const child of from.children) if (child.id) named.set(child.id, child);
    let next = from.firstChild;
    for (const want of [...to.childNodes]) {
      const found = arrived && want.localName === "main" ? null : match(want, next, named);
      if (!found) {
        from.insertBefore(want, next);
        continue;
      }
      if (found === next) next = next.nextSibling;
      else put(from, found, next);
      lay(found, want);
    }
    while (next) {
      const gone = next;
      next = next.nextSibling;
      gone.remove();
    }
  }

  // match finds the node that `want` is a newer state of: the one with its id,
  // or else the next one, if that has no id and is of its kind.
  function match(want, next, named) {
    const found = want.id ? named.get(want.id) : next;
    if (!found || found.nodeName !== want.nodeName || (found.id ?? "") !== (want.id ?? "")) return null;
    return found;
  }

  // put moves a node, without taking the focus from it where that is possible.
  function put(parent, node, before) {
    if (parent.moveBefore) parent.moveBefore(node, before);
    else parent.insertBefore(node, before);
  }

  function layAttributes(from, to) {
    for (const { name, value, namespaceURI } of [...to.attributes]) {
      if (from.getAttribute(name) !== value) setAttribute(from, name, value, namespaceURI);
    }
    for (const { name } of [...from.attributes]) {
      if (!to.hasAttribute(name)) setAttribute(from, name, null);
    }
  }

  // setAttribute keeps what is the reader's: a <details> they opened, a text
  // they typed that the program has not drawn yet.
  function setAttribute(element, name, value, namespace) {
    const tag = element.localName;
    if (name === "open" && tag === "details") return;
    const typed = tag === "input" && name === "value" && element.value !== element.defaultValue;
    if (value === null) element.removeAttribute(name);
    else element.setAttributeNS(namespace ?? null, name, value);
    if (tag === "input" && name === "value" && !typed && element.value !== (value ?? "")) element.value = value ?? "";
    if (tag === "input" && name === "checked" || tag === "option" && name === "selected") element[name] = value !== null;
  }

  function layHead({ title, description, canonical, data }) {
    if (document.title !== title) document.title = title;
    for (const [selector, attribute, value] of [
      ["meta[name=description]", "content", description], ["link[rel=canonical]", "href", canonical],
      ['meta[property="og:title"]', "content", title], ['meta[property="og:description"]', "content", description],
      ['meta[property="og:url"]', "content", canonical],
    ]) {
      const element = value && document.head.querySelector(selector);
      if (element && element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
    }
    layData(data);
  }

  function layData(data) {
    const old = [...document.head.querySelectorAll('script[type="application/ld+json"]')];
    if (old.length === data.length && old.every((script, i) => script.textContent === data[i])) return;
    for (const script of old) script.remove();
    for (const text of data) {
      const script = document.createElement("script");
      script.type = "application/ld+json";
      script.textContent = text;
      document.head.append(script);
    }
  }

  // Pages that only the host could draw again are put by as they stand, the
  // last few of them, for the way back.
  const byURL = new Map();

  function putBy(url) {
    const nodes = document.createDocumentFragment();
    nodes.append(...document.getElementById("page").childNodes);
    const read = (selector, attribute) => document.head.querySelector(selector)?.getAttribute(attribute) ?? "";
    byURL.delete(url);
    byURL.set(url, { nodes, head: {
      title: document.title, description: read("meta[name=description]", "content"), canonical: read("link[rel=canonical]", "href"),
      data: [...document.head.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent),
    } });
    if (byURL.size > 8) byURL.delete(byURL.keys().next().value);
  }

  function bringBack(url) {
    const kept = byURL.get(url);
    if (!kept) return false;
    byURL.delete(url);
    document.getElementById("page").replaceChildren(kept.nodes);
    layHead(kept.head);
    settle();
    return true;
  }

  // ---- The address -------------------------------------------------------

  // Icons and the manifest are asked for at any time, by addresses that would
  // mean something else once the page's own has changed.
  for (const link of document.querySelectorAll("link[rel~=icon], link[rel=apple-touch-icon], link[rel=manifest]")) link.href = link.href;

  let waiting, timer, last = -Infinity;

  // address changes what the address bar says. Browsers refuse a page that
  // does so too often (Safari after 100 times in 30 seconds), so all but the
  // first of a quick series wait, and the last one wins.
  function address(path, push) {
    const url = at(path);
    if (push) {
      flush();
      try {
        history.pushState(null, "", url);
      } catch {
        location.assign(url);
      }
      return;
    }
    waiting = url;
    const wait = last + 320 - performance.now();
    if (wait <= 0) flush();
    else timer ??= setTimeout(flush, wait);
  }

  function flush() {
    clearTimeout(timer);
    timer = undefined;
    if (waiting === undefined) return;
    try {
      history.replaceState(history.state, "", waiting);
    } catch {
      // The view stays as it is; only its link is old.
    }
    waiting = undefined;
    last = performance.now();
  }

  addEventListener("popstate", () => { waiting = undefined; });
  addEventListener("pagehide", flush);

  // ---- The clipboard -----------------------------------------------------

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyOldWay(text);
    }
  }

  // save gives the reader a file that was made here.
  function save(name, type, body) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([body], { type }));
    link.download = name;
    link.click();
    // The download has its own hold on the bytes once it has begun.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  // copyOldWay is for frames and hosts that the clipboard is denied to.
  function copyOldWay(text) {
    const focused = document.activeElement;
    const box = document.createElement("textarea");
    box.value = text;
    box.readOnly = true;
    box.className = "copying";
    document.body.append(box);
    box.select();
    let copied = false;
    try {
      copied = document.execCommand("copy");
    } catch {
      // Said by the answer.
    }
    box.remove();
    focused?.focus({ preventScroll: true });
    return copied;
  }

  // ---- The worker --------------------------------------------------------

  let registration, agreed = false;

  async function work() {
    const workers = navigator.serviceWorker;
    if (!workers) return;
    let controlled = Boolean(workers.controller);
    workers.addEventListener("controllerchange", () => {
      // The first worker to take charge of this page changes nothing in it;
      // a later one was asked for here or in another tab.
      if (agreed) location.reload();
      else if (controlled) consider(workers.controller);
      controlled = true;
    });
    workers.addEventListener("message", (event) => {
      if (event.data === "VERSION" && event.ports[0]) event.ports[0].postMessage(said.version);
    });
    registration = await workers.register(at(said.worker), { updateViaCache: "none" });
    if (registration.waiting && controlled) consider(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const next = registration.installing;
      next?.addEventListener("statechange", () => {
        if (next.state === "installed" && workers.controller) consider(next);
      });
    });
    (await workers.ready).active.postMessage("SWEEP");
    watch();
  }

  // keep has the worker keep every chunk, and the pages that are not drawn from
  // them, some at a time: it may be ended by
  // the browser whenever one question takes it long. `told` hears how many of
  // how many are kept. It resolves to "", or to why it stopped.
  async function keep(told) {
    try {
      const worker = (await navigator.serviceWorker.ready).active;
      navigator.storage?.persist?.();
      const names = (await (await fetched(said.list)).text()).trim().split("\n");
      for (let i = 0; i < names.length; i += atOnce) {
        told(i, names.length);
        const why = await ask(worker, { keep: names.slice(i, i + atOnce) });
        if (why) return why;
      }
      told(names.length, names.length);
      return ask(worker, { keep: [], pages: true });
    } catch (error) {
      return error.message || "network";
    }
  }

  async function drop() {
    return ask((await navigator.serviceWorker.ready).active, "DROP");
  }

  function ask(worker, question) {
    return new Promise((answered) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => answered(data);
      worker.postMessage(question, [port2]);
    });
  }

  // consider a worker that waits or has just taken over. Where it is of this
  // very page's version, the page came from the network before it: nothing
  // would change for the reader.
  async function consider(worker) {
    if (await ask(worker, "VERSION") === said.version) worker.postMessage("SKIP_WAITING");
    else offer();
  }

  // offer tells the program, which shows a notice with a button.
  function offer() {
    window.goappUpdatedBeforeWasmLoaded = true;
    window.goappOnUpdate?.();
  }

  // update is the reader's word: the page is loaded anew, once.
  function update() {
    if (agreed) return;
    agreed = true;
    if (registration?.waiting) registration.waiting.postMessage("SKIP_WAITING");
    else location.reload();
  }

  // watch asks for a new version every hour, and when the reader comes back
  // after one.
  function watch() {
    const hour = 3_600_000;
    let asked = performance.now();
    const ask = () => {
      if (document.visibilityState !== "visible" || performance.now() - asked < hour) return;
      asked = performance.now();
      registration.update().catch(() => {});
    };
    document.addEventListener("visibilitychange", ask);
    setInterval(ask, hour / 4);
  }

  const lectern = window.lectern = {
    path: root.pathname, baseURL: said.baseUrl || (root.origin === "null" ? "" : root.href), version: said.version, turns: said.turns ?? "", embedded,
    stored, signal: listening.signal, pack: undefined, chunks: said.chunks, pieces: Number(said.pieces ?? 0), apart: said.apart !== undefined,
    keeps: !embedded && stored && Boolean(navigator.serviceWorker),
    want, keep, drop, putBy, bringBack, draw, patch, address, copy, save, update, ready, crash: (why) => crash(new Error(why)),
    get kept() { return Boolean(registration?.active); },
  };

  start().catch((error) => crash(error, html.dataset.ready !== undefined));
})();
