import type { Name } from '../document.ts';
import type { PersonHabits } from '../person-habits.ts';
import { type Evidence, showsPerson } from './evidence.ts';
import type { NounKind } from './person-nouns.ts';
import type { Phrase } from './phrase.ts';

/** Somebody or something that an article has spoken of so far, with every phrase that meant it. */
export interface Entity {
  /** Index of the name, -1 for what has none. */
  readonly name: number;
  /** Base form of the head of its first phrase. */
  readonly head: string;
  readonly gender: Name['gender'];
  readonly plural: boolean;
  readonly kind: Name['kind'] | NounKind;
  /** What the article says around its name. */
  readonly evidence: Evidence;
  /** Its names and nouns so far, and all its phrases, pronouns too. */
  readonly named: Phrase[];
  readonly phrases: Phrase[];
  /** How many "he" less how many "she" were taken for it. */
  pronouns: number;
}

/** The gender that a noun says: "woman", "son". */
export function genderOfNoun(lemma: string, { female, male }: PersonHabits): Name['gender'] {
  if (female.has(lemma)) return 'female';
  return male.has(lemma) ? 'male' : 'unknown';
}

/** Whether a noun says the gender of a person. */
export function saysGender(lemma: string, { female, male }: PersonHabits): boolean {
  return female.has(lemma) || male.has(lemma);
}

/** Whether the entity may be a person, as far as the article shows. */
export function mayBePerson({ kind, gender, name, evidence, pronouns }: Entity): boolean {
  if (kind.endsWith('person') || gender !== 'unknown' || pronouns !== 0) return true;
  if (name < 0) return false;
  const isThing = evidence.the + evidence.place + evidence.which > 0;
  return (kind === 'unknown' && !isThing) || showsPerson(evidence) || evidence.surname > 0;
}

/**
 * Whether a named entity looks so much like a person that it may be written for "he": the name is known as one, or the
 * article says of it what is said of persons only; or it has two words, and nothing shows a place or a thing.
 */
export function looksLikePerson({ evidence }: Pick<Entity, 'evidence'>, name: Name): boolean {
  const { title, who, age, says, role, the, place, which, surname } = evidence;
  if (name.kind === 'organisation') return false;
  if (name.kind === 'person' || name.gender !== 'unknown' || title + who + age > 0) return true;
  if (which > 0 || place > says + role + surname) return false;
  return showsPerson(evidence) || surname > 0 || (name.text.includes(' ') && the === 0);
}
