/** What a phrase is to the words around it, as far as tags show. */
export const phraseRoles = [
  'subject',
  'owner',
  'owning pronoun',
  'of',
  'by',
  'oblique',
  'predicate',
  'object',
  'joined',
  'front',
  'modifier',
  'other',
] as const;
export type PhraseRole = (typeof phraseRoles)[number];

/** A name, a noun phrase or a third-person pronoun of persons: tokens `[first, last)`. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  /** The token that the phrase is about. */
  readonly head: number;
  readonly kind: 'pronoun' | 'name' | 'noun';
  /** Index into the document's names, -1 for what is no name. */
  readonly name: number;
  readonly role: PhraseRole;
  readonly sentence: number;
  readonly plural: boolean;
  /** "a" or "an", "the", or another first word that is a determiner; empty without one. */
  readonly determiner: string;
}
