import type { WordHabits } from '../language.ts';
import { keepsStop } from './abbreviations.ts';

const contraction = /(?:n['’]t|['’](?:s|S|m|d|ll|re|ve|LL|RE|VE|M|D))$/;
const elided = /^['’](?:s|S|ll|re|ve|d|m|em|til|cause)\b/;

function secondPart(word: string): number {
  if (word === 'cannot') return 'can'.length;
  return word.includes("'") || word.includes('’') ? (contraction.exec(word)?.index ?? 0) : 0;
}

/** How English sentences divide into words: "do" and "n't", "can" and "not". */
export const englishWords: WordHabits = { keepsStop, secondPart, isElided: (text) => elided.test(text) };
