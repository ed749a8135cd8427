// A static host with compressed twins and lasting caches, behind a link whose
// speed can be set. The link is here and not in the browser, for the browser's
// own emulation does not hold for what workers fetch.
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { squeezed } from "./squeeze.mjs";

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json",
  ".wasm": "application/wasm", ".svg": "image/svg+xml", ".webmanifest": "application/manifest+json", ".txt": "text/plain; charset=utf-8",
};

const packed = new Set([".br", ".gz", ".png", ".ico", ".pagefind", ".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter"]);

// The same files at another address, which no cache has.
const fresh = /^\/fresh\/\d+\//;

/** The link that the targets are about. */
export const slow = { bytesPerSecond: 1_600_000 / 8, latency: 150 };

/**
 * serve answers from the folders of `mounts`, a list of [path, folder], or file. `sent` lists what
 * was answered since it was last emptied, and when; `link` slows it; `refuse` is a
 * pattern of paths that are answered with an error, so that a visit before the measured one
 * leaves them out of the cache. `twins` is a folder for what is compressed.
 */
export async function serve(mounts, twins) {
  const host = { mounts, sent: [], link: null, refuse: null };
  let free = 0; // when the link has carried all that it was given
  const carry = async (body, response) => {
    const link = host.link; // as it was when the request came
    if (link === null) return response.end(body);
    await pause(link.latency);
    for (let at = 0; at < body.length || at === 0; at += 8192) {
      const piece = body.subarray(at, at + 8192);
      free = Math.max(free, performance.now()) + (piece.length / link.bytesPerSecond) * 1000;
      await pause(free - performance.now());
      response.write(piece);
    }
    response.end();
  };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
    const file = host.refuse?.test(path) ? null : await found(host.mounts, path.replace(fresh, "/"));
    const common = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };
    if (file === null) {
      response.writeHead(404, common);
      return response.end();
    }
    const small = packed.has(extname(file)) ? null : await squeezed(file, twins);
    const body = small ?? (await readFile(file));
    host.sent.push({ path, bytes: body.length, at: performance.timeOrigin + performance.now() });
    response.writeHead(200, {
      ...common, "Content-Type": types[extname(file)] ?? "application/octet-stream", "Content-Length": body.length,
      "Cache-Control": file.endsWith(".html") ? "no-cache" : "public, max-age=31536000, immutable", ...(small ? { "Content-Encoding": "br" } : {}),
    });
    await carry(body, response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  host.url = `http://127.0.0.1:${server.address().port}/`;
  host.stop = () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); });
  return host;
}

const pause = (ms) => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined);

async function found(mounts, path) {
  for (const [at, folder] of mounts) {
    if (!path.startsWith(at)) continue;
    const file = path === at && extname(at) !== "" ? folder : join(folder, normalize("/" + path.slice(at.length)));
    const info = await stat(file).catch(() => null);
    if (info?.isDirectory()) return (await stat(join(file, "index.html")).catch(() => null)) && join(file, "index.html");
    if (info !== null) return file;
  }
  return null;
}
