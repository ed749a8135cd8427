/** typed is a query as a reader types it into Lectern. */
export const typed = (q) => [
  ...(q.speaker === undefined ? [] : [`speaker:${q.speaker}`]),
  q.kind === "phrase" ? `"${q.words.join(" ")}"` : q.words.join(q.kind === "chinese" ? "" : " "),
].join(" ");
