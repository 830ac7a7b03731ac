import { sameWords } from '../../text/head.ts';
import { isBlock } from '../body/blocks.ts';
import { isDense } from '../body/prose.ts';
import { type DomDocument, type DomElement, type DomNode, isElement } from '../dom.ts';
import { tidyText } from './tidy.ts';

/** Marks that stand between a headline and the name of its site or section. */
const separator = / [|»«·•–—/-] | ?[|｜] ?| ::? |：|_|:(?= |[^\s\d/:]{0,40}\p{Lo})/u;

/** A heading of fewer characters is a section's or a site's name. */
const shortestHeadline = 12;

/** Scripts that write a word in a character or two head an article with fewer. */
const shortestDense = 4;

function shortestOf(text: string): number {
  return isDense(text) ? shortestDense : shortestHeadline;
}

type Stated = { readonly stated: string | null; readonly site: string | null };

/** What a page heads its text with: its first headings, the lower ones where they are asked for, its title. */
type Heads = {
  readonly firsts: readonly DomElement[];
  readonly lower: () => readonly string[];
  readonly title: string | null;
};

/** The headline: as the page shows it where that is plain, else as its metadata state it, without the site's name. */
export function headlineOf(document: DomDocument, { stated, site }: Stated): string | null {
  const heads = headsOf(document);
  const headings = textsOf(heads.firsts);
  const claimed = stated ?? heads.title;
  const short = shortHeading(heads, site) ?? headingUnderSite(document, heads, stated);
  if (short !== null) return short;
  if (claimed === null) return headings[0] ?? textsOf(document.querySelectorAll('.title'))[0] ?? null;
  const [only] = headings;
  const lower = heads.lower();
  const mayBeSite =
    headings.length === 1 && only !== undefined && (site === null || !lower.some((one) => alike(one, site)));
  const isSite = mayBeSite && (isSiteNameIn(claimed, only, lower) || isBlogOf(only, stated, heads));
  if (only !== undefined && isSlogan(only, claimed, site)) return withoutSiteName(claimed, site);
  if (headings.length === 1 && only !== undefined && isHeadline(only, site) && !isSite)
    return withoutKicker(only, withoutSiteName(claimed, site));
  const isOfTitle = (heading: string) => partsOf(claimed).some((part) => sameWords(part, heading));
  const first = isSite ? null : longestOf(headings.filter(isOfTitle));
  return first ?? lower.find(isOfTitle) ?? withoutSiteName(claimed, site);
}

function headsOf(document: DomDocument): Heads {
  let lower: readonly string[] | null = null;
  const firsts = [...document.querySelectorAll('h1')];
  const title = document.querySelector('title')?.textContent ?? '';
  return {
    firsts: firsts.filter((heading) => !(title.trim().length > shortestHeadline && leadsHome(heading, title))),
    lower: () => {
      lower ??= textsOf(document.querySelectorAll('h2, h3, h4'));
      return lower;
    },
    title: tidyText(document.querySelector('title')?.textContent ?? null),
  };
}

/** Whether all of a first heading leads to the site's first page, and the title does not begin with it: the site's name. */
function leadsHome(heading: DomElement, title: string): boolean {
  const links = [...heading.querySelectorAll('a[href]')];
  const [link] = links;
  if (link === undefined || links.length > 1) return false;
  const text = tidyText(headingText(heading)) ?? '';
  const isAll = sameWords(link.textContent ?? '', text) || text === '';
  return (
    isAll &&
    /^(?:https?:\/\/[^/?#]{1,100})?\/?$/i.test(link.getAttribute('href') ?? '#') &&
    !title.trim().startsWith(text)
  );
}

/** The one first heading of a page whose title begins with it, however short it is: the name of a place, of a person. */
function shortHeading({ firsts, title, lower }: Heads, site: string | null): string | null {
  const [only, ...others] = firsts;
  const text = only === undefined || others.length > 0 ? null : tidyText(headingText(only));
  if (text === null || text.length < 3 || text.length >= shortestOf(text)) return null;
  if (site !== null && alike(text, site)) return null;
  const [first = '', ...rest] = (title ?? '').split(separator);
  return rest.length > 0 && sameWords(first, text) && !isSiteNameIn(title ?? '', text, lower()) ? text : null;
}

/** The second heading that the page's title is or begins with, where the first names the site, and nothing of the title. */
function headingUnderSite(document: DomDocument, { firsts, title }: Heads, stated: string | null): string | null {
  const [only, ...others] = firsts;
  const site = only === undefined || others.length > 0 ? null : tidyText(headingText(only));
  if (title === null || site === null) return null;
  const [first = '', ...rest] = title.split(separator);
  const isNamed = rest.some(
    (part) =>
      part.trim().length >= 4 && part.length < longestSite && site.toLowerCase().startsWith(part.trim().toLowerCase()),
  );
  const isWhole = rest.length === 0 && stated === null && !sharesWord(first, site);
  if (sameWords(first, site) || !(isNamed || isWhole)) return null;
  const second = [...document.querySelectorAll('h2')].slice(0, 30).map((heading) => tidyText(headingText(heading)));
  return second.find((heading) => heading !== null && sameWords(heading, first)) ?? null;
}

/** A longer first heading is no site's name. */
const longestSite = 50;

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().match(/\p{L}{4,40}/gu) ?? []);
  return (b.toLowerCase().match(/\p{L}{4,40}/gu) ?? []).some((word) => words.has(word));
}

/** Whether a heading names the site and says nothing of what the title says: its slogan. */
function isSlogan(heading: string, title: string, site: string | null): boolean {
  if (site === null || site.length < 4 || !heading.toLowerCase().startsWith(site.toLowerCase())) return false;
  const said = new Set(title.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  for (const word of site.toLowerCase().match(/\p{L}{4,}/gu) ?? []) said.delete(word);
  return said.size > 2 && !(heading.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => said.has(word));
}

/** A heading without the section before a bar that the page's title does not have: "Politics | Mayor elected". */
function withoutKicker(heading: string, title: string): string {
  const bar = heading.indexOf(' | ');
  const rest = heading.slice(bar + 3);
  if (bar > 0 && partsOf(title).some((part) => sameWords(part, rest))) return rest;
  return isUnderKicker(heading, title) ? title : heading;
}

/** A shorter title may be the end of a headline by chance, and a longer kicker is a part of one. */
const shortestUnderKicker = 20;
const longestKicker = 45;

/** Whether a heading is a title under a section or a theme of its own, which pages set above it: "Harbour Pier to close for a year". */
function isUnderKicker(heading: string, title: string): boolean {
  const kicker = heading.length - title.length;
  return title.length >= shortestUnderKicker && kicker > 1 && kicker <= longestKicker && heading.endsWith(` ${title}`);
}

/** Where a title has its site's name in it, the site is one of the headings, too, and seldom the longest. */
function longestOf(headings: readonly string[]): string | null {
  return headings.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** Whether the title names its site by this heading, and another heading is the rest of it. */
function isSiteNameIn(title: string, heading: string, lower: readonly string[]): boolean {
  const parts = title.split(separator);
  if (parts.length < 2 || !parts.some((part) => sameWords(part, heading))) return false;
  const rest = partsOf(title).filter((part) => !sameWords(part, heading));
  return lower.some((other) => rest.some((part) => sameWords(part, other)));
}

/** Whether the one first heading is the blog's name: the title is that and the headline, which a lower heading has. */
function isBlogOf(heading: string, stated: string | null, { title, lower }: Heads): boolean {
  if (stated === null || title === null || !title.startsWith(heading) || sameWords(heading, stated)) return false;
  return sameWords(title.slice(heading.length), stated) && lower().some((one) => sameWords(one, stated));
}

/** The words of a heading: what is set apart in elements of its own is set apart by a blank. */
function headingText(heading: DomElement): string {
  let text = '';
  const pending: (DomNode | string)[] = [...Array.from(heading.childNodes)].reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') text += next;
    else if (next.nodeType === 3) text += next.textContent ?? '';
    else if (!/^(?:SCRIPT|STYLE|SVG|BUTTON)$/i.test(next.nodeName)) {
      const edge = isApart(next) ? ' ' : '';
      pending.push(edge, ...Array.from(next.childNodes).reverse(), edge);
    }
  }
  return text.replaceAll('\u00ad', '');
}

/** Whether an element is shown apart from what is beside it: a line of its own, or words named apart from others. */
function isApart(node: DomNode): boolean {
  if (isBlock(node.nodeName)) return true;
  if (!isElement(node) || node.nodeName === 'A') return false;
  const beside = node.nextSibling ?? node.previousSibling;
  if (beside === null || !isElement(beside)) return false;
  if (node.nodeName === 'SPAN' && beside.nodeName === 'SPAN') return node.getAttribute('class') !== null;
  const words = [node, beside].map((element) => (element.textContent ?? '').trim());
  return words.every((word) => word.length > 1);
}

function textsOf(headings: Iterable<DomElement>): readonly string[] {
  const texts = [...headings]
    .slice(0, 30)
    .filter((heading) => !isOfWidget(heading))
    .flatMap((heading) => tidyText(headingText(heading)) ?? []);
  return [...new Set(texts)].filter((text) => text.length >= shortestOf(text) && text.length < 300);
}

/** What is around a heading that no page of an article shows: a dialogue, a translator's bubble, what is not displayed. */
function isOfWidget(heading: DomElement): boolean {
  for (let around: DomElement | null = heading; around !== null; around = around.parentElement) {
    if (around.nodeName === 'DIALOG' || /^(?:alert)?dialog$/.test(around.getAttribute('role') ?? '')) return true;
    if (/(?:^|\s)skiptranslate(?:\s|$)/.test(around.getAttribute('class') ?? '')) return true;
  }
  return false;
}

/** A heading that says more than the site's name, and than what its logo is called. */
function isHeadline(heading: string, site: string | null): boolean {
  const name = new Set(`${site ?? ''} logo home`.toLowerCase().split(/\s+/));
  const own = heading
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => !name.has(word));
  return (heading.includes(' ') || isDense(heading)) && own.length > 0 && (site === null || !alike(heading, site));
}

/** A title whole, and without what stands before its first or after its last separator. */
function partsOf(title: string): readonly string[] {
  const parts = title.split(separator);
  return [title, ...parts];
}

function withoutSiteName(title: string, site: string | null): string {
  const parts = title.split(separator);
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  if (parts.length < 2 || site === null) return title;
  if (alike(last, site)) return withoutSection(title.slice(0, title.lastIndexOf(last)).replace(marksAtEnd, ''));
  if (alike(first, site)) return title.slice(first.length).replace(/^[\s|｜»·•–—:-]+/, '');
  return title;
}

const marksAtEnd = /(?<![\s|｜»·•–—:-])[\s|｜»·•–—:-]+$/;

/** Without the section that stood between the headline and the site's name: a word or two after a bar. */
function withoutSection(title: string): string {
  const bar = title.lastIndexOf(' | ');
  const section = title.slice(bar + 3).split(/\s+/);
  return bar > 0 && section.length <= 2 ? title.slice(0, bar) : title;
}

/** Whether two names are one, whatever their spacing, case, article and domain: "The Atlantic" and "atlantic.com". */
export function alike(a: string, b: string): boolean {
  const letters = (name: string) =>
    name.toLowerCase().replaceAll(/^the\s|\.(?:com|org|net|co\.uk)$|[^\p{L}\p{N}]+/gu, '');
  return letters(a) === letters(b);
}
