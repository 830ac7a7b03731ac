import { readDateLine } from '../../text/date-line.ts';
import { sameWords } from '../../text/head.ts';
import { residueOf } from '../../text/residue.ts';
import { isElement } from '../dom.ts';
import type { Block } from './blocks.ts';
import { isCaptionNamed, namesOf } from './names.ts';
import { isProse } from './prose.ts';

/** The names that pages give to a standfirst. */
const namesPattern =
  /^(?:standfirst|dek|deck|subtitle|subheadline|subhead|subheading|subtitulo|sottotitolo|occhiello|lead|lede|leader|leadin|intro|introduction|chapo|chapeau|vorspann|teasertext|einleitung|ingress|entradilla|summary|excerpt|abstract|description|sommario|linea|leadtext|preamble|spot|subline)$/;

/** So many blocks before the first of the text, and after the headline, may be one. */
const farthest = 25;
const shortest = 30;
const longest = 900;

type Known = { readonly title: string | null; readonly description: string | null };

/** The places of the standfirst: between headline and text, said in the page's description, or named so. */
export function standfirstPlaces(
  page: readonly Block[],
  chosen: ReadonlySet<number>,
  { title, description }: Known,
): readonly number[] {
  const first = firstProse(page, chosen);
  if (first === null) return [];
  const begin = Math.max(0, first - farthest);
  const before = page.slice(begin, first);
  const isRepeated = (text: string, own: number) =>
    [...chosen].some((place) => place !== own && page[place]?.text.includes(text.replace(/(?<![.…])[.…]+$/, '')));
  const headline = headlineIn(before, title);
  const places = before.flatMap((block, index) => {
    const place = begin + index;
    const { text } = block;
    if (text.length < shortest || text.length > longest || block.linked > 0.5) return [];
    if (residueOf(text) !== null || readDateLine(text) !== null || isRepeated(text, place)) return [];
    if (description !== null && index >= headline - mostBetween && isSaid(text, description)) return [place];
    return headline >= 0 && index > headline && isHead(block, index - headline, chosen.has(place)) ? [place] : [];
  });
  return withItems(places, page, first);
}

/** The places of a standfirst, and those of the other items where it is the item of a list. */
function withItems(places: readonly number[], page: readonly Block[], first: number): readonly number[] {
  const [place] = places;
  const list = place === undefined || page[place]?.element !== 'LI' ? null : (page[place]?.at.parentElement ?? null);
  if (place === undefined || list === null) return places;
  const items = page.slice(0, first).flatMap(({ at, element, linked }, index) => {
    return element === 'LI' && at.parentElement === list && linked < 0.5 ? [index] : [];
  });
  return [...new Set([...places, ...items])];
}

/** Whether a block after the headline is a standfirst: right under it, named so, or saying something in the text found. */
function isHead(block: Block, distance: number, isChosen: boolean): boolean {
  if (isCaption(block)) return false;
  const isNext = distance === 1 && isProse(block) && block.text.length <= longestNext;
  const isSubheadline = /^H[2-4]$/.test(block.element) && block.text.length >= longestLabel && distance <= mostBetween;
  return isNext || isNamed(block) || ((isChosen || isSubheadline) && isStatement(block));
}

/** A heading of more characters under the headline says something, past a line or two on who wrote the text and when. */
const longestLabel = 70;
const mostBetween = 4;

/** A longer paragraph right under a headline is of something else. */
const longestNext = 500;

/** Where the headline stands: the title, else a heading with a word of it, as titles are written for search engines, too. */
function headlineIn(before: readonly Block[], title: string | null): number {
  const titled = before.findLastIndex(({ text }) => title !== null && sameWords(text, title));
  if (titled >= 0) return titled;
  return before.findLastIndex(
    ({ element, text }) => /^H[12]$/.test(element) && title !== null && sharesWords(text, title),
  );
}

/** Whether a heading and a title have a long word in common. */
function sharesWords(heading: string, title: string): boolean {
  const words = new Set(title.toLowerCase().match(/\p{L}{6,40}/gu) ?? []);
  return (heading.toLowerCase().match(/\p{L}{6,40}/gu) ?? []).some((word) => words.has(word));
}

/** Whether what is around a line says that it is said of a picture. */
function isCaption({ at, element }: Block): boolean {
  if (element === 'FIGCAPTION') return true;
  const around = at.parentElement;
  return (isElement(at) && isCaptionNamed(at)) || (around !== null && isCaptionNamed(around));
}

/** The first sentence of the text; null where nothing is chosen. */
function firstProse(page: readonly Block[], chosen: ReadonlySet<number>): number | null {
  const places = [...chosen].toSorted((a, b) => a - b);
  return places.find((place) => page[place] !== undefined && isProse(page[place])) ?? places[0] ?? null;
}

/** So many words say something; fewer are a name, a section, a place. */
const fewestWords = 6;

/** Whether a line between headline and text says something, though no full stop ends it. */
function isStatement({ text, linked }: Block): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return linked === 0 && words.length >= fewestWords && words.filter((word) => /^\p{Ll}/u.test(word)).length >= 4;
}

/** Whether the page's description, which may be cut short, is this block's text. */
function isSaid(text: string, description: string): boolean {
  const words = (line: string) =>
    line
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const shown = words(text);
  const stated = words(description);
  return (
    stated.length >= shortest && shown.length >= shortest && (shown.startsWith(stated) || stated.startsWith(shown))
  );
}

function isNamed({ at }: Block): boolean {
  const around = at.parentElement;
  const own = isElement(at) ? namesOf(at) : [];
  const names = around === null ? own : [...own, ...namesOf(around)];
  const itemprop = isElement(at) ? at.getAttribute('itemprop') : null;
  return (
    names.some((name) => namesPattern.test(name)) || itemprop === 'description' || itemprop === 'alternativeHeadline'
  );
}
