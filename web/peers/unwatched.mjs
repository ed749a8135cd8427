// A page that nobody watches. What drives a browser for tests also listens to its
// network, and the process of a page then keeps a copy of all that was fetched, up to
// 200 MB of it: measured, that was more than half of what half a million turns
// took. So the memory of a page, and its times, are taken of a browser that is told no
// more than to open it and to call functions.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { args, executable } from "./chromium.mjs";

/**
 * unwatched starts a browser with an empty profile. `open` opens an address and waits
 * until the page has left `done` behind, `call` calls a function in it with values, and
 * `processes` are those of the browser.
 */
export async function unwatched() {
  const profile = await mkdtemp(join(tmpdir(), "lectern-peers-"));
  const browser = spawn(await executable(), [...args, "--headless", "--remote-debugging-pipe", `--user-data-dir=${profile}`, "about:blank"], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const ended = new Promise((resolve) => browser.on("exit", resolve));
  const send = wire(browser);
  const page = await first(send);
  const call = async (f, ...values) => {
    const { result, exceptionDetails: broken } = await send("Runtime.evaluate", { expression: `(${f})(...${JSON.stringify(values)})`, awaitPromise: true, returnByValue: true }, page);
    if (broken) throw new Error(broken.exception?.description ?? broken.text);
    return result.value;
  };
  return {
    call,
    async open(url) {
      await send("Page.navigate", { url }, page);
      while (!(await call(() => window.done !== undefined).catch(() => false))) await new Promise((go) => setTimeout(go, 20));
    },
    processes: async () => (await send("SystemInfo.getProcessInfo")).processInfo,
    async close() {
      await send("Browser.close");
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** first is the session of the page that a browser opens by itself. */
async function first(send) {
  for (;;) {
    const { targetInfos } = await send("Target.getTargets");
    const target = targetInfos.find((t) => t.type === "page");
    if (target) return (await send("Target.attachToTarget", { targetId: target.targetId, flatten: true })).sessionId;
    await new Promise((go) => setTimeout(go, 20));
  }
}

/** wire gives what sends a command down the pipe: messages end in a zero byte. */
function wire(browser) {
  const [, , , down, up] = browser.stdio, waiting = new Map();
  let last = 0, rest = Buffer.alloc(0);
  up.on("data", (data) => {
    rest = Buffer.concat([rest, data]);
    for (let end; (end = rest.indexOf(0)) >= 0; rest = rest.subarray(end + 1)) {
      const { id, result, error } = JSON.parse(rest.subarray(0, end).toString());
      const one = waiting.get(id);
      waiting.delete(id);
      if (error) one?.reject(new Error(error.message));
      else one?.resolve(result);
    }
  });
  browser.on("exit", () => waiting.forEach(({ reject }) => reject(new Error("the browser has ended"))));
  return (method, params = {}, sessionId) => new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    down.write(JSON.stringify({ id: last, method, params, sessionId }) + "\0");
  });
}
