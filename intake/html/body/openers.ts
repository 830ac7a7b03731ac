import { classOf, type DomDocument, type DomElement, type DomNode, isElement } from '../dom.ts';
import type { Measure, Measured } from './measure.ts';

/** What the openers of a page's answers and sections are called. */
const names = /accordion|akkordeon|faq/i;

/** So many are looked at, of so many characters, and so far up from one its section stands beside it. */
const mostOpeners = 200;
const longestOpener = 200;
const deepest = 3;

/** Makes headings of what opens the sections of a page: the question above its answer, which is a button as pages are built. */
export function headOpeners(
  document: DomDocument,
  elements: readonly Measured[],
  measures: ReadonlyMap<DomNode, Measure>,
): void {
  const openers = elements.filter(isOpener).slice(0, mostOpeners);
  for (const [opener] of openers) {
    const text = (opener.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    if (text.length < 4 || text.length > longestOpener || !leadsNowhere(opener)) continue;
    const section = sectionOf(opener);
    if (section === null || (measures.get(section)?.prose ?? 0) === 0) continue;
    const isInHeading = /^H[1-6]$/.test(opener.parentElement?.nodeName ?? '');
    const heading = document.createElement(isInHeading ? 'span' : 'h3');
    heading.textContent = text;
    opener.replaceWith(heading);
  }
}

/** Whether an element may open a section; its name is asked for last, as it is made each time. */
function isOpener([element, { text, linked, prose, blocks }]: Measured): boolean {
  const isShort = text >= 4 && text <= longestOpener && prose === 0 && blocks === 0;
  if (!isShort || (linked > 0 && linked < text) || !/^(?:A|BUTTON)$/.test(element.nodeName)) return false;
  return (
    element.getAttribute('aria-expanded') !== null ||
    element.getAttribute('aria-controls') !== null ||
    names.test(classOf(element))
  );
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
