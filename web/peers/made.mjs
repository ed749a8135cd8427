// Building the files of an engine, within bounds of time and memory.
import { execFile } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { weigh } from "./engines.mjs";

const here = dirname(fileURLToPath(import.meta.url)), run = promisify(execFile);

/** Bounds of one build, chosen: twenty minutes unless LECTERN_MINUTES says more, 12 GB of JavaScript's heap. */
export const minutes = Number(process.env.LECTERN_MINUTES ?? 20);
const most = { timeout: minutes * 60_000, heap: 12_000 };

/** made builds anew and says what it took: { count, seconds, peak, index, all }. */
export async function made(name, corpus, folder, native) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const [program, ...args] = name === "lectern" ? [native, join(corpus.documents, "documents.jsonl"), folder]
    : [process.execPath, `--max-old-space-size=${most.heap}`, join(here, "build.mjs"), name, corpus.turns, folder];
  const { stdout } = await run(program, args, { timeout: most.timeout, killSignal: "SIGKILL", maxBuffer: 1 << 26 });
  return { ...JSON.parse(stdout.trim().split("\n").at(-1)), ...(await weigh(folder)) };
}

/** program compiles Lectern's engine for this machine and for the browser. */
export async function program(root, build) {
  const go = (env, ...args) => run("go", args, { cwd: root, env: { ...process.env, ...env } });
  const native = join(build, "engine-native"), folder = join(build, "engine");
  await mkdir(folder, { recursive: true });
  await go({}, "build", "-o", native, "./web/peers/engine");
  await go({ GOOS: "js", GOARCH: "wasm" }, "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", join(folder, "engine.wasm"), "./web/peers/engine");
  const { stdout } = await go({}, "env", "GOROOT");
  await run("cp", [join(stdout.trim(), "lib", "wasm", "wasm_exec.js"), folder]);
  return native;
}
