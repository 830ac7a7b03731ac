import { wordSet } from '../word-set.ts';

const pronouns = wordSet(
  'i me my we us our you your he him his she her hers it its they them their who which that whom whose this these those one',
);

/** Whether a speaker's name is no more than a pronoun that stayed open: "they", "who". */
export function isBarePronoun(name: string): boolean {
  return pronouns.has(name.toLowerCase());
}
