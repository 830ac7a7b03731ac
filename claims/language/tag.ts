/**
 * Universal Dependencies parts of speech, with VERB split into its English forms:
 * VB base, VBP present, VBZ third person, VBD past, VBN past participle, VBG gerund or present participle.
 * The order is the order of the classes in the fitted weights.
 */
export const tags = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'X',
  'VB',
  'VBP',
  'VBZ',
  'VBD',
  'VBN',
  'VBG',
] as const;
export type Tag = (typeof tags)[number];

const firstVerb = tags.indexOf('VB');
const verbs: ReadonlySet<Tag> = new Set(tags.slice(firstVerb));

/** Any form of a full verb. */
export function isVerb(tag: Tag): boolean {
  return verbs.has(tag);
}

/** A verb form that can head a clause by itself: present or past, not a participle or base form. */
export function isFiniteVerb(tag: Tag): boolean {
  return tag === 'VBD' || tag === 'VBZ' || tag === 'VBP';
}

/** A word that makes a clause of others: a finite verb or an auxiliary. */
export function isTensed(tag: Tag): boolean {
  return tag === 'AUX' || isFiniteVerb(tag);
}

/** Common noun, proper noun or pronoun. */
export function isNominal(tag: Tag): boolean {
  return tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON';
}
