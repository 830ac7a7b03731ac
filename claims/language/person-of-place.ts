import type { Token } from './document.ts';
import type { NameRun } from './find-names.ts';
import type { NameHabits } from './language.ts';
import { bare, isGivenName } from './name-words.ts';

/** Whether the words before "of" are a person's whole name: "Senator Ted Cruz", not "Queen Margrethe" or "Bank". */
function isWholePerson(tokens: readonly Token[], { first, last }: NameRun, habits: NameHabits): boolean {
  const { personTitles, organisationWords } = habits;
  const words = tokens.slice(first, last);
  const start = words.findIndex((token) => !personTitles.has(bare(token.lower)));
  const name = start < 0 ? [] : words.slice(start);
  if (
    name.length < 2 ||
    name.some((token) => organisationWords.has(token.lower) || personTitles.has(bare(token.lower)))
  ) {
    return false;
  }
  return start > 0 || isGivenName(habits, name[0]?.lower ?? '');
}

/** "Ted Cruz of Texas" is a person and a place: two names. */
export function withoutPlace(tokens: readonly Token[], run: NameRun, habits: NameHabits): readonly NameRun[] {
  for (let at = run.first + 2; at < run.last - 1; at++) {
    if (!tokens[at]?.grammar?.tiesPlace) continue;
    if (!isWholePerson(tokens, { first: run.first, last: at }, habits)) return [run];
    const place = tokens[at + 1]?.grammar?.isDefinite ? at + 2 : at + 1;
    return [
      { first: run.first, last: at },
      { first: place, last: run.last },
    ];
  }
  return [run];
}
