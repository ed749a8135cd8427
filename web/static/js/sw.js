// The worker keeps one release of the site on the device: every file that the
// program and its pages are made from, and any page that was visited. The site
// builder writes the line above this text:
//
//   const RELEASE = {version, shell, files: [...], chunks, list, pages: [...]}
//
// `files` are paths below the worker's scope; `shell` is the one of them that
// stands in for pages that were never visited: the program draws them. `chunks`
// is the folder of a large corpus, which is kept as it is asked for, and `list`
// the file that names all that is in it; both are "" for a corpus in one file.
// `pages` are those that the program can't draw from pieces: they are kept with
// the whole corpus.

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
  if (!(await whole(url, response.clone()))) throw new Error(`${url.pathname} is damaged`);
  return response;
}

// whole tells that a file is the one that its name was made from: what a lost
// network cut short, or a hotel's put in its place, must not be kept for it. Style
// sheets and scripts are taken as they come, for some hosts squeeze them.
async function whole(url, response) {
  const [, hash] = /\.([0-9a-f]{16})\.(?:pack|wasm|txt)$/.exec(url.pathname) ?? [];
  if (!hash) return true;
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  return [...sum.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("") === hash;
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
  if (event.data.keep) event.waitUntil(keep(event.data).then((why) => event.ports[0]?.postMessage(why)));
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

// chunk is kept once it has come, if it is the right one. What came goes to the
// program all the same, which sees for itself and then asks for another, past what
// is kept: that takes the place of what the device spoilt.
async function chunk(event, url) {
  const cache = await caches.open(chunkStore);
  const kept = event.request.cache !== "reload" && await cache.match(url.href, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok && !isHTML(response)) event.waitUntil(keepRight(cache, url.href, response.clone()).catch(() => {}));
  return response;
}

// keepRight keeps a chunk if it is the one that its name was made from, and tells
// whether it is.
async function keepRight(cache, href, response) {
  const right = await isRight(href, response.clone());
  if (right) await cache.put(href, response);
  return right;
}

async function isRight(href, response) {
  return nameOf(new Uint8Array(await response.arrayBuffer())) === href.slice(href.lastIndexOf("/") + 1);
}

// nameOf is the name that the bytes of a chunk have, as corpus/block makes it: the
// FNV-1a hash of 64 bits, its upper 16 folded into the others, 5 bits a letter. It
// is no guard against somebody who wants two chunks of a name.
function nameOf(bytes) {
  let high = 0xcbf29ce4, low = 0x84222325;
  for (const byte of bytes) {
    // Times 2^40 + 0x1b3, in halves of 32 bits: no product reaches 2^53.
    const mixed = (low ^ byte) >>> 0, product = mixed * 0x1b3;
    high = (Math.imul(high, 0x1b3) + (mixed << 8) + Math.floor(product / 2 ** 32)) | 0;
    low = product >>> 0;
  }
  let hash = (high & 0xffff) * 2 ** 32 + ((low ^ high >>> 16) >>> 0), name = "";
  for (let i = 0; i < 10; i++, hash = Math.floor(hash / 32)) name = "0123456789abcdefghjkmnpqrstvwxyz"[hash % 32] + name;
  return name;
}

// keep keeps some chunks, and the pages if they are asked for. It is "" once all
// are kept, or else boot.js's word for why not.
async function keep({ keep, pages }) {
  try {
    const cache = await caches.open(chunkStore);
    await Promise.all(keep.map((name) => keepChunk(cache, scope.origin + chunks + name)));
    if (pages) await keepPages();
    return "";
  } catch (error) {
    if (error.name === "QuotaExceededError") return "full";
    return ["gone", "damaged"].includes(error.message) ? error.message : "network";
  }
}

// keepChunk brings a chunk that is not kept, or not as it should be: past the
// browser's own store too, where that has the wrong one.
async function keepChunk(cache, href) {
  const kept = await cache.match(href, { ignoreVary: true });
  if (kept && await isRight(href, kept)) return;
  for (const how of ["default", "reload"]) {
    const response = await fetch(href, { cache: how, credentials: "same-origin" });
    if (!response.ok || isHTML(response)) throw new Error("gone");
    if (await keepRight(cache, href, response)) return;
  }
  throw new Error("damaged");
}

// keepPages keeps the pages that only the host can draw, as if each were visited.
async function keepPages() {
  for (const path of RELEASE.pages) {
    const url = new URL(path, scope);
    if (await seen(url)) continue;
    await remember(url, await fetch(url, { cache: "no-cache", credentials: "same-origin" }));
    if (!(await seen(url))) throw new Error("gone");
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
