const marks: Readonly<Record<string, string>> = {
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
};

/** A word in small letters with plain marks, so that rules and weights see one spelling. */
export function normalForm(word: string): string {
  return marks[word] ?? word.toLowerCase().replaceAll('’', "'");
}
