import { isResidueOf } from '../../text/residue.ts';
import type { Block } from './blocks.ts';
import { isProse } from './prose.ts';

/** A longer paragraph is no teaser. */
const longestTeaser = 350;
const longestLabel = 40;

/** So many blocks are looked at after a label. */
const mostBlocks = 120;

/** So many headlines that lead away, each over a sentence or two, are a list of other articles. */
const fewestCards = 2;

/** How many blocks after a label are other articles: headlines that lead to them, their sections, the sentences below. */
export function teaserCards(blocks: readonly Block[], label: number): number {
  let end = label + 1;
  let cards = 0;
  for (let index = label + 1; index < blocks.length && index - label < mostBlocks; index++) {
    const block = blocks[index];
    const before = blocks[index - 1];
    if (block === undefined || before === undefined) break;
    if (isHeadline(block)) cards++;
    else if (!isTeaserOf(before, block) && !isSection(block)) break;
    if (!isSection(block)) end = index + 1;
  }
  return cards >= fewestCards ? end - label - 1 : 0;
}

/** The places of a teaser after a headline that leads away, where its last words lead there, too: "… Read more". */
export function leadingTeasers(blocks: readonly Block[]): readonly number[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    if (before === undefined || !isHeadline(before) || block.text.length > longestTeaser) return [];
    return lastWordsLead(block.text) ? [index - 1, index] : [];
  });
}

const more: ReadonlySet<string> = new Set(['read more']);

/** Whether a text ends with a label that leads to the rest, after a sentence's end. */
function lastWordsLead(text: string): boolean {
  const label = /[.!?…]["”“»]?\s(?<label>[^.!?…]{4,30})$/u.exec(text)?.groups?.['label'];
  return label !== undefined && isResidueOf(label, more);
}

function isHeadline({ element, linked, text }: Block): boolean {
  return /^H[2-6]$/.test(element) && linked > 0.8 && text.length >= 8;
}

/** Whether a block is short and in one box with the headline right above it. */
function isTeaserOf(before: Block, block: Block): boolean {
  if (!isHeadline(before) || block.text.length > longestTeaser) return false;
  const box = before.at.parentElement;
  return [block.at.parentElement, block.at.parentElement?.parentElement].some(
    (around) => around != null && (around === box || around === box?.parentElement),
  );
}

function isSection(block: Block): boolean {
  return block.text.length <= longestLabel && !isProse(block) && !/^H\d$/.test(block.element);
}
