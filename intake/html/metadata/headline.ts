import { sameWords } from '../../text/head.ts';
import type { DomDocument } from '../dom.ts';
import { tidyText } from './tidy.ts';

/** Marks that stand between a headline and the name of its site or section. */
const SEPARATOR = / [|»·•–—-] | ?[|｜] ?| :: /;

/** A heading of fewer characters is a section's or a site's name. */
const SHORTEST_HEADLINE = 12;

type Stated = { readonly stated: string | null; readonly site: string | null };

/** The headline: as the page shows it where that is plain, else as its metadata state it, without the site's name. */
export function headlineOf(document: DomDocument, { stated, site }: Stated): string | null {
  const headings = headingsOf(document, 'h1');
  const claimed = stated ?? tidyText(document.querySelector('title')?.textContent ?? null);
  if (claimed === null) return headings[0] ?? null;
  const [only] = headings;
  if (headings.length === 1 && only !== undefined && isHeadline(only, site)) return only;
  const shown = [...headings, ...headingsOf(document, 'h2')].find((heading) =>
    partsOf(claimed).some((part) => sameWords(part, heading)),
  );
  return shown ?? withoutSiteName(claimed, site);
}

function headingsOf(document: DomDocument, element: 'h1' | 'h2'): readonly string[] {
  const texts = [...document.querySelectorAll(element)]
    .slice(0, 30)
    .flatMap((heading) => tidyText(heading.textContent) ?? []);
  return [...new Set(texts)].filter((text) => text.length >= SHORTEST_HEADLINE && text.length < 300);
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
  const parts = title.split(SEPARATOR);
  return [title, ...parts];
}

function withoutSiteName(title: string, site: string | null): string {
  const parts = title.split(SEPARATOR);
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
