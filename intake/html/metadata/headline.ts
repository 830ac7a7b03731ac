import { sameWords } from '../../text/head.ts';
import { isBlock } from '../body/blocks.ts';
import { type DomDocument, type DomElement, type DomNode, isElement } from '../dom.ts';
import { tidyText } from './tidy.ts';

/** Marks that stand between a headline and the name of its site or section. */
const separator = / [|»«·•–—-] | ?[|｜] ?| ::? |：|_|:(?= |[^\s\d/:]{0,40}\p{Lo})/u;

/** A heading of fewer characters is a section's or a site's name. */
const shortestHeadline = 12;

type Stated = { readonly stated: string | null; readonly site: string | null };

/** The headline: as the page shows it where that is plain, else as its metadata state it, without the site's name. */
export function headlineOf(document: DomDocument, { stated, site }: Stated): string | null {
  const headings = headingsOf(document, 'h1');
  const claimed = stated ?? tidyText(document.querySelector('title')?.textContent ?? null);
  if (claimed === null) return headings[0] ?? headingsOf(document, '.title')[0] ?? null;
  const [only] = headings;
  const lower = headingsOf(document, 'h2, h3, h4');
  const mayBeSite =
    headings.length === 1 && only !== undefined && (site === null || !lower.some((one) => alike(one, site)));
  const isSite = mayBeSite && isSiteNameIn(claimed, only, lower);
  if (headings.length === 1 && only !== undefined && isHeadline(only, site) && !isSite) return only;
  const isOfTitle = (heading: string) => partsOf(claimed).some((part) => sameWords(part, heading));
  const first = isSite ? null : longestOf(headings.filter(isOfTitle));
  return first ?? lower.find(isOfTitle) ?? withoutSiteName(claimed, site);
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
  if (node.nodeName !== 'SPAN' || !isElement(node) || node.getAttribute('class') === null) return false;
  const beside = node.nextSibling ?? node.previousSibling;
  return beside !== null && beside.nodeName === 'SPAN';
}

function headingsOf(document: DomDocument, selector: string): readonly string[] {
  const texts = [...document.querySelectorAll(selector)]
    .slice(0, 30)
    .filter((heading) => !isOfWidget(heading))
    .flatMap((heading) => tidyText(headingText(heading)) ?? []);
  return [...new Set(texts)].filter((text) => text.length >= shortestHeadline && text.length < 300);
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
  return heading.includes(' ') && own.length > 0 && (site === null || !alike(heading, site));
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
  if (alike(last, site))
    return title.slice(0, title.lastIndexOf(last)).replace(/(?<![\s|｜»·•–—:-])[\s|｜»·•–—:-]+$/, '');
  if (alike(first, site)) return title.slice(first.length).replace(/^[\s|｜»·•–—:-]+/, '');
  return title;
}

/** Whether two names are one, whatever their spacing, case, article and domain: "The Atlantic" and "atlantic.com". */
export function alike(a: string, b: string): boolean {
  const letters = (name: string) =>
    name.toLowerCase().replaceAll(/^the\s|\.(?:com|org|net|co\.uk)$|[^\p{L}\p{N}]+/gu, '');
  return letters(a) === letters(b);
}
