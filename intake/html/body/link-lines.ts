import { aroundNamed, type DomNode, isElement } from '../dom.ts';
import type { Block } from './blocks.ts';
import { isProse } from './prose.ts';

/** A longer line is a paragraph, be it one link. */
const longestLine = 250;

/** Lines that are links stay among so many that are none: a list has some of both. */
const fewestPlain = 2;
const plainShare = 1 / 3;

/** Lines much shorter than the links among them are the links' times and sections. */
const likeLength = 0.6;

/** So many marks part the links of one line. */
const fewestParts = 4;

/** The places of lines that only lead elsewhere: links, those of a list whose items are links and a word before them. */
export function linkLines(blocks: readonly Block[], isResidue: (block: Block) => boolean): ReadonlySet<number> {
  const lines = new Set<number>();
  for (let from = 0; from < blocks.length; ) {
    const run = runFrom(blocks, from);
    for (const place of leadingIn(blocks, run, isResidue)) {
      const block = blocks[place];
      if (block !== undefined && !isValue({ index: place, block }, blocks)) lines.add(place);
    }
    from += Math.max(1, run.length);
  }
  for (const index of blocks.keys()) if (isLabelOfList(blocks, lines, index)) lines.add(index);
  for (const place of headingsOver(blocks, lines)) lines.add(place);
  return lines;
}

/** The places of the headings that stand only over lines that lead elsewhere: the next line left is a heading, or none is. */
function headingsOver(blocks: readonly Block[], lines: ReadonlySet<number>): readonly number[] {
  return blocks.flatMap((block, index) => {
    if (announces(block) && lines.has(index + 1) && !lines.has(index)) return [index];
    if (!/^H[2-6]$/.test(block.element) || !lines.has(index + 1) || lines.has(index)) return [];
    if (!lines.has(index + 2) && index + 2 < blocks.length) return [];
    let place = index + 1;
    while (lines.has(place)) place++;
    const next = blocks[place];
    return next === undefined || /^H[1-6]$/.test(next.element) ? [index] : [];
  });
}

/** Whether a short line announces what follows it: "On this topic:". */
function announces({ text, element }: Block): boolean {
  return /^(?:DIV|SECTION|ASIDE|HEADER)$/.test(element) && text.length <= longestLabel && /[:：]$/.test(text);
}

/** No label of a list of links is longer. */
const longestLabel = 40;

/** Whether an item is the first of a list, says what it is of, and all the others lead elsewhere: "MORE ON THE PIER". */
function isLabelOfList(blocks: readonly Block[], lines: ReadonlySet<number>, index: number): boolean {
  const block = blocks[index];
  if (block?.element !== 'LI' || block.text.length > longestLabel) return false;
  const list = block.at.parentElement;
  if (list === null || lines.has(index)) return false;
  if (/[.!?]$/.test(block.text) || blocks[index - 1]?.at.parentElement === list) return false;
  const others = blocks.slice(index + 1, index + 30).findIndex(({ at }) => at.parentElement !== list);
  const items = Array.from({ length: Math.max(0, others) }, (_, item) => index + 1 + item);
  return items.length > 1 && items.every((item) => lines.has(item));
}

/** The places of the lines from one on that are set by the same element, without a sentence between them. */
function runFrom(blocks: readonly Block[], from: number): readonly number[] {
  const run: number[] = [];
  for (let index = from; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || !isLine(block) || block.element !== blocks[from]?.element) break;
    run.push(index);
  }
  return run;
}

function isLine(block: Block): boolean {
  return block.element !== 'PRE' && (block.text.length < longestLine || isRowOfLinks(block)) && !isProse(block);
}

/** Whether a line is the cell that says what the cell before it asks: "Capital", and a link to Wellington's page. */
function isValue({ index, block }: Placed, blocks: readonly Block[]): boolean {
  if (!/^(?:TD|DD|TH|)$/.test(block.element) || block.text.length > longestValue) return false;
  const before = blocks[index - 1];
  const own = rowOf(block);
  return own !== null && before !== undefined && before.linked < 0.9 && rowOf(before) === own;
}

/** A longer cell is a list of links. */
const longestValue = 80;

/** The row that a cell is in, or the list that a definition is in. */
function rowOf({ at }: Block): DomNode | null {
  return aroundNamed('TR', at, 4);
}

/** Whether a line is links one after the other, with a mark between them: a box of other pages' names. */
function isRowOfLinks({ text, linked }: Block): boolean {
  return linked > 0.75 && (text.match(/ [·•|] /g)?.length ?? 0) >= fewestParts;
}

/** Tells the lines right above links that are their times or sections. */
function isLabelOf(links: readonly Placed[]): (line: Placed) => boolean {
  const places = new Set(links.map(({ index }) => index));
  return ({ index, block }) => block.text.length < shortestTeaser && places.has(index + 1);
}

type Placed = { readonly index: number; readonly block: Block };

/** The length of lines in the middle of some. */
function lengthOf(lines: readonly Placed[]): number {
  const lengths = lines.map(({ block }) => block.text.length).toSorted((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

function leadingIn(
  blocks: readonly Block[],
  run: readonly number[],
  isResidue: (block: Block) => boolean,
): readonly number[] {
  const own = run.flatMap((index) => {
    const block = blocks[index];
    return block === undefined ? [] : [{ index, block }];
  });
  const [alone, ...others] = own;
  if (alone !== undefined && others.length === 0 && isTeaser(alone.block)) return [alone.index];
  if (areTeasers(own)) return run;
  const links = own.filter(({ block }) => isLink(block));
  if (links.length === 0) return [];
  const plain = own.filter(({ block }) => block.linked < 0.5 && !isResidue(block));
  const isMixed = plain.length >= fewestPlain && plain.length >= own.length * plainShare;
  if (isMixed && lengthOf(plain) >= lengthOf(links) * likeLength) return [];
  if (isMixed && links.length > 1) return [...links, ...plain.filter(isLabelOf(links))].map(({ index }) => index);
  const isList = own[0]?.block.element === 'LI' && links.length > 1 && links.length * 2 >= own.length;
  const isBesidePlain = (index: number) => plain.some((other) => Math.abs(other.index - index) === 1);
  return own
    .filter(({ index, block }) =>
      isLink(block) ? !(hasOwnWords(block) && isBesidePlain(index)) : isList && block.linked >= 0.5,
    )
    .map(({ index }) => index);
}

function isLink({ text, linked, element }: Block): boolean {
  if (isLongSentence(text)) return false;
  return linked > 0.75 && !/^H\d$/.test(element) && !/[.!?]["”’]?$/.test(text) && !namesAddress.test(text);
}

/** No title of another article has more words; a line of more is a sentence, be it one link and without its full stop. */
const mostWords = 20;

/** Whether a line has more words than a title, in one piece: names between marks or commas are a list of other pages. */
function isLongSentence(text: string): boolean {
  const words = text.split(' ').length;
  return words > mostWords && !/ [·•|] |^\^/.test(text) && text.split(',').length * 5 < words;
}

/** Words, and the address that they are of, which a reader of print wants to see. */
const namesAddress = /^\p{L}[\p{L}\s’'-]{7,80}[\s:–—-]{1,3}https?:\/\//u;

/** A shorter line says where something is: "Map: the old harbour". */
const shortestTeaser = 40;

/** Whether a paragraph alone between sentences is a label and the title of another article, be it in any language. */
function isTeaser({ text, linked, element }: Block): boolean {
  if (element !== 'P' || linked < 0.4 || text.length < shortestTeaser || /www\.|https?:/.test(text)) return false;
  return /^[^|:]{2,60}(?: \||:) \S/.test(text) && !/[.!?]["”’]?$/.test(text);
}

/** So many items with a label before a link are teasers. */
const fewestTeasers = 3;

/** Whether a list is of labels, each with the title of another article of one site after it. */
function areTeasers(own: readonly Placed[]): boolean {
  if (own.length < fewestTeasers || own.some(({ block }) => !isLabelledLink(block))) return false;
  const sites = own.flatMap(({ block }) => siteOf(block) ?? []);
  return sites.length === own.length && new Set(sites).size === 1;
}

function isLabelledLink({ text, linked, element }: Block): boolean {
  return (
    element === 'LI' && linked >= 0.4 && linked < 1 && /^[^:?|]{2,60}[:?|] ?\S/.test(text) && !/[.!]["”’]?$/.test(text)
  );
}

/** The site that an item's one link leads to, '' for the page's own; null where it has none, or several. */
function siteOf({ at }: Block): string | null {
  const links = isElement(at) ? [...at.querySelectorAll('a[href]')] : [];
  const address = links.length === 1 ? (links[0]?.getAttribute('href') ?? '#') : '#';
  if (address.startsWith('#')) return null;
  return /^(?:https?:)?\/\/([^/?#]{1,100})/i.exec(address)?.[1]?.toLowerCase() ?? '';
}

/** Whether a line of a paragraph, which the end of the line before sets apart, says something before its link. */
function hasOwnWords({ text, linked, element }: Block): boolean {
  return element === '' && text.length * (1 - linked) >= 3;
}
