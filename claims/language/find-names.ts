import { isAllCapitals, isUpper } from './characters.ts';
import type { Token } from './document.ts';
import { isGivenName, linkWords, neverNames, organisationWords } from './name-words.ts';

/** A run of tokens `[first, last)` that names somebody or something. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && isUpper(token.text.charCodeAt(0));
}

/** Whether a token can be part of a name by itself. */
function isNameWord(token: Token | undefined): boolean {
  if (token === undefined || neverNames.has(token.lower) || !isCapital(token)) return false;
  return token.tag === 'PROPN' || ((token.tag === 'ADJ' || token.tag === 'NOUN') && token.text.length > 1);
}

/** Whether the small words from `at` on lead to more of the name; returns where it goes on, or -1. */
function goesOnAt(tokens: readonly Token[], at: number, sentence: number): number {
  if (/^['’]$/.test(tokens[at]?.text ?? '') && /s$/i.test(tokens[at - 1]?.text ?? '')) {
    return organisationWords.has(tokens[at + 1]?.lower ?? '') && isCapital(tokens[at + 1]) ? at + 1 : -1;
  }
  let next = at;
  while (next < at + 2 && linkWords.has(tokens[next]?.lower ?? '')) next += 1;
  const token = tokens[next];
  const linked = next > at && tokens[at]?.lower !== 'and' && tokens[at]?.lower !== 'the' && tokens[at]?.lower !== 'for';
  return linked && token?.sentence === sentence && isNameWord(token) && token.tag === 'PROPN' ? next : -1;
}

function runFrom(tokens: readonly Token[], first: number): NameRun {
  const sentence = tokens[first]?.sentence ?? -1;
  let last = first + 1;
  for (;;) {
    const token = tokens[last];
    if (token?.sentence === sentence && (isNameWord(token) || (token.tag === 'PROPN' && token.text === '-'))) {
      last += 1;
      continue;
    }
    const next = goesOnAt(tokens, last, sentence);
    if (next < 0) return { first, last };
    last = next + 1;
  }
}

/** Runs of capital words with a proper noun among them, in reading order. */
export function nameRuns(tokens: readonly Token[]): readonly NameRun[] {
  const found: NameRun[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!isNameWord(tokens[at])) {
      at += 1;
      continue;
    }
    const run = runFrom(tokens, at);
    const words = tokens.slice(run.first, run.last);
    const named =
      words.some(({ tag, text }) => tag === 'PROPN' || (text.length > 1 && isAllCapitals(text))) ||
      (words.length > 1 && organisationWords.has(words.at(-1)?.lower ?? ''));
    if (named) found.push(trimmedRun(tokens, run));
    at = run.last;
  }
  return found;
}

/** Drops a common word that merely begins the sentence: "Earlier Kim". */
function trimmedRun(tokens: readonly Token[], { first, last }: NameRun): NameRun {
  const opensSentence = tokens[first - 1]?.sentence !== tokens[first]?.sentence;
  const given = isGivenName(tokens[first]?.lower ?? '');
  return opensSentence && tokens[first]?.tag === 'NOUN' && !given && last - first > 1
    ? { first: first + 1, last }
    : { first, last };
}
