import { cut } from '../../../claims/cut.ts';
import { endsSentence } from '../../text/join-lines.ts';
import type { Block } from './blocks.ts';

/** From here on a block that ends like a sentence is prose, and no label or heading. */
const SHORTEST_PROSE = 60;

/** Scripts that write a word in a character or two say in fewer characters what others say in sixty. */
const SHORTEST_DENSE_PROSE = 25;
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** Whether a block is made of sentences, and is no label, heading or list of links. */
export function isProse({ text, linked }: Pick<Block, 'text' | 'linked'>): boolean {
  const shortest = DENSE.test(cut(text, 20)) ? SHORTEST_DENSE_PROSE : SHORTEST_PROSE;
  return text.length >= shortest && linked < 0.6 && endsSentence(text);
}
