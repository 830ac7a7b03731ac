import type { Tag } from '../../language/tag.ts';
import { wordSet } from '../../word-set.ts';
import type { Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

const inside: ReadonlySet<Tag> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'PRON', 'SYM']);
const binding: ReadonlySet<string> = new Set(['of']);
const subjectPronouns: ReadonlySet<string> = wordSet('i you he she it we they who which that there');

function opensAt(reader: Reader, proposition: Proposition, at: number): boolean {
  const tag = reader.tag(proposition[at]);
  const lower = reader.lower(proposition[at]);
  return tag === 'DET' || (tag === 'PRON' && !subjectPronouns.has(lower));
}

/**
 * Position where the noun phrase that ends before `end` begins: back over nouns, names, adjectives and numbers to its
 * determiner, and on over "of" to the phrase before; -1 where no noun stands before `end`.
 */
export function phraseStart(reader: Reader, proposition: Proposition, end: number): number {
  if (!reader.isNominal(proposition[end - 1])) return -1;
  let at = end - 1;
  while (at > 0) {
    const before = proposition[at - 1];
    const tag = reader.tag(before);
    if (reader.isOneOf(before, binding) && reader.isNominal(proposition[at - 2])) {
      at -= 2;
      continue;
    }
    const possessed = reader.tag(before) === 'PART' && reader.lower(before) !== 'to' && reader.lower(before) !== 'not';
    if (opensAt(reader, proposition, at) && !possessed) break;
    if (tag === undefined || !inside.has(tag) || reader.lower(before) === 'to' || reader.lower(before) === 'not') break;
    at--;
  }
  return at;
}

/** "is" or "are", "was" or "were", by the look of the phrase's last noun. */
export function numberOf(reader: Reader, proposition: Proposition, end: number): 'singular' | 'plural' {
  const last = proposition[end - 1];
  const plural =
    reader.tag(last) === 'NOUN' && /[^s]s$/.test(reader.lower(last)) && !/(?:ics|news)$/.test(reader.lower(last));
  return plural ? 'plural' : 'singular';
}
