import { blocksOf, isBlock } from '../body/blocks.ts';
import type { DomDocument, DomElement, DomNode } from '../dom.ts';
import { alike } from './headline.ts';
import { tidyText } from './tidy.ts';

/** Where pages show their authors, the most exact places first. */
const places = [
  'a[rel~=author]',
  '[itemprop=author] [itemprop=name]',
  '[itemprop=author]',
  '[class*=byline] [class*=name]',
  '[class*=author] [class*=name]',
  'a[href*="/author/"]',
  'a[href*="/authors/"]',
  'a[href*="/staff/"]',
  'a[href*="/profile/"]',
  '[class*=byline] a',
  '[class*=author] a',
  'a[class*=author]',
  '[class*=author]',
  '[class*=byline]',
] as const;

/** What follows a name in its byline: an office, a place to follow, an address. */
const OFFICE =
  /,?\s*(?:@\w+|\b(?:twitter|facebook|email|(?:staff|senior|chief|special|political|politics|national|foreign|associate|executive|contributing|guest|deputy)\b.*|contributor|reporter|correspondent|editor|columnist|writer|freelance)\b.*|(?<![^\s,])[^\s@]+@\S.*)$/i;

/** A name's words: capitals, initials, particles; or letters of a script without capitals. */
const NAME =
  /^(?:[\p{Lu}\p{Lt}][\p{L}\p{M}.'’-]*|d[aeiou]s?|van|von|der|den|bin|al|el|la|le|and|&|,|u\/\w+|\p{Lo}[\p{Lo}\p{Lm}・·／]*)(?:,?\s+|$)/u;

/** Who wrote it, from what is stated and then from what the page shows; an organisation's own name only when nobody is named. */
export function bylineOf(
  document: DomDocument,
  stated: readonly (string | null)[],
  publishers: readonly string[],
): string | null {
  const isPublisher = (name: string) => publishers.some((publisher) => alike(name, publisher));
  const read = stated.flatMap((text) => namesIn(text) ?? []);
  const person = read.find((names) => !isPublisher(names));
  if (person !== undefined) return person;
  const shown = [...shownNames(document)].find((names) => !isPublisher(names));
  return shown ?? read[0] ?? null;
}

/** A byline's names alone, as it joins them: "By ANN OLSEN and JO BO, Staff Writers" has "ANN OLSEN and JO BO". */
export function namesIn(byline: string | null): string | null {
  const text = tidyText(byline);
  if (text === null || text.length > 200 || /^https?:|^\/|^@/i.test(text)) return null;
  const names = text
    .replace(/^.{0,20}?\b(?:by|author|von|por|par|著者)\s*[:：]?\s+/i, '')
    .replace(/\s*[|•·].*$/, '')
    .replace(
      /\s+(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|\d).*$/i,
      '',
    )
    .replace(OFFICE, '')
    .trim();
  return isNames(names) ? names : null;
}

function isNames(text: string): boolean {
  let rest = text;
  let words = 0;
  for (let match = NAME.exec(rest); match !== null && rest !== ''; match = NAME.exec(rest)) {
    rest = rest.slice(match[0].length);
    words += 1;
  }
  return rest === '' && words > 0 && words <= 24;
}

function* shownNames(document: DomDocument): Generator<string> {
  for (const place of places) {
    const elements = [...document.querySelectorAll(place)].slice(0, 4).filter((element) => element.nodeName !== 'LINK');
    const names = elements.flatMap((element) => firstNames(element) ?? []);
    const [first] = names;
    if (first !== undefined) yield besides(elements, first) ? listed([...new Set(names)]) : first;
  }
  for (const { text } of blocksOf(document.body)) {
    const names = text.length < 100 && /^by\s/i.test(text) ? namesIn(text) : null;
    if (names !== null) yield names;
  }
}

/** Whether several places stand in one byline, so that they name several authors. */
function besides(elements: readonly DomElement[], first: string): boolean {
  const [one, two] = elements;
  return one !== undefined && two !== undefined && one.parentElement === two.parentElement && firstNames(two) !== first;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The names that an element shows, in the first of its lines that has any: a newspaper may stand below its reporter. */
function firstNames(element: DomElement): string | null {
  for (const line of linesOf(element)) {
    const names = namesIn(line);
    if (names !== null) return names;
  }
  return null;
}

/** The lines of an element, with a blank between parts of a line, which stand apart on the page by their style. */
function linesOf(element: DomElement): readonly string[] {
  let text = '';
  const pending: (DomNode | string)[] = [...Array.from(element.childNodes)].reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') text += next;
    else if (next.nodeType === 3) text += (next.textContent ?? '').replaceAll(/\s+/g, ' ');
    else if (!/^(?:SCRIPT|STYLE|SVG)$/i.test(next.nodeName)) {
      const edge = isBlock(next.nodeName) ? '\n' : ' ';
      pending.push(edge, ...Array.from(next.childNodes).reverse(), edge);
    }
  }
  return text.split('\n').filter((line) => line.trim() !== '');
}
