// Hosts for the tests: Lectern's own server, and a plain file host that knows
// nothing of Lectern, as most of them are.
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
export const lectern = join(here, "..", "..", "build", "lectern");

/** The two places that every test runs under. */
export const bases = ["/", "/any/sub/path/"];

/** serve starts `lectern serve` on a free port; it resolves when the address is printed. */
export async function serve(base = "/", ...args) {
  const child = spawn(lectern, ["serve", "--addr", "127.0.0.1:0", "--base", base, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let err = "";
  child.stderr.on("data", (chunk) => (err += chunk));
  const url = await new Promise((resolve, reject) => {
    let out = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
      const found = out.match(/https?:\/\/\S+/);
      if (found) resolve(found[0]);
    });
    child.on("exit", (code) => reject(new Error(`lectern serve ended with ${code}: ${err}`)));
  });
  return { url, stop: () => stopped(child) };
}

function stopped(child) {
  return new Promise((resolve) => {
    child.removeAllListeners("exit");
    child.on("exit", resolve);
    child.kill("SIGTERM");
  });
}

/** run gives what the command printed, or throws with what it said. */
export function run(...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(lectern, args, { stdio: ["ignore", "pipe", "pipe"] });
    let out = "", err = "";
    child.stdout.on("data", (chunk) => (out += chunk));
    child.stderr.on("data", (chunk) => (err += chunk));
    child.on("exit", (code) => (code === 0 ? resolve(out) : reject(new Error(`lectern ${args.join(" ")} ended with ${code}: ${err}`))));
  });
}

/** folder is a temporary folder that goes away when the test is over. */
export async function folder(t) {
  const path = await mkdtemp(join(tmpdir(), "lectern-e2e-"));
  t.after(() => rm(path, { recursive: true, force: true }));
  return path;
}

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json",
  ".wasm": "application/wasm", ".svg": "image/svg+xml", ".png": "image/png", ".webmanifest": "application/manifest+json", ".txt": "text/plain",
};

/**
 * plain is a file host below a path: no compression, no caching rules, no
 * security headers; it allows other origins, as hosts of static pages do. `state`
 * can be changed while it runs: `state.root` is the folder, `state.down` cuts it
 * off, `state.lie` gives other bytes for a path and its bytes, as what stands
 * between a host and a reader may.
 */
export async function plain(root, base = "/") {
  const state = { root, down: false, lie: (path, body) => body, requests: [] };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
    state.requests.push(path);
    if (state.down) return request.socket.destroy();
    const file = path.startsWith(base) ? await found(state.root, path.slice(base.length)) : null;
    const shown = file ?? join(state.root, "404.html");
    const body = await readFile(shown).catch(() => Buffer.from("not found"));
    response.writeHead(file ? 200 : 404, { "Content-Type": types[extname(shown)] ?? "application/octet-stream", "Access-Control-Allow-Origin": "*" });
    response.end(state.lie(path, body));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${server.address().port}${base}`;
  return { url, state, stop: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }) };
}

async function found(root, path) {
  const file = join(root, normalize("/" + path));
  const info = await stat(file).catch(() => null);
  if (!info) return null;
  return info.isDirectory() ? found(root, join(path, "index.html")) : file;
}

/** page is a host of one page of somebody else's, on the name `localhost`: another site than 127.0.0.1. */
export async function foreign(html) {
  const server = createServer((request, response) => {
    if (request.url !== "/") { response.writeHead(404); return response.end(); }
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.end(html);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://localhost:${server.address().port}/`, stop: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }) };
}
