import { endsSentence } from '../../text/join-lines.ts';
import { isResidueOf } from '../../text/residue.ts';
import type { DomNode } from '../dom.ts';
import type { Block } from './blocks.ts';
import { isProse, proseIn } from './prose.ts';
import { leadingTeasers, teaserCards } from './teaser-cards.ts';

/** A longer block without a full stop is no title of another article. */
const longestTitle = 160;

/** A larger share of the sentences is the article itself, whatever stands above it. */
const largestShare = 0.25;

/** Without titles and teasers of other articles: what a label leads to, in its box or as links and headings. */
export function withoutOthers(blocks: readonly Block[]): readonly Block[] {
  const most = proseIn(blocks) * largestShare;
  const dropped = new Set<number>();
  for (const [label, { text }] of blocks.entries()) {
    if (!leadsElsewhere(text)) continue;
    for (const index of teaserAbove(blocks, label, most)) dropped.add(index);
    const box = boxOf(blocks, label);
    const isSmall = proseIn(box.flatMap((index) => blocks[index] ?? [])) <= most;
    for (const index of isSmall ? box : []) dropped.add(index);
    for (const index of titlesAfter(blocks, label)) dropped.add(index);
    for (const index of cardsAfter(blocks, label, most * 2)) dropped.add(index);
  }
  for (const index of leadingTeasers(blocks)) dropped.add(index);
  return blocks.filter((_, index) => !dropped.has(index));
}

/** So many lines has the beginning of another article under its heading. */
const mostOfTeaser = 12;

/** The places of another article's beginning, which breaks off above the label that leads to it: a box with a heading of its own. */
function teaserAbove(blocks: readonly Block[], label: number, most: number): readonly number[] {
  const end = blocks[label - 1];
  if (end === undefined || !/(?:…|\.\.\.)$/.test(end.text)) return [];
  const from = Math.max(1, label - mostOfTeaser);
  const heading = blocks.findLastIndex(
    ({ element }, index) => index >= from && index < label && /^H[2-4]$/.test(element),
  );
  const box = blocks[heading]?.at.parentElement;
  const before = blocks[heading - 1];
  if (box == null || before === undefined || isWithin(before.at, box) || !isWithin(end.at, box)) return [];
  const teaser = blocks.slice(heading, label);
  return proseIn(teaser) <= most ? teaser.map((_, index) => heading + index) : [];
}

/** So many titles are listed under a label. */
const mostTitles = 30;

/** The places of the links and headings that follow a label without a sentence between them. */
function titlesAfter(blocks: readonly Block[], label: number): readonly number[] {
  const rest = blocks.slice(label + 1, label + 1 + mostTitles);
  const end = rest.findIndex(({ text, linked, element, at }, index) => {
    const next = rest[index + 1];
    const headsText = linked < 0.5 && next !== undefined && isProse(next) && next.at.parentElement === at.parentElement;
    const isTitle =
      !headsText && text.length <= longestTitle && !endsSentence(text) && (linked >= 0.5 || /^H[1-6]$/.test(element));
    return !isTitle;
  });
  return rest.slice(0, end < 0 ? rest.length : end).map((_, index) => label + 1 + index);
}

/** No label that leads to others is longer, its title with it. */
const longestLead = 200;

const leadingKinds: ReadonlySet<string> = new Set(['related', 'read more']);

/** Whether a line leads to other articles: "Read also", "Lesen Sie auch". */
function leadsElsewhere(text: string): boolean {
  if (text.length > longestLead) return false;
  return isResidueOf(text, leadingKinds);
}

/** The places of the blocks in the box that a label is the first of; none where it stands among others. */
function boxOf(blocks: readonly Block[], label: number): readonly number[] {
  const parent = blocks[label]?.at.parentElement;
  const before = blocks[label - 1];
  if (parent == null || (before !== undefined && isWithin(before.at, parent))) return [];
  const places: number[] = [];
  for (let index = label + 1; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || !isWithin(block.at, parent)) break;
    places.push(index);
  }
  return places;
}

/** So many elements are passed on the way up from a block in a box. */
const deepest = 6;

function isWithin(node: DomNode, box: DomNode): boolean {
  let next: DomNode | null = node;
  for (let level = 0; level < deepest && next !== null; level++, next = next.parentElement)
    if (next === box) return true;
  return false;
}

/** The places of the cards of other articles after a label, where they are a small part of the page's sentences. */
function cardsAfter(blocks: readonly Block[], label: number, most: number): readonly number[] {
  const cards = blocks.slice(label + 1, label + 1 + teaserCards(blocks, label));
  return proseIn(cards) <= most ? cards.map((_, index) => label + 1 + index) : [];
}
