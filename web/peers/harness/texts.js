// The texts of hits, for engines whose index holds none.

/** fetched is a file of JSON. */
export const fetched = async (url) => (await fetch(url)).json();

/** texts fetches those of a few turns, each file once. */
export async function texts(base) {
  const firsts = await fetched(base + "texts.json"), files = new Map();
  const first = (n) => {
    let low = 0, high = firsts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= n) low = middle;
      else high = middle;
    }
    return firsts[low];
  };
  const row = (n) => {
    const at = first(n);
    if (!files.has(at)) files.set(at, fetched(`${base}texts/${at}.json`).then((rows) => (files.set(at, rows), rows)));
    const rows = files.get(at);
    return rows instanceof Promise ? rows.then((r) => r[n - at]) : rows[n - at];
  };
  return (numbers) => Promise.all(numbers.map(row));
}

/** speakers gives the test whether a turn is somebody's; the column is loaded when it is first needed. */
export function speakers(base) {
  let column;
  return async (id) => {
    column ??= await fetched(base + "speakers.json");
    const at = column.names.indexOf(id);
    return (turn) => column.speakers[turn] === at;
  };
}

/** engine makes of `search`, which gives turn numbers best first, what the harness asks. */
export async function engine(base, search) {
  const show = await texts(base), by = speakers(base);
  const all = async (q) => {
    const found = search(q);
    return q.speaker === undefined ? found : found.filter(await by(q.speaker));
  };
  return { all, find: async (q, limit) => {
    const found = await all(q);
    return { turns: found.length, shown: await show(found.slice(0, limit)) };
  } };
}
