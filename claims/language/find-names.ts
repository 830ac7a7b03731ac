import { isAllCapitals, isUpper } from './characters.ts';
import type { Token } from './document.ts';
import type { NameHabits } from './language.ts';
import { isGivenName } from './name-words.ts';

/** A run of tokens `[first, last)` that names somebody or something. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && isUpper(token.text.charCodeAt(0));
}

/** Whether a token can be part of a name by itself. */
function isNameWord(token: Token | undefined, habits: NameHabits): boolean {
  if (token === undefined || habits.neverNames.has(token.lower)) return false;
  // "el-Sisi": a particle written as one with the name.
  if (!isCapital(token)) return token.tag === 'PROPN' && /^\p{Ll}{1,3}[-’']\p{Lu}/u.test(token.text);
  return token.tag === 'PROPN' || ((token.tag === 'ADJ' || token.tag === 'NOUN') && token.text.length > 1);
}

/** A place in a sentence, by its number. */
interface Place {
  readonly at: number;
  readonly sentence: number;
}

/** Whether the lower-case words from `at` on lead to more of the name; returns where it goes on, or -1. */
function goesOnAt(tokens: readonly Token[], { at, sentence }: Place, habits: NameHabits): number {
  if (/^['’]$/.test(tokens[at]?.text ?? '') && /s$/i.test(tokens[at - 1]?.text ?? '')) {
    return habits.organisationWords.has(tokens[at + 1]?.lower ?? '') && isCapital(tokens[at + 1]) ? at + 1 : -1;
  }
  let next = at;
  while (next < at + 2 && habits.linkWords.has(tokens[next]?.lower ?? '')) next += 1;
  const token = tokens[next];
  const linked = next > at && !habits.looseLinks.has(tokens[at]?.lower ?? '');
  return linked && token?.sentence === sentence && isNameWord(token, habits) && token.tag === 'PROPN' ? next : -1;
}

function runFrom(tokens: readonly Token[], first: number, habits: NameHabits): NameRun {
  const sentence = tokens[first]?.sentence ?? -1;
  let last = first + 1;
  for (;;) {
    const token = tokens[last];
    if (token?.sentence === sentence && (isNameWord(token, habits) || (token.tag === 'PROPN' && token.text === '-'))) {
      last++;
      continue;
    }
    const next = goesOnAt(tokens, { at: last, sentence }, habits);
    if (next < 0) return { first, last };
    last = next + 1;
  }
}

/** Where "Economic and" begins before a run that an abbreviation in brackets follows which has its letters: "(EFCC)"; else the run's start. */
function startByLetters(tokens: readonly Token[], { first, last }: NameRun, habits: NameHabits): number {
  const short = tokens[last]?.text === '(' && tokens[last + 2]?.text === ')' ? (tokens[last + 1]?.text ?? '') : '';
  const [word, joint] = [tokens[first - 2], tokens[first - 1]];
  if (short.length < 3 || !isAllCapitals(short) || joint?.grammar?.joinsNames !== true || !isCapital(word))
    return first;
  const letters = tokens
    .slice(first - 2, last)
    .filter(({ lower }) => !habits.linkWords.has(lower))
    .map(({ text }) => text.charAt(0));
  return letters.join('') === short && word?.sentence === tokens[first]?.sentence ? first - 2 : first;
}

/** Runs of capital words with a proper noun among them, in reading order. */
export function nameRuns(tokens: readonly Token[], habits: NameHabits): readonly NameRun[] {
  const found: NameRun[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!isNameWord(tokens[at], habits)) {
      at++;
      continue;
    }
    const run = runFrom(tokens, at, habits);
    const words = tokens.slice(run.first, run.last);
    const named =
      words.some(({ tag, text }) => tag === 'PROPN' || (text.length > 1 && isAllCapitals(text))) ||
      (words.length > 1 && habits.organisationWords.has(words.at(-1)?.lower ?? ''));
    const trimmed = trimmedRun(tokens, run, habits);
    const whole = { first: startByLetters(tokens, trimmed, habits), last: run.last };
    const before = found.at(-1);
    // "Economic" by itself is no name.
    if (named && before !== undefined && before.first >= whole.first) found.pop();
    if (named) found.push(whole);
    at = run.last;
  }
  return found;
}

/** Drops a common word that merely begins the sentence: "Earlier Kim". */
function trimmedRun(tokens: readonly Token[], { first, last }: NameRun, habits: NameHabits): NameRun {
  const opensSentence = tokens[first - 1]?.sentence !== tokens[first]?.sentence;
  const given = isGivenName(habits, tokens[first]?.lower ?? '');
  return opensSentence && tokens[first]?.tag === 'NOUN' && !given && last - first > 1
    ? { first: first + 1, last }
    : { first, last };
}
