import type { Token } from '../document.ts';
import { hashOf } from '../hash.ts';
import { isVerb } from '../tag.ts';
import { codeOf } from '../tag-code.ts';
import { type Asked, step } from './describe-candidate.ts';
import { known } from './nobody-templates.ts';
import { phraseRoles } from './phrase.ts';
import type { Setting } from './setting.ts';

/** So many words after a pronoun are looked at. */
const reach = 6;

function wordCode(token: Token | undefined): number {
  return token === undefined ? 0 : hashOf(token.lower);
}

/** Writes what is known where a pronoun may mean nobody spoken of so far. */
export function describeNobody(
  values: Int32Array,
  { document }: Setting,
  { asked, candidates, persons }: { readonly asked: Asked; readonly candidates: number; readonly persons: number },
): void {
  const { pronoun, gender } = asked;
  const { tokens } = document;
  const own = tokens[pronoun.head];
  const isHere = (token: Token | undefined): boolean => token?.sentence === pronoun.sentence;
  const before = tokens[pronoun.first - 1];
  const after = tokens.slice(pronoun.last, pronoun.last + reach);
  const [next, second] = after;
  const verb = after.slice(0, reach - 1).find((token) => isVerb(token.tag) && isHere(token));
  values[known.nobody] = 1;
  values[known.she] = Number(gender === 'female');
  values[known.pronoun] = wordCode(own);
  values[known.role] = phraseRoles.indexOf(pronoun.role);
  values[known.quoted] = Number((own?.quotation ?? -1) >= 0);
  values[known['next word']] = wordCode(next);
  values[known['second next word']] = wordCode(second);
  values[known['next tag']] = codeOf(next?.tag);
  values[known['second next tag']] = codeOf(second?.tag);
  values[known['has clause']] = Number(after.some(({ lower }) => document.language.persons.opensClause.has(lower)));
  values[known['word before']] = isHere(before) ? wordCode(before) : 0;
  values[known['tag before']] = isHere(before) ? codeOf(before?.tag) : 0;
  values[known['next verb']] = verb === undefined ? 0 : hashOf(verb.lemma);
  values[known.candidates] = step(candidates, 0, 2, 5, 10);
  values[known.persons] = step(persons, 0, 1, 2);
  values[known.sentence] = step(pronoun.sentence, 0, 1, 3);
  values[known.adjective] = wordCode(after.slice(0, 4).find(({ tag }) => tag === 'ADJ'));
}
