import { isSpace, openers } from '../characters.ts';
import type { LostLine } from './lost-line.ts';

/** A place where a sentence may end: where its marks begin and end, and where what closes after them ends. */
export interface Mark {
  readonly mark: number;
  readonly marksEnd: number;
  readonly after: number;
  /** Whether an emoticon stands after the marks. */
  readonly emoticon: boolean;
}

/** The sentence so far, up to where its paragraph ends. */
export interface Within {
  readonly start: number;
  readonly end: number;
  /** Whether the whole text is written with lower-case letters at the beginning of sentences. */
  readonly informal: boolean;
  readonly habits: SentenceHabits;
}

/** A mark that may end a sentence, with the words around it. */
export interface Place extends Mark {
  readonly text: string;
  readonly within: Within;
  /** The word that the marks stand after, opening marks left out. */
  readonly before: string;
  /** Where the text goes on after marks and white space. */
  readonly next: number;
  /** The word there, opening marks left out. */
  readonly word: string;
  /** Whether opening marks stand before that word. */
  readonly quoted: boolean;
}

/** What one rule says of a place: a sentence ends there, it does not, or `null`: ask the next rule. */
export type Rule<P = Place> = (place: P) => boolean | null;

/** The verdict of the first rule that has one. */
export function firstVerdict<P>(rules: readonly Rule<P>[], place: P): boolean | null {
  for (const rule of rules) {
    const verdict = rule(place);
    if (verdict !== null) return verdict;
  }
  return null;
}

/** Where sentences end, as far as that is a matter of the language; the rest is in `sentences/`. */
export interface SentenceHabits {
  /** Whether a word is a short form, whatever may follow its full stop; the stop itself left out. */
  readonly isAbbreviation: (word: string) => boolean;
  /** Whether a word begins sentences far more often than it goes on. */
  readonly startsSentence: (word: string) => boolean;
  /** Whether a sentence ends at a full stop right after a short form. */
  readonly afterAbbreviation: Rule;
  /** Whether a sentence ends before a word in lower case. */
  readonly endsBeforeLowerCase: (place: Place) => boolean;
  /** Whether the words at an offset say who said what went before: "she said". */
  readonly isReportClause: (text: string, at: number) => boolean;
  /** A word with a full stop of its own that may begin a sentence: "Mr." */
  readonly opensWithTitle: RegExp;
  /** All that stands before a full stop where it belongs to a label: "Figure 3". */
  readonly label: RegExp;
  /** Numbers of notes and omissions in brackets after a full stop: "[12]", "[citation needed]", "[...]". */
  readonly reference: () => RegExp;
  /** Words, or a comma, after which a number begins no item of a list. */
  readonly beforeNumber: RegExp;
  /** Names that end in an exclamation mark, the mark left out. */
  readonly exclamatoryNames: ReadonlySet<string>;
  /** What stands on a line of its own, for texts that lost their line breaks. */
  readonly lostLines: readonly LostLine[];
}

const longestWord = 30;

function wordBefore(text: string, mark: number, start: number): string {
  const at = mark > start && text[mark - 1] === ' ' ? mark - 1 : mark;
  let from = at;
  while (from > start && !isSpace(text.charCodeAt(from - 1)) && at - from < longestWord) from -= 1;
  while (from < at && openers.includes(text[from] ?? '')) from += 1;
  return text.slice(from, at);
}

/** Looks at what stands around a mark. */
export function placeOf(text: string, stop: Mark, within: Within): Place {
  let next = stop.after;
  while (next < within.end && isSpace(text.charCodeAt(next))) next += 1;
  let from = next;
  while (from < within.end && openers.includes(text[from] ?? '')) from += 1;
  let to = from;
  while (to < within.end && !isSpace(text.charCodeAt(to)) && to - from < longestWord) to += 1;
  const before = wordBefore(text, stop.mark, within.start);
  return { ...stop, text, within, before, next, word: text.slice(from, to), quoted: from > next };
}
