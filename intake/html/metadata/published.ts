import { publishedAt } from '../../published-at.ts';
import { readDateLine } from '../../text/date-line.ts';
import { blocksOf } from '../body/blocks.ts';
import type { DomDocument } from '../dom.ts';
import { tidyText } from './tidy.ts';

/** Where pages show their date, the most exact places first. */
const places = [
  'time[pubdate]',
  '[itemprop=datePublished]',
  'article time[datetime]',
  'time[datetime]',
  '.entry-date',
  '.published',
  '.pubdate',
  '.timestamp',
  'time',
  '.dateline',
  '[class*=publish]',
  '[class*=date]',
] as const;

/** So many elements of a place are looked at: the first may be empty, and filled by a script; those far below are teasers'. */
const MOST_SHOWN = 4;

/** A date in a path: "/2016/10/13/", "/2016-10-13-". */
const IN_PATH = /\/(?<year>20\d{2})[/-](?<month>0[1-9]|1[0-2])[/-](?<day>0[1-9]|[12]\d|3[01])(?:\/|-|$)/;

/** When the article was published: as stated, as shown in a place for dates or on a line of its own, as in its address. */
export function publishedOf(
  document: DomDocument,
  stated: readonly (string | null)[],
  url: string | null,
): string | null {
  for (const text of stated) {
    const date = dateIn(text);
    if (date !== null) return date;
  }
  return shownDate(document) ?? dateInPath(url);
}

function shownDate(document: DomDocument): string | null {
  for (const place of places) {
    for (const element of [...document.querySelectorAll(place)].slice(0, MOST_SHOWN)) {
      const date =
        dateIn(element.getAttribute('datetime')) ??
        dateIn(element.getAttribute('content')) ??
        dateIn(element.textContent);
      if (date !== null) return date;
    }
  }
  for (const { text } of blocksOf(document.body)) {
    const line = text.length < 100 ? readDateLine(text) : null;
    if (line !== null && !line.revised) return line.date;
  }
  return null;
}

function dateInPath(url: string | null): string | null {
  const groups = IN_PATH.exec(url ?? '')?.groups;
  return groups === undefined ? null : publishedAt(`${groups['year']}-${groups['month']}-${groups['day']}`);
}

function dateIn(text: string | null): string | null {
  const plain = tidyText(text);
  return plain === null ? null : publishedAt(plain);
}
