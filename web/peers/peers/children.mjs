// The memory of processes, as Linux counts it.
import { readdir, readFile } from "node:fs/promises";

/** status is the fields of /proc/PID/status, kB as bytes. */
export async function status(pid) {
  const text = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const fields = {};
  for (const [, name, value, kB] of text.matchAll(/^(\w+):\s*(\S+)( kB)?/gm)) fields[name] = kB ? Number(value) * 1024 : value;
  return fields;
}

/** hungry is the most memory, in bytes, that any child of this process has had. */
export async function hungry() {
  let most = 0;
  for (const pid of await readdir("/proc")) {
    if (!/^\d+$/.test(pid)) continue;
    const s = await status(pid);
    if (s.PPid === String(process.pid)) most = Math.max(most, s.VmHWM ?? 0);
  }
  return most;
}
