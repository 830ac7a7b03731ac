const marks: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '“': '"',
    '”': '"',
    '„': '"',
    '‟': '"',
    '``': '"',
    "''": '"',
    '«': '"',
    '»': '"',
    '‘': "'",
    '’': "'",
    '–': '-',
    '—': '-',
    '--': '-',
    '…': '...',
  }),
);

/** A word in lower case with plain marks, so that rules and weights see one spelling. */
export function normalForm(word: string): string {
  const lower = marks.get(word) ?? word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}
