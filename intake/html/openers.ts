import { blocksOf } from './body/blocks.ts';
import { isProse } from './body/prose.ts';
import { type DomDocument, type DomElement, type DomNode, isElement } from './dom.ts';

/** What a page has that shows its answers and sections one at a time. */
const opens = /aria-expanded|aria-controls|accordion|akkordeon|faq|collaps|toggle/i;

/** What such a page is opened by: a button, or a link that leads nowhere. */
const openers =
  'button[aria-expanded], button[aria-controls], a[aria-expanded], a[class*=accordion i], a[class*=toggle i], a[class*=collaps i], button[class*=accordion i], button[class*=faq i], button[class*=question i]';

/** So many are looked at, of so many characters, and so far up from one its section stands beside it. */
const mostOpeners = 200;
const longestOpener = 200;
const deepest = 3;

/** Makes headings of what opens the sections of a page: the question above its answer, which is a button as pages are built. */
export function headOpeners(document: DomDocument, html: string): void {
  if (!opens.test(html)) return;
  let looked = 0;
  for (const opener of [...document.querySelectorAll(openers)].slice(0, mostOpeners)) {
    const text = (opener.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    if (text.length < 4 || text.length > longestOpener || !leadsNowhere(opener)) continue;
    const section = sectionOf(opener);
    looked += (section?.textContent ?? '').length;
    if (looked > html.length) return;
    if (section === null || !blocksOf(section).some(isProse)) continue;
    const isInHeading = /^H[1-6]$/.test(opener.parentElement?.nodeName ?? '');
    const heading = document.createElement(isInHeading ? 'span' : 'h3');
    heading.textContent = text;
    opener.replaceWith(heading);
  }
}

function leadsNowhere(opener: DomElement): boolean {
  const address = opener.getAttribute('href');
  return address === null || /^(?:#|javascript:|$)/i.test(address);
}

/** What stands right beside an opener, or beside what holds it alone; null where nothing does. */
function sectionOf(opener: DomElement): DomElement | null {
  let around: DomElement | null = opener;
  for (let level = 0; level < deepest && around !== null; level++, around = around.parentElement) {
    const next = elementAfter(around);
    if (next !== null) return next;
    if (/^(?:LI|BODY|ARTICLE|MAIN|NAV|HEADER|FOOTER)$/.test(around.nodeName)) return null;
  }
  return null;
}

/** The element that follows, past blanks; null where words or nothing follow. */
function elementAfter(node: DomNode): DomElement | null {
  let next = node.nextSibling;
  while (next !== null && !isElement(next)) {
    if (next.nodeType === 3 && (next.textContent ?? '').trim() !== '') return null;
    next = next.nextSibling;
  }
  return next;
}
