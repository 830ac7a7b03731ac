/** A word of a statement, or a sign that matters; `small` is its text in lower case. */
interface ReadWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly small: string;
}

/** A statement as the signals and types read it. */
export interface Reading {
  /** The statement with straight apostrophes. */
  readonly text: string;
  /** `text` in lower case, unit for unit. */
  readonly small: string;
  /** Runs of ASCII letters and digits, signs of money and per cent, apostrophes, question marks. */
  readonly words: readonly ReadWord[];
}

/** Signs that matter. */
const signs = "%$€£'?";

/** A to Z, a to z, 0 to 9 and the underscore. */
function isPlainWord(code: number): boolean {
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isPlainWord(text.charCodeAt(end))) end += 1;
  return end;
}

/** Small letters that are each as long as before, as the small form of "İ" is not. */
export function smallLetters(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Reads a statement once for all that looks into it. */
export function readStatement(statement: string): Reading {
  const text = statement.replace(/[’‘]/g, "'");
  const small = smallLetters(text);
  const words: ReadWord[] = [];
  for (let start = 0; start < text.length; ) {
    const wordsEnd = wordEnd(text, start);
    const end = wordsEnd === start ? start + 1 : wordsEnd;
    if (wordsEnd > start || signs.includes(text.charAt(start)))
      words.push({ start, end, text: text.slice(start, end), small: small.slice(start, end) });
    start = end;
  }
  return { text, small, words };
}
