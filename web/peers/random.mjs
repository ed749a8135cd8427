// Chance that comes out the same each time: a run can be repeated.

/** chance gives numbers in [0, 1) that depend on the seed alone (mulberry32). */
export function chance(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** pick is one of a list. */
export const pick = (random, list) => list[Math.floor(random() * list.length)];
