import { wordSet } from '../word-set.ts';
import { isLetter } from './characters.ts';
import type { Document } from './document.ts';

const functionWords = wordSet(
  'the of and to a in that is was for it with as on be at by this had not are but from or have an they which one you were',
);

/** Words looked at, the fewest that can tell, and the least share of English function words among them. */
const sample = 400;
const fewest = 30;
const leastShare = 0.12;

/** Whether the article is in English: by its language tag where it has one, else by how many small English words it uses. */
export function isEnglish({ language, tokens }: Pick<Document, 'language' | 'tokens'>): boolean {
  if (language !== null && language !== '') return /^en\b/i.test(language);
  const words = tokens.slice(0, sample).filter(({ lower }) => isLetter(lower.charCodeAt(0)));
  if (words.length < fewest) return true;
  return words.filter(({ lower }) => functionWords.has(lower)).length > words.length * leastShare;
}
