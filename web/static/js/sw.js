// The worker keeps one release of the site on the device: every file that the
// program and its pages are made from, and any page that was visited. The site
// builder writes the line above this text:
//
//   const RELEASE = {version, shell, files: [...], chunks, list}
//
// `files` are paths below the worker's scope; `shell` is the one of them that
// stands in for pages that were never visited: the program draws them. `chunks`
// is the folder of a large corpus, which is kept as it is asked for, and `list`
// the file that names all that is in it; both are "" for a corpus in one file.

const scope = new URL(self.registration.scope);
// Other apps may live on this origin, also below this path.
const prefix = `lectern:${encodeURIComponent(scope.pathname)}:`;
const store = prefix + RELEASE.version;
const assets = scope.pathname + "assets/";
const chunks = RELEASE.chunks && scope.pathname + RELEASE.chunks;
// The name of a chunk is made from its bytes, so one store serves all releases:
// a new one finds here whatever has not changed.
const chunkStore = prefix + "chunks";
const listed = new Set(RELEASE.files.map((path) => new URL(path, scope).pathname));

// ---- Keeping a release -----------------------------------------------------

self.addEventListener("install", (event) => event.waitUntil(install()));

// install keeps all or nothing. A worker that fails here is thrown away, and
// the one before it goes on.
async function install() {
  try {
    const cache = await caches.open(store);
    await Promise.all(RELEASE.files.map(async (path) => {
      const url = new URL(path, scope);
      const kept = url.pathname.startsWith(assets) && await keptAsset(url.pathname);
      await cache.put(url.href, kept || await fetched(url));
    }));
  } catch (error) {
    await caches.delete(store);
    throw error;
  }
}

async function fetched(url) {
  // The name of an asset holds its hash; any other may be an old one in the
  // browser's own cache.
  const response = await fetch(url, { cache: url.pathname.startsWith(assets) ? "default" : "reload", credentials: "same-origin" });
  if (!response.ok || response.redirected || wrongType(url, response)) throw new Error(`${url.pathname} answers ${response.status}`);
  return response;
}

// wrongType catches the login page of a network that answers for everyone.
function wrongType(url, response) {
  return isHTML(response) !== /(\/|\.html)$/.test(url.pathname);
}

function isHTML(response) {
  return /^text\/html\b/.test(response.headers.get("Content-Type") ?? "");
}

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  if (event.data === "SKIP_WAITING") event.waitUntil(self.skipWaiting());
  if (event.data === "VERSION") event.ports[0]?.postMessage(RELEASE.version);
  if (event.data === "SWEEP") event.waitUntil(sweep());
  if (event.data === "DROP") event.waitUntil(caches.delete(chunkStore).then(() => event.ports[0]?.postMessage("")));
  if (event.data.keep) event.waitUntil(keepChunks(event.data.keep).then((why) => event.ports[0]?.postMessage(why)));
});

// sweep deletes the releases before this one, once every open page is of this
// one. A page that does not answer may be of an older: then they stay. So they
// do while another release waits, whose store is not this one either.
async function sweep() {
  if (self.registration.waiting || self.registration.installing) return;
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== store && name !== chunkStore);
  if (names.length === 0 && await swept()) return;
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const versions = await Promise.all(pages.filter((page) => page.url.startsWith(scope.href)).map(version));
  if (!versions.every((v) => v === RELEASE.version)) return;
  await Promise.all(names.map((name) => caches.delete(name)));
  await sweepChunks();
}

// sweptFor holds the release that the chunks were last compared with.
const sweptFor = new URL("lectern-swept", scope).href;

async function swept() {
  if (!(await caches.has(chunkStore))) return true;
  const answer = await (await caches.open(chunkStore)).match(sweptFor);
  return await answer?.text() === RELEASE.version;
}

// sweepChunks deletes those that this release has not. Without a network nobody
// knows which: then all stay until the next time.
async function sweepChunks() {
  if (await swept()) return;
  if (!chunks) return caches.delete(chunkStore);
  const names = (await (await fetched(new URL(RELEASE.list, scope))).text()).trim().split("\n");
  const listed = new Set(names.map((name) => scope.origin + chunks + name));
  const cache = await caches.open(chunkStore);
  await Promise.all((await cache.keys()).map((kept) => listed.has(kept.url) || cache.delete(kept)));
  await cache.put(sweptFor, new Response(RELEASE.version));
}

function version(page) {
  return new Promise((answer) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => answer(data);
    setTimeout(answer, 2000, "");
    page.postMessage("VERSION", [port2]);
  });
}

// ---- Answering -------------------------------------------------------------

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  const path = url.pathname.slice(scope.pathname.length);
  // What stands in other people's pages does without a worker.
  if (path.startsWith("embed/")) return;
  if (request.mode === "navigate") {
    if (isPage(path)) event.respondWith(page(event, url));
    else if (listed.has(url.pathname)) event.respondWith(listedFile(request, url));
  } else if (chunks && url.pathname.startsWith(chunks)) {
    event.respondWith(chunk(event, url));
  } else if (url.pathname.startsWith(assets)) {
    event.respondWith(asset(request, url));
  } else if (listed.has(url.pathname)) {
    event.respondWith(listedFile(request, url));
  }
});

// isPage tells pages from files: robots.txt is not one, "document/x" is.
function isPage(path) {
  return path.endsWith(".html") || !path.slice(path.lastIndexOf("/") + 1).includes(".");
}

// asset never goes stale: its name holds its hash. An open page of an older
// release finds its own in that release's store.
async function asset(request, url) {
  const kept = await keptAsset(url.pathname);
  if (!kept) return fetch(request);
  return request.headers.has("range") ? part(kept, request.headers.get("range")) : kept;
}

async function keptAsset(pathname) {
  for (const name of await ownStores()) {
    const kept = await (await caches.open(name)).match(scope.origin + pathname, { ignoreVary: true });
    if (kept) return kept;
  }
}

// chunk is kept once it has come. Whether it is the right one is for the
// program to see: it then asks for another, past what is kept.
async function chunk(event, url) {
  const cache = await caches.open(chunkStore);
  const kept = event.request.cache !== "reload" && await cache.match(url.href, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok && !isHTML(response)) event.waitUntil(cache.put(url.href, response.clone()).catch(() => {}));
  return response;
}

// keepChunks is "" once all of them are kept, or else why not.
async function keepChunks(names) {
  const cache = await caches.open(chunkStore);
  const keep = async (name) => {
    const href = scope.origin + chunks + name;
    if (await cache.match(href, { ignoreVary: true })) return;
    const response = await fetch(href, { credentials: "same-origin" });
    if (!response.ok || isHTML(response)) throw new Error("gone");
    await cache.put(href, response);
  };
  try {
    await Promise.all(names.map(keep));
    return "";
  } catch (error) {
    return error.name === "QuotaExceededError" ? "full" : error.message === "gone" ? "gone" : "network";
  }
}

// ownStores begins with this release's.
async function ownStores() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== store && name !== chunkStore);
  return [store, ...names];
}

async function listedFile(request, url) {
  const network = fetch(request);
  if (good(await soon(network))) return network;
  const kept = await (await caches.open(store)).match(url.origin + url.pathname, { ignoreVary: true });
  if (!kept) return network;
  return request.headers.has("range") ? part(kept, request.headers.get("range")) : kept;
}

// soon is what the network answers, or null where it fails or takes longer
// than a reader should wait for what is already here. Chosen.
function soon(network) {
  return Promise.race([network.catch(() => null), new Promise((late) => setTimeout(late, 3000, null))]);
}

// good tells that a host answered, be it that there is no such page.
function good(response) {
  return response !== null && response.status < 500;
}

// page asks the network first, and not for long: then comes the page as it was
// last seen, whatever the query (the program reads it), and then the shell.
async function page(event, url) {
  const network = fetch(event.request);
  event.waitUntil(network.then((response) => remember(url, response.clone())).catch(() => {}));
  if (good(await soon(network))) return network;
  return (await seen(url)) ?? (await shell()) ?? network;
}

// remember keeps a page of this very release; one of another would ask for
// assets that are not kept with it.
async function remember(url, response) {
  if (response.status !== 200 || response.redirected || !isHTML(response)) return;
  const text = await response.clone().text();
  if (!text.includes(`data-version="${RELEASE.version}"`)) return;
  await (await caches.open(store)).put(key(url), response);
}

async function seen(url) {
  return (await caches.open(store)).match(key(url), { ignoreVary: true });
}

function key(url) {
  return url.origin + url.pathname.replace(/index\.html$/, "");
}

// shell is served at any address, so it was built for the path "/__root__/".
async function shell() {
  const kept = await (await caches.open(store)).match(new URL(RELEASE.shell, scope).href, { ignoreVary: true });
  if (!kept) return undefined;
  const text = (await kept.text()).replaceAll("/__root__/", scope.pathname);
  return new Response(text, { status: 200, headers: headers(kept) });
}

// headers are those of a kept response that still hold for another body: its
// policy above all.
function headers(kept) {
  const copy = new Headers(kept.headers);
  for (const name of ["Content-Encoding", "Content-Length", "Content-Range", "ETag", "Last-Modified"]) copy.delete(name);
  return copy;
}

// part answers a Range from the whole body.
async function part(kept, range) {
  const body = await kept.blob();
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  let start = Number(from), end = to ? Number(to) + 1 : body.size;
  if (from === undefined || from === "" && to === "") return new Response(body, { headers: headers(kept) });
  if (from === "") [start, end] = [Math.max(0, body.size - Number(to)), body.size];
  end = Math.min(end, body.size);
  const copy = headers(kept);
  if (start >= end) {
    copy.set("Content-Range", `bytes */${body.size}`);
    return new Response(null, { status: 416, headers: copy });
  }
  copy.set("Content-Range", `bytes ${start}-${end - 1}/${body.size}`);
  copy.set("Content-Length", String(end - start));
  return new Response(body.slice(start, end, body.type), { status: 206, headers: copy });
}
