import { lazy } from '../../lazy.ts';
import { wordSet } from '../../word-set.ts';
import { isLetter } from '../characters.ts';

const functionWords = wordSet(
  'the of and to a in that is was for it with as on be at by this had not are but from or have an they which one you were',
);

/** Words, numbers and marks looked at, the fewest words that can tell, and the least share of English ones among them. */
const sample = 400;
const fewest = 30;
const leastShare = 0.12;

const part = lazy(() => /\p{L}[\p{L}\p{N}'’.-]*|\p{N}[\p{N}\p{L},.-]*|[^\s\p{L}\p{N}]/gu);

/** So many characters hold as much as is looked at; a text without spaces must not be read to its end. */
const reach = 3000;

/** Whether a text uses as many of the short English words as English does; a text too short to tell may be. */
export function isEnglish(text: string): boolean {
  const parts = text.slice(0, reach).match(part()) ?? [];
  const words = parts.slice(0, sample).filter((word) => isLetter(word.charCodeAt(0)));
  if (words.length < fewest) return true;
  return (
    words.filter((word) => functionWords.has(word.toLowerCase().replace(/(?<!\W)\W+$/u, ''))).length >
    words.length * leastShare
  );
}
