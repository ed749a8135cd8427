// What is right: the turns of each query, by looking at every word of every
// turn. Written apart from Lectern and from all peers.
import { lowerBound, stem } from "./queries.mjs";
import { values } from "./lines.mjs";
import { words } from "./words.mjs";

/**
 * answers gives for each query the turns that any engine must find (`must`: the
 * very words) and those that it may find besides (`may`: words of the same stem,
 * other words within the slips of a typing error), ascending. An engine that
 * stems is not wrong for it, and neither is one that does not.
 */
export async function answers(corpus, terms, queries) {
  const compiled = compile(queries, terms);
  const found = queries.map(() => ({ must: [], may: [] }));
  for await (const t of values(corpus.turns)) {
    const there = words((t.said ?? t.text));
    const set = new Set(there);
    const named = new Set(t.written.concat(t.name).flatMap(words));
    compiled.forEach((c, i) => {
      const [must, may] = c(t, there, set, named);
      if (must) found[i].must.push(t.number);
      if (may) found[i].may.push(t.number);
    });
  }
  return found;
}

const compile = (queries, terms) => {
  const vocabulary = [...terms.keys()].sort();
  const stems = new Map();
  for (const w of vocabulary) {
    const s = stem(w);
    stems.set(s, [...(stems.get(s) ?? []), w]);
  }
  return queries.map((q) => rules[q.kind]?.(q, vocabulary, stems) ?? rules.words(q, vocabulary, stems));
};

const rules = {
  words: (q, _, stems) => {
    const slots = q.words.map((w) => stems.get(stem(w)) ?? [w]);
    return (t, there, set) => [q.words.every((w) => set.has(w)), slots.every((s) => s.some((w) => set.has(w)))];
  },
  speaker: (q, v, stems) => {
    const of = rules.words(q, v, stems), asked = words(q.speaker);
    return (t, there, set, named) => {
      const [must, may] = of(t, there, set);
      return [must && t.speaker === q.speaker, may && (t.speaker === q.speaker || asked.every((w) => named.has(w)))];
    };
  },
  phrase: (q) => (t, there, set) => Array(2).fill(q.words.every((w) => set.has(w)) && together(there, q.words)),
  // Characters with a comma between them are no word, and no fault either.
  chinese: (q) => {
    const beside = rules.phrase(q), typed = q.words.join("");
    return (t, there, set) => [(t.said ?? t.text).includes(typed), beside(t, there, set)[1]];
  },
  prefix: (q, vocabulary) => {
    const begun = [];
    for (let i = lowerBound(vocabulary, q.words[0]); i < vocabulary.length && vocabulary[i].startsWith(q.words[0]); i++) begun.push(vocabulary[i]);
    return (t, there, set) => Array(2).fill(begun.some((w) => set.has(w)));
  },
  typo: (q, vocabulary, stems) => {
    const w = q.words[0], most = w.length >= 8 ? 2 : 1;
    const near = vocabulary.filter((v) => Math.abs(v.length - w.length) <= most && slips(v, w) <= most);
    const may = new Set(near.flatMap((v) => stems.get(stem(v))));
    return (t, there, set) => [set.has(q.intended), [...may].some((v) => set.has(v))];
  },
};

function together(there, phrase) {
  for (let i = there.indexOf(phrase[0]); i >= 0; i = there.indexOf(phrase[0], i + 1)) {
    if (phrase.every((w, j) => there[i + j] === w)) return true;
  }
  return false;
}

/** slips counts letters too many, missing, wrong, or swapped with their neighbour. */
export function slips(a, b) {
  let before = [], last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}

/** judge compares what was found with what is right: the share of `must` that is there, and of what is there that may not be. */
export function judge(found, { must, may }) {
  const set = new Set(found), allowed = new Set(may);
  for (const n of must) allowed.add(n);
  const recall = must.length === 0 ? 1 : must.filter((n) => set.has(n)).length / must.length;
  const wrong = set.size === 0 ? 0 : [...set].filter((n) => !allowed.has(n)).length / set.size;
  return { recall, wrong };
}
