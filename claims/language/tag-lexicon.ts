import { tags } from './tag.ts';

/** The tags, as indices, that a word can have; those of words that are not listed stand under "". */
export type TagLexicon = ReadonlyMap<string, Uint8Array>;

/** Reads lines "TAG+TAG word word …": the words that have no other tags than these. */
export function parseTagLexicon(text: string): TagLexicon {
  const found = new Map<string, Uint8Array>();
  for (const line of text.split('\n')) {
    const [names = '', ...words] = line.split(' ');
    const possible = Uint8Array.from(names.split('+').map((name) => tags.findIndex((candidate) => candidate === name)));
    for (const word of words) found.set(word, possible);
  }
  return found;
}

const everyTag = Uint8Array.from(tags.keys());

/** The tags that a word can have, by its lower-case form. */
export function possibleTags(lexicon: TagLexicon, lower: string): Uint8Array {
  return lexicon.get(lower) ?? lexicon.get('') ?? everyTag;
}
