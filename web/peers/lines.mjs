// JSON Lines, one at a time: a corpus is larger than what should be in memory.
import { createReadStream, createWriteStream } from "node:fs";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** values reads the values of a file in order. */
export async function* values(path) {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (line !== "") yield JSON.parse(line);
  }
}

/** writer takes lines; close it. */
export function writer(path) {
  const out = createWriteStream(path);
  return {
    line: async (text) => {
      if (!out.write(text + "\n")) await once(out, "drain");
    },
    close: async () => {
      out.end();
      await once(out, "close");
    },
  };
}
