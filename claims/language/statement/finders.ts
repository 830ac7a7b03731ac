import { lazy } from '../../lazy.ts';
import { isDigit } from '../characters.ts';
import type { Reading } from './reading.ts';

/** Looks for one thing in a statement. */
export interface Finder {
  /** What it looks for, in its own notation: weights are fitted for it. */
  readonly looksFor: string;
  /** The words, in lower case, without one of which there is nothing to find; "#" is any number, undefined for no such list. */
  readonly needs: readonly string[] | undefined;
  /** The words that show it, null where none do. */
  readonly find: (reading: Reading) => string | null;
}

/** Tells which of at most 31 lists of finders can find anything in a statement, by looking each of its words up once. */
export class FinderIndex {
  readonly #bits = new Map<string, number>();
  #always = 0;

  constructor(lists: readonly (readonly Finder[])[]) {
    lists.forEach((finders, index) => {
      for (const { needs } of finders) {
        if (needs === undefined) this.#always |= 1 << index;
        for (const word of needs ?? []) this.#bits.set(word, (this.#bits.get(word) ?? 0) | (1 << index));
      }
    });
  }

  /** One bit for each list, by its index: whether it can find anything. */
  possible({ words }: Reading): number {
    let possible = this.#always;
    for (const { small } of words) {
      possible |= this.#bits.get(small) ?? 0;
      if (isDigit(small.charCodeAt(0))) possible |= this.#bits.get('#') ?? 0;
    }
    return possible;
  }
}

/** How phrases go on after their first word, by this. */
type Phrases = ReadonlyMap<string, readonly string[]>;

/** "is/are going to" is two phrases. */
function spelledOut(phrase: string): readonly string[] {
  const [first = [], ...rest] = phrase.split(' ').map((word) => word.split('/'));
  return rest.reduce((heads, ways) => heads.flatMap((head) => ways.map((way) => `${head} ${way}`)), first);
}

const single = /^\w+$/;
const firstWord = /^\w+|^./;

function phrasesOf(list: string): Phrases {
  const found = new Map<string, string[]>();
  const add = (first: string, rest: string): void => {
    const others = found.get(first);
    if (others === undefined) found.set(first, [rest]);
    else others.push(rest);
  };
  for (const phrase of list.split('|')) {
    if (single.test(phrase)) add(phrase, '');
    else
      for (const spelled of spelledOut(phrase)) {
        const first = firstWord.exec(spelled)?.[0] ?? '';
        add(first, spelled.slice(first.length));
      }
  }
  return found;
}

/** Whether a word begins or ends at `at`. */
function isEdge(text: string, at: number): boolean {
  return /\w/.test(text.charAt(at - 1)) !== /\w/.test(text.charAt(at));
}

function phraseIn({ text, small, words }: Reading, phrases: Phrases, as: 'text' | 'small'): string | null {
  for (const word of words) {
    const rests = phrases.get(word[as]);
    if (rests === undefined || !isEdge(text, word.start)) continue;
    const looked = as === 'text' ? text : small;
    const rest = rests.find((rest) => looked.startsWith(rest, word.end) && isEdge(text, word.end + rest.length));
    if (rest !== undefined) return text.slice(word.start, word.end + rest.length);
  }
  return null;
}

/**
 * Finds the first of phrases divided by "|", in letters of any size; "is/are" stands for either. They are looked up,
 * as the pattern of a list of words takes a millisecond to compile where few statements are read.
 */
export function phrase(list: string): Finder {
  const phrases = phrasesOf(list);
  return { looksFor: list, needs: [...phrases.keys()], find: (reading) => phraseIn(reading, phrases, 'small') };
}

/** As `phrase`, in lower case alone: "may", not "May". */
export function smallPhrase(list: string): Finder {
  const phrases = phrasesOf(list);
  return { looksFor: list, needs: [...phrases.keys()], find: (reading) => phraseIn(reading, phrases, 'text') };
}

/** What a pattern in lower case matches in a text of which `small` is in lower case. */
export function matchedIn(text: string, small: string, compiled: RegExp): string | null {
  const found = compiled.exec(small);
  return found === null ? null : text.slice(found.index, found.index + found[0].length);
}

/** A lower-case letter, as a class in patterns: those of Latin, since `\p{L}` takes milliseconds to compile. */
export const letter = '[a-zß-öø-ÿĀ-ɏ]';

/**
 * A pattern whose runs of digits or letters have an end, so that a text of nothing else takes time in proportion to its
 * length; what is looked for, and what weights were fitted for, stays as it is written.
 */
export function withBoundedRuns(source: string): string {
  return source.replaceAll('[\\d,.]*', '[\\d,.]{0,40}').replaceAll(`${letter}+`, `${letter}{1,40}`);
}

/**
 * Finds what a pattern in lower case matches, in letters of any size. It is compiled for the first statement that
 * holds one of the words it needs, without the flags `i` and `u`, which make that several times as long.
 */
export function pattern(needs: string, source: string): Finder {
  const compiled = lazy(() => new RegExp(withBoundedRuns(source)));
  return { looksFor: source, needs: needs.split(' '), find: ({ text, small }) => matchedIn(text, small, compiled()) };
}

/** As `pattern`, in letters as they stand. */
export function exactPattern(needs: string, source: string): Finder {
  const compiled = lazy(() => new RegExp(withBoundedRuns(source), 'u'));
  return { looksFor: source, needs: needs.split(' '), find: ({ text }) => compiled().exec(text)?.[0] ?? null };
}
