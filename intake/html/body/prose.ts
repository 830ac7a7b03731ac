import { cut } from '../../../claims/cut.ts';
import { endsSentence } from '../../text/join-lines.ts';
import type { Block } from './blocks.ts';

/** From here on a block that ends like a sentence is prose, and no label or heading. */
const shortestProse = 60;

/** Scripts that write a word in a character or two say in fewer characters what others say in sixty. */
const shortestDenseProse = 25;
const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** Whether a block is made of sentences, and is no label, heading or list of links. */
export function isProse({ text, linked }: Pick<Block, 'text' | 'linked'>): boolean {
  const shortest = isDense(text) ? shortestDenseProse : shortestProse;
  return text.length >= shortest && linked < 0.6 && endsSentence(text);
}

/** How many characters of some blocks are prose. */
export function proseIn(blocks: readonly Pick<Block, 'text' | 'linked'>[]): number {
  return blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0);
}

/** Whether a text is in a script that writes a word in a character or two. */
export function isDense(text: string): boolean {
  return dense.test(cut(text, 20));
}
