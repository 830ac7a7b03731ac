import { lazyFor } from '../../lazy.ts';
import type { Model, Weights } from '../../model/model.ts';
import type { Document } from '../document.ts';
import { softmax } from '../seams/softmax.ts';
import { askPronouns } from './ask.ts';
import { type Entity, looksLikePerson } from './entity.ts';
import { type PersonNouns, parsePersonNouns } from './person-nouns.ts';
import type { Question } from './question.ts';

/** Whom a pronoun of persons means. */
export interface PersonReading {
  /** The token of the pronoun. */
  readonly token: number;
  /** Index of the name. */
  readonly name: number;
  readonly probability: number;
  /**
   * What lets it be written: no other possible person is near; or a rule says the same, and it is the "his" of the only
   * one in its sentence or the only one known to be of its gender.
   */
  readonly because: 'nobody else near' | 'rule agrees';
}

/** Reads the pronouns of persons of a document; `byRule` is the name that a rule gives a pronoun's token, if any. */
export type PronounReader = (document: Document, byRule: (token: number) => string | null) => readonly PersonReading[];

/** From this probability on a pronoun is written as a name, by what lets it be written. */
const leastWritten = { 'nobody else near': 0.7, 'rule agrees': 0.9 } as const satisfies Record<
  PersonReading['because'],
  number
>;
/** From this probability on a pronoun counts as one more mention of whom it is taken for. */
const leastLinked = 0.7;
/** Another possible person spoken of so many sentences back, or since, is a rival. */
const rivalReach = 1;
/** Of an owner in the same sentence only who is spoken of there: "Hallam sold her house". */
const ownRivalReach = 0;

/** The most probable candidate, and how probable. */
export interface Best {
  /** Index into the candidates, -1 where there are none. */
  readonly at: number;
  readonly probability: number;
  /** Whether nobody is more probable. */
  readonly isNobody: boolean;
}

/** The most probable candidate of a question. */
export function bestOf({ values, scale }: Weights, { rows }: Question): Best {
  const odds = Float64Array.from(rows, (own) => {
    let sum = 0;
    for (const row of own) sum += values[row] ?? 0;
    return sum * scale;
  });
  const shares = softmax(odds);
  const nobody = shares.at(-1) ?? 1;
  const candidates = shares.subarray(0, -1);
  const probability = candidates.reduce((most, share) => Math.max(most, share), 0);
  return { at: candidates.indexOf(probability), probability, isNobody: nobody >= probability };
}

function backTo({ phrases }: Entity, sentence: number): number {
  return sentence - (phrases.at(-1)?.sentence ?? -1);
}

/** Whether somebody other than the candidate at `chosen` may be a person and was spoken of so few sentences back. */
function hasRival({ candidates, persons, pronoun }: Question, chosen: number, reach: number): boolean {
  return candidates.some(
    (other, at) => at !== chosen && persons[at] === true && backTo(other, pronoun.sentence) <= reach,
  );
}

/** Whether it owns something in a sentence in which the candidate at `chosen` is the one possible person. */
function isOwnOf(question: Question, chosen: number): boolean {
  const { candidates, pronoun } = question;
  const entity = candidates[chosen];
  if (entity === undefined || pronoun.role !== 'owning pronoun') return false;
  return backTo(entity, pronoun.sentence) === 0 && !hasRival(question, chosen, ownRivalReach);
}

/** Whether the candidate is the only one that is known to be of the gender, and nobody without a name is near. */
function isOnlyOfGender({ candidates, persons, gender, pronoun }: Question, chosen: number): boolean {
  if (candidates[chosen]?.gender !== gender) return false;
  return candidates.every((other, at) => {
    const isNear = persons[at] === true && other.name < 0 && backTo(other, pronoun.sentence) <= rivalReach;
    return at === chosen || (other.gender !== gender && !isNear);
  });
}

/** What lets the candidate at `at` be written for the pronoun; null where nothing does. */
function reasonFor(
  document: Document,
  question: Question,
  { at, byRule }: { readonly at: number; readonly byRule: string | null },
): PersonReading['because'] | null {
  const entity = question.candidates[at];
  const name = document.names[entity?.name ?? -1];
  if (entity === undefined || name === undefined || !looksLikePerson(entity, name)) return null;
  const isQuoted = (document.tokens[question.pronoun.head]?.quotation ?? -1) >= 0;
  if (isQuoted) return null;
  if (!hasRival(question, at, rivalReach)) return 'nobody else near';
  const isSettled = isOwnOf(question, at) || isOnlyOfGender(question, at);
  return byRule === name.text && isSettled ? 'rule agrees' : null;
}

function readerWith(weights: Weights, nouns: PersonNouns): PronounReader {
  return (document, byRule) => {
    const found: PersonReading[] = [];
    const choose = (question: Question): number => {
      const { at, probability, isNobody } = bestOf(weights, question);
      const name = question.candidates[at]?.name ?? -1;
      const token = question.pronoun.head;
      const because = reasonFor(document, question, { at, byRule: byRule(token) });
      if (because !== null && probability >= leastWritten[because]) found.push({ token, name, probability, because });
      return isNobody || probability <= leastLinked ? -1 : at;
    };
    for (const _ of askPronouns(document, nouns, choose));
    return found;
  };
}

/** What reads pronouns by the weights of a model; null where it has none for it. */
export const pronounReaderOf = lazyFor(({ weights, texts }: Model): PronounReader | null => {
  const found = weights.get('coreference');
  return found === undefined ? null : readerWith(found, parsePersonNouns(texts.get('person-nouns') ?? ''));
});
