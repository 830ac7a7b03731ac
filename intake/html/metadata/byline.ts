import { byPattern, isNameLike } from '../../text/by-words.ts';
import { readCreditLine } from '../../text/credit-line.ts';
import { readDateLine } from '../../text/date-line.ts';
import { monthNumber } from '../../text/month-names.ts';
import { type Block, isBlock } from '../body/blocks.ts';
import type { DomDocument, DomElement, DomNode } from '../dom.ts';
import { isElsewhere, isOfMenu, isOfReader } from './elsewhere.ts';
import { alike } from './headline.ts';
import { inOrder } from './name-order.ts';
import { namesIn, startsBy } from './names-in.ts';
import { tidyText } from './tidy.ts';
import { wholeByline } from './whole-byline.ts';

/** Links to the pages of people: one walk through a page finds all. */
const ofPeople =
  'a[href*="/author/"], a[href*="/authors/"], a[href*="/editors/"], a[href*="/staff/"], a[href*="/profile/"], a[href*="/autor"], a[href*="/auteur"], a[href*="/journalist"]';

/** Where pages show their authors, the most exact places first. */
const places = [
  'a[rel~=author]',
  '[itemprop=author] [itemprop=name]',
  '[itemprop=author]',
  '[class*=byline i] [class*=name i]',
  '[class*=author i] [class*=name i]',
  ofPeople,
  '[class*=byline i] a',
  '[class*=author i]:not([class*=authority i]) a',
  'a[class*=author i]',
  '[class*=author i]:not([class*=authority i])',
  '[class*=byline i]',
  '[id*=byline i]',
  '[class*=writer i]',
  'a[data-testid*=author]',
] as const;

/** A page, or a part of one, and its blocks as it came. */
export type ShownPage = { readonly document: Pick<DomDocument, 'querySelectorAll'>; readonly shown: readonly Block[] };

/** Who is behind a page: the names of its site and its publisher, and its host. */
export type Owner = { readonly publishers: readonly string[]; readonly host: string | null };

/** Who wrote it, from what is stated and then from what the page shows; an organisation's own name only when nobody is named, its host never. */
export function bylineOf(
  page: ShownPage,
  stated: readonly (string | null)[],
  { publishers, host }: Owner,
): string | null {
  const isPublisher = (name: string) => publishers.some((publisher) => alike(name, publisher));
  const read = stated
    .flatMap((text) => namesIn(text) ?? signedIn(text) ?? [])
    .filter((name) => host === null || !isHost(name, host));
  const person = read.find((names) => !isPublisher(names));
  if (person !== undefined) return inOrder(wholeByline(person, page.shown), page.shown);
  const staff = stated.map((text) => staffOf(text, isPublisher)).find((text) => text !== null);
  for (const names of shownNames(page, staff)) if (!isPublisher(names)) return names;
  return read[0] ?? null;
}

/** Whether a name is a page's host, or the site that it belongs to: "TIDEWATER.EXAMPLE". */
function isHost(name: string, host: string): boolean {
  const written = name.toLowerCase().replace(/^www\./, '');
  return written.includes('.') && (host === written || host.endsWith(`.${written}`));
}

/** "The Tidewater Post Staff": those who write for a publisher, none of them by name. */
function staffOf(byline: string | null, isPublisher: (name: string) => boolean): string | null {
  const text = tidyText(byline)?.replace(byPattern, '').trim() ?? '';
  const publisher = /^(?<publisher>.{2,60}) staff$/i.exec(text)?.groups?.['publisher'];
  return publisher !== undefined && isPublisher(publisher) ? text : null;
}

/** Who signs in lower case: an agency, an editor, a pen name: "dpa", "dpa/afp", "ssi, dan", "example.de", "ida brandvik". */
function signedIn(byline: string | null): string | null {
  const text = tidyText(byline)?.replace(byPattern, '').trim() ?? '';
  if (/\.[a-z]{2,12}\/\S/i.test(text)) return null;
  if (/^\p{Ll}{2,20}[ -]\p{Ll}{2,20}$/u.test(text)) return text.split(/[ -]/).every(isNameLike) ? text : null;
  const isSigned =
    /^\p{Ll}[\p{L}\d]{1,11}(?:\.[a-z]{2,3}){0,2}(?:\s?[,/&+-]\s?\p{Ll}[\p{L}\d]{1,11}(?:\.[a-z]{2,3})?){0,4}$/u.test(
      text,
    );
  return isSigned && isNameLike(text) && monthNumber(text) === null ? text : null;
}

/** The agencies that sign in lower case where a page shows its authors. */
const agencies =
  /^(?:dpa|afp|apa|sda|ats|ansa|efe|lusa|pap|ntb|tt|anp|belga|kna|epd|sid|ap|rtr|reuters|čtk|ritzau|hina|tanjug|mti|agerpres|bta|aa|cp|pa|pti|ani|ians|tass|interfax|ria|xinhua|kyodo|jiji|yonhap|dts|afx)(?:\s?[,/&+-]\s?[\p{L}\d]{2,12}){0,4}$/iu;

/** Names or agencies on a line of the page. */
function shownIn(line: string): string | null {
  const bare = line.replace(byPattern, '').trim();
  return namesIn(line) ?? (agencies.test(bare) ? bare : null);
}

/** The names that a page shows, the surest first; its staff, where it states no name, before names on any of its lines. */
function* shownNames({ document, shown }: ShownPage, staff: string | null | undefined): Generator<string> {
  yield* namesAtPlaces(document, (element) => !isElsewhere(element) && !isOfMenu(element));
  if (staff != null) yield staff;
  yield* linesOfNames(shown);
  yield* namesAtPlaces(document, (element) => !isOfReader(element) && !isOfMenu(element));
}

/** So many elements of a place are looked at, and asked whether they are the article's. */
const mostShown = 4;
const mostAsked = 12;

function* namesAtPlaces(document: ShownPage['document'], isOwn: (element: DomElement) => boolean): Generator<string> {
  for (const place of places) {
    const asked = [...document.querySelectorAll(place)].filter((_, at) => at < mostAsked);
    const elements = asked.filter(isOwn).filter((_, at) => at < mostShown);
    const names = elements.flatMap((element) => statedName(element) ?? namesOnLines(element) ?? []);
    const [first] = names;
    if (first !== undefined) yield besides(elements, first) ? listed([...new Set(names)]) : first;
  }
}

/** The names on lines of the page that say who wrote it. */
function* linesOfNames(shown: readonly Block[]): Generator<string> {
  for (const { text } of shown) {
    if (text.length > 160) continue;
    const line = text.replace(stuckDate, '$1 | ');
    const names = readCreditLine(line)?.byline ?? (line.length < 100 && startsBy.test(line) ? namesIn(line) : null);
    if (names !== null) yield names;
  }
}

/** Where a name's end and a date, which stand apart on the page by their style, have no blank between them. */
const stuckDate =
  /(\p{Ll})(?=\p{Lu}\p{Ll}{2,9}\.? \d{1,2},? (?:19|20)\d{2}|\d{1,2}(?:\.|st|nd|rd|th)? \p{Lu}\p{Ll}{2,9}\.? (?:19|20)\d{2}|\d{1,2}[./]\d{1,2}[./](?:19|20)\d{2})/u;

/** A longer element is no byline. */
const longestByline = 240;

/** A name that an element states without showing it, as microdata do: `<link itemprop="name" content="Ann Olsen">`. */
function statedName(element: DomElement): string | null {
  return /^(?:LINK|META)$/.test(element.nodeName) ? namesIn(element.getAttribute('content')) : null;
}

/** Whether several places stand in one byline, so that they name several authors. */
function besides(elements: readonly DomElement[], first: string): boolean {
  const [one, two] = elements;
  if (one === undefined || two === undefined || firstNames(two) === first) return false;
  if (one.parentElement === two.parentElement || areJoined(one, two)) return areJoined(one, two);
  const [around, other] = [one.parentElement?.parentElement, two.parentElement?.parentElement];
  return around != null && around === other && (around.textContent ?? '').trim().length < longestByline;
}

/** What may stand between two authors: "Ann Olsen in Markets" has one. */
const joint = /^[\s,;:&/+·•|–-]*(?:(?:and|with|und|et|y|e|en|og|och|ve|ja|i|и)(?!\p{L}))?[\s,;:&/+·•|–-]*$/iu;

function areJoined(one: DomElement, two: DomElement): boolean {
  let between = '';
  for (let next = nodeAfter(one), seen = 0; next !== two; next = next.firstChild ?? nodeAfter(next), seen++) {
    if (next === null || seen > mostBetween || between.length >= longestByline) return false;
    if (next.nodeType === 3) between += next.textContent ?? '';
  }
  return joint.test(between);
}

/** So many nodes are passed from one author to the next. */
const mostBetween = 60;

/** The node that follows another and all that is in it. */
function nodeAfter(node: DomNode): DomNode | null {
  for (let around: DomNode | null = node; around !== null; around = around.parentElement) {
    if (around.nextSibling !== null) return around.nextSibling;
  }
  return null;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The names of an element: those of all its lines where it is a list of them, else of the first line that has any. */
function namesOnLines(element: DomElement): string | null {
  const lines = /^(?:UL|OL)$/.test(element.nodeName) ? linesOf(element).map((line) => shownIn(line.trim())) : [];
  const names = lines.filter((line) => line !== null);
  return lines.length > 1 && names.length === lines.length ? listed(names) : firstNames(element);
}

/** The names that an element shows, in the first of its lines that has any: a newspaper may stand below its reporter. */
function firstNames(element: DomElement): string | null {
  for (const line of linesOf(element)) {
    if (readDateLine(line.trim()) !== null) continue;
    const names = shownIn(line.trim());
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
