import type { Tag } from '../../language/tag.ts';
import type { Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

const inside: ReadonlySet<Tag> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'PRON', 'SYM']);

function opensAt(reader: Reader, proposition: Proposition, at: number): boolean {
  const tag = reader.tag(proposition[at]);
  const lower = reader.lower(proposition[at]);
  return tag === 'DET' || (tag === 'PRON' && !reader.clauses.subjects.pronouns.has(lower));
}

/**
 * Position where the noun phrase that ends before `end` begins: back over nouns, names, adjectives and numbers to its
 * determiner, and on over "of" to the phrase before; -1 where no noun stands before `end`.
 */
export function phraseStart(reader: Reader, proposition: Proposition, end: number): number {
  if (!reader.isNominal(proposition[end - 1])) return -1;
  const { binding, particles } = reader.clauses.subjects;
  let at = end - 1;
  while (at > 0) {
    const before = proposition[at - 1];
    const tag = reader.tag(before);
    if (reader.lower(before) === binding && reader.isNominal(proposition[at - 2])) {
      at -= 2;
      continue;
    }
    const isParticle = reader.isOneOf(before, particles);
    const possessed = tag === 'PART' && !isParticle;
    if (opensAt(reader, proposition, at) && !possessed) break;
    if (tag === null || !inside.has(tag) || isParticle) break;
    at--;
  }
  return at;
}

/** The number of a phrase by the look of its last noun. */
export function numberOf(reader: Reader, proposition: Proposition, end: number): 'singular' | 'plural' {
  const last = proposition[end - 1];
  const plural = reader.tag(last) === 'NOUN' && reader.clauses.subjects.isPlural(reader.lower(last));
  return plural ? 'plural' : 'singular';
}
