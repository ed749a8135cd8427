// Brotli, as a static host would have it beside each file.
import { brotliCompressSync, constants } from "node:zlib";
import { createHash } from "node:crypto";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

// Quality 11 takes about two seconds for each MB: files above this get 5, for
// Lectern as for all others.
const thorough = 8 << 20;

/**
 * squeezed is the brotli twin of a file, the one beside it or one that is made
 * the first time and kept in the folder of twins; null where it is no smaller.
 */
export async function squeezed(path, twins) {
  const beside = await readFile(path + ".br").catch(() => null);
  if (beside !== null) return beside;
  const twin = join(twins, createHash("sha256").update(path).digest("hex") + ".br");
  const [file, made] = await Promise.all([stat(path), stat(twin).catch(() => null)]);
  if (made !== null && made.mtimeMs >= file.mtimeMs) return made.size < file.size ? readFile(twin) : null;
  const body = await readFile(path);
  const small = brotliCompressSync(body, { params: {
    [constants.BROTLI_PARAM_QUALITY]: body.length > thorough ? 5 : 11,
    [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  } });
  await mkdir(twins, { recursive: true });
  await writeFile(twin, small);
  return small.length < body.length ? small : null;
}
