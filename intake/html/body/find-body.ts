import { Readability } from '@mozilla/readability';
import { sameWords } from '../../text/head.ts';
import { classOf, type DomDocument, type DomNode, isElement } from '../dom.ts';
import { type Block, blocksOf } from './blocks.ts';
import { densestPlaces } from './container.ts';
import { postsAmong, quotedPosts, reviewScore } from './kept-beside.ts';
import { isPlace, isPlaceLine } from './place-line.ts';
import { placesOf, spanOf } from './places.ts';
import { isProse } from './prose.ts';
import { withSetAlike } from './set-alike.ts';
import { standfirstPlaces } from './standfirst.ts';
import { statedPlaces } from './stated-body.ts';

/** A shorter candidate is tried again with laxer rules by Readability; its own 500 misses short news. */
const shortestBody = 300;

/** What was found is given up for what has more than so many times its sentences. */
const clearlyMore = 2;

/** A longer link is a page of its own, or was never closed. */
const longestLink = 600;

/** What a page states of its article's text. */
export type Stated = {
  readonly title: string | null;
  readonly body: string | null;
  readonly description: string | null;
};

/** What tells the page's notices. */
type Told = { readonly isNotice: (text: string) => boolean };

/** A block with how it is set and the element it stands in, which finding the article changes. */
type SetBlock = Block & { readonly look: string; readonly place: DomNode | null };

/** The page's blocks that are about its article; all of them where nothing is found. Takes the page apart. */
export function findBody(document: DomDocument, blocks: readonly Block[], stated: Stated & Told): readonly Block[] {
  const page = blocks.map((block): SetBlock => ({ ...block, look: lookOf(block.at), place: placeOf(block) }));
  const body: ReadonlySet<Block> = new Set(page.filter((block) => isProse(block) && !stated.isNotice(block.text)));
  const isBody = (block: Block) => body.has(block);
  const dense = densestPlaces(document.body, page, isBody);
  const quotes = quotedPosts(document, page);
  const found = placesOf(readable(document), page);
  const told = statedPlaces(stated.body, page);
  const prose = (places: ReadonlySet<number>) => {
    let sum = 0;
    for (const place of places) {
      const block = page[place];
      if (block !== undefined && isBody(block)) sum += block.size;
    }
    return sum;
  };
  let chosen = found;
  if (prose(dense) > prose(found) * clearlyMore) chosen = isApart(found, dense) ? dense : withAlike(found, dense, page);
  const missed = new Set([...told].filter((place) => !chosen.has(place)));
  if (prose(missed) > prose(told) * 0.3) chosen = missed.size === told.size ? told : new Set([...chosen, ...told]);
  if (chosen.size === 0) return page;
  chosen = withAbove(chosen, page, { title: stated.title, isBody });
  const standfirst = new Set([...standfirstPlaces(page, chosen, stated), ...placeLine(page, spanOf(chosen).first)]);
  const score = new Set(reviewScore(page, chosen));
  const all = new Set([
    ...withHeadings(withLinked(withSetAlike(chosen, page, isBody), page), page),
    ...postsAmong(quotes, chosen, new Set([...chosen].map((place) => page[place]?.place ?? null))),
  ]);
  return page.flatMap((block, index) => {
    if (standfirst.has(index)) return [{ ...block, isStandfirst: true as const }];
    if (score.has(index)) return [{ ...block, isScore: true as const }];
    return all.has(index) ? [block] : [];
  });
}

function isApart(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  for (const place of some) if (others.has(place)) return false;
  return true;
}

/** The places found, and those of the sentences beside them that are set alike. */
function withAlike(
  found: ReadonlySet<number>,
  beside: ReadonlySet<number>,
  page: readonly SetBlock[],
): ReadonlySet<number> {
  const looks = looksOf(found, page);
  const alike = [...beside].filter((place) => {
    const block = page[place];
    return block !== undefined && isProse(block) && looks.has(block.look);
  });
  return new Set([...found, ...alike]);
}

type Above = { readonly title: string | null; readonly isBody: (block: Block) => boolean };

/** The places chosen, and those of the sentences between the headline and the first of them that are set alike: a lede in a box of its own. */
function withAbove(
  chosen: ReadonlySet<number>,
  page: readonly SetBlock[],
  { title, isBody }: Above,
): ReadonlySet<number> {
  const first = spanOf(chosen).first;
  if (title === null) return chosen;
  const from = Math.max(0, first - mostAbove);
  const headline = from + page.slice(from, first).findLastIndex(({ text }) => sameWords(text, title));
  if (headline < from) return chosen;
  const looks = looksOf(chosen, page);
  const above = page.slice(headline + 1, first).flatMap((block, index) => {
    return isBody(block) && block.linked < 0.3 && looks.has(block.look) ? [headline + 1 + index] : [];
  });
  return new Set([...chosen, ...above]);
}

/** Where a report was written, set in a box of its own above its first sentence: "WESTHAVEN —". */
function placeLine(page: readonly SetBlock[], first: number): readonly number[] {
  return [first - 1, first].filter((place) => {
    const text = page[place]?.text ?? '';
    return isPlaceLine(text) || isPlace(text);
  });
}

/** So many lines may stand between a headline and what was found. */
const mostAbove = 15;

/** The places chosen, and those of sentences between them that are one link and set like the others. */
function withLinked(chosen: ReadonlySet<number>, page: readonly SetBlock[]): ReadonlySet<number> {
  const looks = looksOf(chosen, page);
  const { first, last } = spanOf(chosen);
  const between = page.slice(first, last).flatMap((block, index) => {
    const isLinked =
      block.linked >= 0.6 && block.text.length <= longestLink && isProse({ text: block.text, linked: 0 });
    return isLinked && !chosen.has(first + index) && looks.has(block.look) ? [first + index] : [];
  });
  return new Set([...chosen, ...between]);
}

/** The places chosen, and those of the headings that stand between them, over a sentence of theirs and in one place with it. */
function withHeadings(chosen: ReadonlySet<number>, page: readonly SetBlock[]): ReadonlySet<number> {
  const { first } = spanOf(chosen);
  const headings = page.flatMap((block, index) => {
    if (index < first - 1 || chosen.has(index) || block.linked > 0) return [];
    const next = page[index + 1];
    return chosen.has(index + 1) && next !== undefined && headsNext(block, next) ? [index] : [];
  });
  return new Set([...chosen, ...headings]);
}

/** Whether a block is the heading of a sentence in one place with it, or the term of a definition. */
function headsNext(block: SetBlock, next: SetBlock): boolean {
  if (block.element === 'DT') return block.place !== null && block.place === ofTerm(next);
  if (!/^H[2-6]$/.test(block.element) || !isProse(next) || block.place === null) return false;
  return block.place === next.place || block.place === next.place?.parentElement;
}

/** The list that a definition, or a paragraph of one, stands in. */
function ofTerm(block: SetBlock | undefined): DomNode | null {
  const place = block?.place ?? null;
  return place?.nodeName === 'DD' ? place.parentElement : place;
}

/** What a block stands in: the element around it, for a heading the one around all that only holds the heading. */
function placeOf({ at, element, text }: Block): DomNode | null {
  let place = at.parentElement;
  const isAlone = (around: DomNode) => (around.textContent ?? '').replaceAll(/\s+/g, ' ').trim() === text;
  for (let level = 0; /^H[2-6]$/.test(element) && level < 3 && place !== null && isAlone(place); level++)
    place = place.parentElement;
  return place;
}

function looksOf(places: ReadonlySet<number>, page: readonly SetBlock[]): ReadonlySet<string> {
  const looks = new Set<string>();
  for (const place of places) {
    const block = page[place];
    if (block !== undefined && isProse(block)) looks.add(block.look);
  }
  return looks;
}

/** How a block is set, as far as its markup says: its element with its classes, and the two around it. */
function lookOf(at: DomNode): string {
  const classes = isElement(at) ? classOf(at).trim().replaceAll(/\s+/g, ' ').replaceAll(/\d+/g, '') : '';
  return `${at.parentElement?.parentElement?.nodeName}>${at.parentElement?.nodeName}>${at.nodeName} ${classes}`;
}

/** What Readability finds to be the article; nothing where it finds nothing or gives up. */
function readable(document: DomDocument): readonly Block[] {
  const options = {
    serializer: blocksOf as never,
    keepClasses: true,
    charThreshold: shortestBody,
    disableJSONLD: true,
  };
  try {
    return new Readability<readonly Block[]>(document as never, options).parse()?.content ?? [];
  } catch {
    return [];
  }
}
