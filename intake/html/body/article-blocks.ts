import { readDateLine } from '../../text/date-line.ts';
import { sameWords } from '../../text/head.ts';
import { endsSentence } from '../../text/join-lines.ts';
import { residueOf } from '../../text/residue.ts';
import type { Block } from './blocks.ts';

/** From here on a block that ends like a sentence is prose, and no label or heading. */
const SHORTEST_PROSE = 60;

/** A longer block without a full stop is no label. */
const LONGEST_LABEL = 80;

/** The blocks that are the article's, of those that were found to be about it. */
export function articleBlocks(found: readonly Block[], title: string | null): readonly Block[] {
  const isTitle = (block: Block) => title !== null && sameWords(block.text, title);
  return withoutLabels(found.filter((block) => !isForeign(block) && !isTitle(block)));
}

function isForeign({ text, linked, element }: Block): boolean {
  if (residueOf(text) !== null || readDateLine(text) !== null) return true;
  return linked > 0.75 && text.length < 250 && !/^H\d$/.test(element) && !/[.!?]["”’]?$/.test(text);
}

/** Without the labels above the first and below the last paragraph, where the article is made of prose. */
function withoutLabels(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => !isLabel(block));
  const last = blocks.findLastIndex((block) => !isLabel(block));
  const mostlyProse = characters(blocks.filter(isProse)) > characters(blocks) * 0.7;
  return mostlyProse ? blocks.slice(first, last + 1) : blocks;
}

function isLabel({ text, linked }: Block): boolean {
  return (text.length < LONGEST_LABEL || linked > 0.3) && !endsSentence(text);
}

function isProse({ text, linked }: Block): boolean {
  return text.length >= SHORTEST_PROSE && linked < 0.6 && endsSentence(text);
}

function characters(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}
