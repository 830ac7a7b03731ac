import { readCreditLine } from '../../text/credit-line.ts';
import { readDateLine } from '../../text/date-line.ts';
import { sameWords } from '../../text/head.ts';
import { endsSentence } from '../../text/join-lines.ts';
import { isLanguageMenu } from '../../text/language-menu.ts';
import { isResidueOf, residueOf } from '../../text/residue.ts';
import type { DomNode } from '../dom.ts';
import type { Block } from './blocks.ts';
import { linkLines } from './link-lines.ts';
import { isNotice } from './notice.ts';
import { spanOf } from './places.ts';
import { isProse } from './prose.ts';

/** A longer block without a full stop is no label. */
const longestLabel = 80;

/** A longer block without a full stop is no title of another article. */
const longestTitle = 160;

/** A larger share of the sentences is the article itself, whatever stands above it. */
const largestShare = 0.25;

/** The blocks that are the article's, of those that were found to be about it. */
export function articleBlocks(
  found: readonly Block[],
  title: string | null,
  isNoticeText: (text: string) => boolean = isNotice,
): readonly Block[] {
  const isTitle = (block: Block) => title !== null && sameWords(block.text, title);
  const blocks = withoutNotices(untilComments(found), isNoticeText);
  const residue = new Set(blocks.filter(isResidue));
  const links = linkLines(blocks, (block) => residue.has(block));
  const own = blocks.filter((block, index) => !residue.has(block) && !links.has(index) && !isTitle(block));
  return withoutLabels(own.filter((block, index) => !isRepeated(block, own[index - 1])));
}

/** A shorter line may be said twice. */
const shortestRepeated = 40;

/** Whether a line says what the line before says, as a standfirst does that pages show on two kinds of screens. */
function isRepeated({ text }: Block, before: Block | undefined): boolean {
  return text.length >= shortestRepeated && text === before?.text;
}

/** Whether a line is what pages leave around their articles; what is set as it is written, as code is, never is. */
function isResidue({ text, element }: Block): boolean {
  if (element === 'PRE') return false;
  if (isLanguageMenu(text)) return true;
  return residueOf(text) !== null || readDateLine(text) !== null || readCreditLine(text) !== null;
}

/** The blocks above what readers say, where most of the sentences stand above it. */
function untilComments(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex(({ text }) => isResidueOf(text, commentKinds));
  const above = end < 0 ? blocks : blocks.slice(0, end);
  return proseIn(above) > proseIn(blocks) * 0.5 ? above : blocks;
}

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
  }
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
  const end = rest.findIndex(({ text, linked, element }) => {
    const isTitle = text.length <= longestTitle && !endsSentence(text) && (linked >= 0.5 || /^H[1-6]$/.test(element));
    return !isTitle;
  });
  return rest.slice(0, end < 0 ? rest.length : end).map((_, index) => label + 1 + index);
}

/** No label that leads to others is longer, its title with it. */
const longestLead = 200;

const leadingKinds: ReadonlySet<string> = new Set(['related', 'read more']);
const commentKinds: ReadonlySet<string> = new Set(['comments']);

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

/** So much of an article beside a notice makes it an article. */
const shortestBeside = 300;

/** Without legal notices and requests for consent, where they are few or stand together: an article may be about them. */
function withoutNotices(blocks: readonly Block[], isNoticeText: (text: string) => boolean): readonly Block[] {
  const notices = new Set(
    blocks.flatMap((block, index) => (isProse(block) && isNoticeText(block.text) ? [index] : [])),
  );
  const kept = blocks.filter((_, index) => !notices.has(index));
  const isSmall = proseIn(kept) >= proseIn(blocks) * 0.6;
  return isSmall || (standTogether(notices, blocks) && proseIn(kept) >= shortestBeside) ? kept : blocks;
}

/** Whether no sentence of another kind stands between the first and the last of some blocks, and several are there. */
function standTogether(places: ReadonlySet<number>, blocks: readonly Block[]): boolean {
  const { first, last } = spanOf(places);
  const between = blocks.slice(first, last + 1);
  return places.size > 2 && between.filter(isProse).length === places.size;
}

/** Without the labels above the first and below the last paragraph, where the article is made of prose. */
function withoutLabels(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => block.isStandfirst === true || !isLabel(block));
  const last = blocks.findLastIndex(
    (block) => block.isScore === true || isSigned(block) || (!isLabel(block) && !isAnnouncement(block)),
  );
  const mostlyProse = proseIn(blocks) > characters(blocks) * 0.7;
  return mostlyProse ? withoutHeadLabels(blocks.slice(first, last + 1)) : blocks;
}

/** Without the labels between a standfirst and the first sentence after it: a section's name, an author's. */
function withoutHeadLabels(blocks: readonly Block[]): readonly Block[] {
  const standfirst = blocks.findLastIndex(({ isStandfirst }) => isStandfirst === true);
  const prose = blocks.findIndex((block, index) => index > standfirst && isProse(block));
  if (standfirst < 0 || prose < 0) return blocks;
  const isHeadLabel = (block: Block) =>
    block.text.length < longestHeadLabel && !/^H\d$/.test(block.element) && isLabel(block);
  return blocks.filter((block, index) => index <= standfirst || index >= prose || !isHeadLabel(block));
}

/** A longer line under a standfirst says something. */
const longestHeadLabel = 40;

/** A line of more words that a colon ends is the article's own. */
const mostWords = 5;

/** What may follow a last sentence: its author's name in brackets, a mark of the end. */
const signedEnd = /(?:\s\([^()]{1,60}\))?(?:\s?[+*#■◼/-]{1,4})?$/;

/** Whether a line is a last sentence that somebody signed. */
function isSigned({ text }: Block): boolean {
  const sentence = text.replace(signedEnd, '');
  return sentence !== text && text.length < longestLabel && endsSentence(sentence);
}

/** Whether a line announces what was left out after it: "More on this:". */
function isAnnouncement({ text, element }: Block): boolean {
  return (
    element !== 'PRE' && text.length < longestHeadLabel && /[:：]$/.test(text) && text.split(' ').length <= mostWords
  );
}

function isLabel({ text, linked, element }: Block): boolean {
  if (element === 'PRE') return false;
  return (text.length < longestLabel || linked > 0.3) && !endsSentence(text);
}

function proseIn(blocks: readonly Block[]): number {
  return characters(blocks.filter(isProse));
}

function characters(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}
