/** A word of a statement, or a sign that matters; `small` is its text in small letters. */
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
  /** `text` in small letters, unit for unit. */
  readonly small: string;
  /** Runs of ASCII letters and digits, signs of money and per cent, apostrophes, question marks. */
  readonly words: readonly ReadWord[];
}

const word = /\w+|[%$€£'?]/g;

/** Small letters that are each as long as before, as the small form of "İ" is not. */
function smallLetters(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Reads a statement once for all that looks into it. */
export function readStatement(statement: string): Reading {
  const text = statement.replace(/[’‘]/g, "'");
  const small = smallLetters(text);
  const words = Array.from(text.matchAll(word), ({ 0: found, index: start }) => {
    const end = start + found.length;
    return { start, end, text: found, small: small.slice(start, end) };
  });
  return { text, small, words };
}
