import { isCapitalised, isSmall } from './characters.ts';
import type { Token } from './document.ts';
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

/** Words that stand as names within a sentence, and never in small letters. */
function knownNames(tokens: readonly Token[], isFirst: (at: number) => boolean): ReadonlySet<string> {
  const small = new Set(tokens.flatMap(({ text }) => (isSmall(text.charCodeAt(0)) ? [text] : [])));
  const names = tokens.filter(({ text, tag }, at) => tag === 'PROPN' && isCapitalised(text) && !isFirst(at));
  return new Set(names.flatMap(({ text }) => (small.has(text.toLowerCase()) ? [] : [text])));
}

/** The places of words that the tagger took for something else, though elsewhere in the article they are names: "Reid frequently mocked". */
export function namesAgain(tokens: readonly Token[], isFirst: (at: number) => boolean): ReadonlySet<number> {
  const names = knownNames(tokens, isFirst);
  const found = new Set<number>();
  tokens.forEach(({ text, tag }, at) => {
    if (mistaken.has(tag) && isCapitalised(text) && names.has(text)) found.add(at);
  });
  return found;
}
