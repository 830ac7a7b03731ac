import type { CueLookUp } from './cue.ts';
import type { SentenceSpan } from './sentences/split-sentences.ts';
import type { Tag } from './tag.ts';

/** A word or mark before it is tagged; `lower` in lower case, `quotation` -1 outside of any. */
export interface WrittenWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly quotation: number;
}

/** How sentences divide into words, as far as that is a matter of the language; the rest is in `tokens.ts`. */
export interface WordHabits {
  /** Whether a full stop right after a word belongs to it: "Mr.", "U.S.". */
  readonly keepsStop: (word: string, isLast: boolean) => boolean;
  /** Where the second of two words written as one begins: 4 in "don't"; 0 for one word. */
  readonly secondPart: (word: string) => number;
  /** Whether an apostrophe and what follows it are the rest of a word: "'ll". */
  readonly isElided: (text: string) => boolean;
}

/** Which marks pair with which. */
export type MarkFamily = 'double' | 'single' | 'guillemet' | 'single guillemet' | 'corner' | 'white corner';

/** What a quotation mark can do where it stands. */
export interface Mark {
  readonly family: MarkFamily;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** How quotations are set. */
export interface QuotationHabits {
  /** Reads the tokens of a text as quotation marks; null for what is none. */
  readonly marksIn: (text: string) => (token: WrittenWord) => Mark | null;
  /** Words, in lower case, before which a single mark is an apostrophe: "'twas". */
  readonly elided: RegExp;
}

/** Base forms that no rule gives, by form: of verbs "said" -> "say", of nouns "men" -> "man". */
export interface Lemmas {
  readonly verbs: ReadonlyMap<string, string>;
  readonly nouns: ReadonlyMap<string, string>;
}

/** What the fitted tagger needs beside it. */
export interface TagHabits {
  /** The tags of a sentence's words, the tagger's known mistakes mended. */
  readonly mended: (words: readonly WrittenWord[], tags: readonly Tag[]) => readonly Tag[];
  /** The base form of a verb or noun; other words are their own. */
  readonly lemmaOf: (lower: string, tag: Tag, lemmas: Lemmas) => string;
}

/**
 * A language as a value: what is its own, by what it serves. The passes ask the document's language and know no
 * language themselves.
 */
export interface Language {
  /** BCP 47; empty for the one that stands for all that are not read. */
  readonly tag: string;
  /** Whether it is read: speakers, names and cues are found. Else nobody is named as holder of a claim. */
  readonly isRead: boolean;
  /** Whether a text of which no language is stated is in it. */
  readonly recognises: (text: string) => boolean;
  readonly splitSentences: (text: string) => readonly SentenceSpan[];
  readonly words: WordHabits;
  readonly quotations: QuotationHabits;
  readonly tags: TagHabits;
  /** What a word can do as the cue of a report: by base form, form and the word that follows. */
  readonly cueOf: CueLookUp;
}
