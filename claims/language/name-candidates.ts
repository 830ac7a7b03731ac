import type { Span } from '../span.ts';
import type { Name, Token } from './document.ts';
import type { NameRun } from './find-names.ts';
import type { NameHabits } from './language.ts';
import { bare, isGivenName } from './name-words.ts';

/** A mention while clusters are made: its words without titles, and what the titles tell. */
export interface Candidate extends NameRun {
  readonly words: readonly string[];
  readonly titled: boolean;
  readonly gender: Name['gender'];
  /** Stands in brackets right after the candidate with this index, -1 otherwise. */
  readonly shortOf: number;
}

function titleGender({ womensTitles, mensTitles }: NameHabits, title: string): Name['gender'] {
  if (womensTitles.has(title)) return 'female';
  return mensTitles.has(title) ? 'male' : 'unknown';
}

/** The first given name from `start` on, before `end`; `end` for none. */
function givenNameAt(tokens: readonly Token[], [start, end]: Span, habits: NameHabits): number {
  let at = start;
  while (at < end && !isGivenName(habits, tokens[at]?.lower ?? '')) at += 1;
  return at;
}

/** Where a name without a given name begins after "Secretary of": after the one word of "State Bo Lee". */
function behindOffice(tokens: readonly Token[], office: number, last: number): number {
  return last - office > 2 && tokens[office + 1]?.tag === 'PROPN' ? office + 1 : office;
}

/** Where the name itself begins in a run: after its last title, and after "Director of". */
function nameStart(tokens: readonly Token[], { first, last }: NameRun, habits: NameHabits): number {
  const { organisationWords, personTitles } = habits;
  let start = first;
  let given = first;
  if (organisationWords.has(tokens[last - 1]?.lower ?? '')) return first;
  for (let at = first; at < last - 1; at++) {
    if (!personTitles.has(bare(tokens[at]?.text ?? ''))) continue;
    const office = tokens[at + 1]?.grammar?.tiesPlace && at + 2 < last;
    if (!office) start = at + 1;
    else if (at === start) {
      given = givenNameAt(tokens, [Math.max(given, at + 3), last - 1], habits);
      start = given < last - 1 ? given : behindOffice(tokens, at + 2, last);
    }
  }
  return start;
}

/** Splits the titles from the front of a run. */
export function candidateOf(
  tokens: readonly Token[],
  run: NameRun,
  { previous, index, habits }: { previous: NameRun | undefined; index: number; habits: NameHabits },
): Candidate {
  const start = nameStart(tokens, run, habits);
  const first = tokens[start]?.grammar?.tiesPlace && start + 1 < run.last ? start + 1 : start;
  const titles = [tokens[run.first - 1], ...tokens.slice(run.first, first)].map((token) => bare(token?.text ?? ''));
  const gender = titles.map((title) => titleGender(habits, title)).find((found) => found !== 'unknown') ?? 'unknown';
  const words = tokens.slice(first, run.last).map(({ text }) => text);
  const isPlace = tokens[first - 1]?.grammar?.tiesPlace === true && habits.places.has(bare(words.at(-1) ?? ''));
  const titled = !isPlace && titles.some((title) => habits.personTitles.has(title));
  const bracketed = tokens[run.first - 1]?.text === '(' && tokens[run.last]?.text === ')';
  const shortOf = bracketed && previous !== undefined && run.first - 1 === previous.last ? index - 1 : -1;
  return { first, last: run.last, words, titled, gender, shortOf };
}
