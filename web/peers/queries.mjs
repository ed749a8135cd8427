// The queries of a corpus: chosen from it by a rule and a seed, so that they
// are nobody's favourites. Eight of Chinese stand beside the sixty.
import { createRequire } from "node:module";
import { chance, pick } from "./random.mjs";
import { values } from "./lines.mjs";
import { words } from "./words.mjs";

const english = createRequire(import.meta.url)("snowball-stemmers").newStemmer("english");
const kinds = { frequent: 12, rare: 10, and: 12, phrase: 8, prefix: 8, typo: 6, speaker: 4, chinese: 8 };

/** The kinds of which there are sixty queries: the targets are about these. */
export const mixed = ["frequent", "rare", "and", "phrase", "prefix", "typo", "speaker"];

const plain = /^[a-z]+$/, han = /^\p{Script=Han}$/u;

/**
 * survey reads a corpus once: in how many turns each word stands, how many turns
 * each speaker has, and the turns that queries are taken from, 4,000 at most,
 * evenly through the corpus.
 */
export async function survey(corpus) {
  const terms = new Map(), speakers = new Map(), printed = new Set(), sample = [];
  const every = Math.ceil(corpus.count / 4000) || 1;
  for await (const t of values(corpus.turns)) {
    const there = words(t.said ?? t.text);
    for (const w of new Set(there)) terms.set(w, (terms.get(w) ?? 0) + 1);
    if (t.said !== undefined) {
      const heard = new Set(there);
      for (const w of words(t.text)) if (!heard.has(w)) printed.add(w);
    }
    if (t.speaker !== "") speakers.set(t.speaker, (speakers.get(t.speaker) ?? 0) + 1);
    if (t.number % every === 0 && there.length >= 6) sample.push({ speaker: t.speaker, name: t.name, text: t.said ?? t.text, words: there, gap: t.said?.includes("\u0001") ?? false });
  }
  return { terms, speakers, printed, sample, turns: corpus.count };
}

/** choose draws the queries. `words` are the slots of a query, in order. */
export function choose(s, seed = 4) {
  const random = chance(seed);
  const draw = chooser(s, random);
  const all = [];
  for (const [kind, count] of Object.entries(kinds)) {
    const seen = new Set();
    for (let tries = 0; seen.size < count && tries < 20_000; tries++) {
      const q = draw[kind]();
      if (q === null || seen.has(q.words.join(" "))) continue;
      seen.add(q.words.join(" "));
      all.push({ kind, ...q });
    }
  }
  return all;
}

function chooser(s, random) {
  const share = (w) => (s.terms.get(w) ?? 0) / s.turns;
  // A word that also stands in a mark somewhere would be right for one engine
  // and wrong for another.
  const usable = (w) => plain.test(w) && w.length >= 4 && !s.printed.has(w);
  const content = (w) => usable(w) && share(w) < 0.2;
  const sorted = [...s.terms.keys()].sort();
  const begins = (p) => {
    const at = lowerBound(sorted, p);
    return at < sorted.length && sorted[at].startsWith(p);
  };
  const frequent = sorted.filter((w) => content(w) && share(w) >= 0.01);
  const rare = sorted.filter((w) => usable(w) && w.length >= 5 && s.terms.get(w) >= 2 && s.terms.get(w) <= 5);
  const known = sorted.filter((w) => usable(w) && w.length >= 6 && s.terms.get(w) >= 3);
  const stemmed = new Set([...s.terms.keys()].map(stem));
  const one = (w) => ({ words: [w] });
  const turn = () => pick(random, s.sample);
  return {
    frequent: () => one(pick(random, frequent)),
    rare: () => one(pick(random, rare)),
    and: () => {
      const t = turn(), from = [...new Set(t.words)].filter((w) => content(w) && share(w) >= 0.001);
      return from.length < 3 ? null : { words: [...new Set([pick(random, from), pick(random, from), ...(random() < 0.25 ? [pick(random, from)] : [])])].slice(0, 3) };
    },
    phrase: () => {
      const t = turn(), length = random() < 0.5 ? 2 : 3, at = Math.floor(random() * (t.words.length - length)), w = t.words.slice(at, at + length);
      return t.gap || !w.every((x) => plain.test(x) && !s.printed.has(x)) || !w.some(content) ? null : { words: w };
    },
    prefix: () => { // no word's beginning that is also the stem of one: it would be found as that
      const w = pick(random, known), p = w.slice(0, 4 + Math.floor(random() * (w.length - 5)));
      return s.terms.has(p) || stemmed.has(stem(p)) || [...s.printed].some((x) => x.startsWith(p)) ? null : one(p);
    },
    typo: () => {
      const intended = pick(random, known), typed = slip(random, intended);
      return typed === intended || begins(typed) ? null : { words: [typed], intended };
    },
    speaker: () => {
      const t = turn(), from = t.words.filter((w) => content(w) && share(w) >= 0.002);
      return (s.speakers.get(t.speaker) ?? 0) < 20 || from.length === 0 ? null : { words: [pick(random, from)], speaker: t.speaker, name: t.name };
    },
    chinese: () => {
      const t = turn(), length = 2 + Math.floor(random() * 2), at = Math.floor(random() * (t.words.length - length)), w = t.words.slice(at, at + length);
      return t.gap || !w.every((x) => han.test(x) && !s.printed.has(x)) || !t.text.includes(w.join("")) ? null : { words: w };
    },
  };
}

/** stem is the stem of an English word. */
export const stem = (w) => (plain.test(w) ? english.stem(w) : w);

/** slip is a word with one letter wrong, missing, too many, or swapped with the next; the first stays. */
function slip(random, w) {
  const at = 1 + Math.floor(random() * (w.length - 2)), letter = String.fromCharCode(97 + Math.floor(random() * 26));
  switch (Math.floor(random() * 4)) {
    case 0: return w.slice(0, at) + letter + w.slice(at + 1);
    case 1: return w.slice(0, at) + w.slice(at + 1);
    case 2: return w.slice(0, at) + letter + w.slice(at);
    default: return w.slice(0, at) + w[at + 1] + w[at] + w.slice(at + 2);
  }
}

export function lowerBound(sorted, value) {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
