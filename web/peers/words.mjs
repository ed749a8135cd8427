// How a text is cut into words: the same for all who let themselves be told, so
// that they answer one question. It is Lectern's rule: runs of letters and digits,
// folded; a character of a script without blanks is a word. It runs in the
// browser too.

const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]+/gv;
const marks = /\p{M}/gu;
const ascii = /^[\x00-\x7f]*$/;
const latin = /[a-z0-9]+/g;

/** fold takes away case and diacritics. */
export const fold = (text) => (ascii.test(text) ? text.toLowerCase() : text.normalize("NFD").replace(marks, "").normalize("NFC").toLowerCase());

/** words are the folded words of a text, in order. */
export function words(text) {
  const folded = fold(text);
  return folded.match(ascii.test(folded) ? latin : word) ?? [];
}
