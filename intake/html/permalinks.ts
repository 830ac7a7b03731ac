import type { DomDocument, DomElement } from './dom.ts';

/** What a link says that manuals set beside each heading, to its own place on the page: <a href="#piers">¶</a>. */
const marks: ReadonlySet<string> = new Set(['#', '¶', '§', '🔗']);

/** Such a mark before the end of a link, in a page's source. */
const markedLink = /(?:[#¶§🔗]|&para;|&#\d{2,6};)\s{0,9}<\/a>/iu;

/** Takes out of a page the marks by which its headings link to themselves; in a sentence they say something. */
export function dropPermalinks(document: DomDocument, html: string): void {
  if (!markedLink.test(html)) return;
  for (const link of [...document.querySelectorAll('a[href^="#"]')]) {
    if (marks.has((link.textContent ?? '').trim()) && isBesideHeading(link)) link.remove();
  }
}

function isBesideHeading(link: DomElement): boolean {
  if (/^H\d$/.test(link.parentElement?.nodeName ?? '')) return true;
  return (link.nextSibling?.textContent ?? '').trim() === '';
}
