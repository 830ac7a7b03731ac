import { isCapitalised, isSmall } from './characters.ts';
import type { Document } from './document.ts';
import type { Tag } from './tag.ts';

/** What a capital word at the head of a sentence may be taken for though the article knows it as a name. */
const mistaken: ReadonlySet<Tag> = new Set([
  'NOUN',
  'ADJ',
  'ADV',
  'X',
  'INTJ',
  'VB',
  'VBP',
  'VBZ',
  'VBG',
  'VBD',
  'VBN',
  'AUX',
]);

/** Words that stand as names within a sentence, and never in lower case. */
function knownNames({ tokens, sentences }: Document, tags: readonly Tag[]): ReadonlySet<string> {
  const names = new Set<string>();
  const written = new Map<string, string>();
  tokens.forEach(({ text, lower, sentence }, at) => {
    if (tags[at] !== 'PROPN' || !isCapitalised(text) || sentences[sentence]?.first === at) return;
    names.add(text);
    written.set(lower, text);
  });
  for (const { text } of tokens) if (isSmall(text.charCodeAt(0))) names.delete(written.get(text) ?? '');
  return names;
}

/**
 * The places of words that the tagger took for something else, though elsewhere in the article they are names: "Reid
 * frequently mocked".
 */
export function namesAgain(document: Document, tags: readonly Tag[]): ReadonlySet<number> {
  const names = knownNames(document, tags);
  const found = new Set<number>();
  document.tokens.forEach(({ text }, at) => {
    if (mistaken.has(tags[at] ?? 'PUNCT') && isCapitalised(text) && names.has(text)) found.add(at);
  });
  return found;
}
