import type { Reading } from './reading.ts';

/** Looks for one thing in a statement: the words that show it, undefined where none do. */
export type Finder = (reading: Reading) => string | undefined;

/** How phrases go on behind their first word, by this. */
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

function phraseIn({ text, small, words }: Reading, phrases: Phrases, as: 'text' | 'small'): string | undefined {
  for (const word of words) {
    const rests = phrases.get(word[as]);
    if (rests === undefined || !isEdge(text, word.start)) continue;
    const looked = as === 'text' ? text : small;
    const rest = rests.find((rest) => looked.startsWith(rest, word.end) && isEdge(text, word.end + rest.length));
    if (rest !== undefined) return text.slice(word.start, word.end + rest.length);
  }
  return undefined;
}

/**
 * Finds the first of phrases divided by "|", in letters of any size; "is/are" stands for either. They are looked up,
 * as the pattern of a list of words takes a millisecond to compile where few statements are read.
 */
export function phrase(list: string): Finder {
  const phrases = phrasesOf(list);
  return (reading) => phraseIn(reading, phrases, 'small');
}

/** As `phrase`, in small letters alone: "may", not "May". */
export function smallPhrase(list: string): Finder {
  const phrases = phrasesOf(list);
  return (reading) => phraseIn(reading, phrases, 'text');
}

/** Finds what a pattern matches. It is compiled for the first statement that holds one of the words it needs. */
export function pattern(needs: string, source: string, flags: 'iu' | 'u' = 'iu'): Finder {
  const needed = new Set(needs.split(' '));
  let compiled: RegExp | undefined;
  return ({ text, words }) => {
    if (!words.some(({ small }) => needed.has(small))) return undefined;
    compiled ??= new RegExp(source, flags);
    return compiled.exec(text)?.[0];
  };
}
