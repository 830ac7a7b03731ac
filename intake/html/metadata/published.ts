import { publishedAt } from '../../published-at.ts';
import { readDateLine } from '../../text/date-line.ts';
import type { Block } from '../body/blocks.ts';
import { isElement } from '../dom.ts';
import type { ShownPage } from './byline.ts';
import { isElsewhere } from './elsewhere.ts';
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
const mostShown = 4;
const mostAsked = 20;
const mostBlocks = 2000;

/** A longer line says more than a date. */
const longestLine = 160;

/** A date in a path: "/2016/10/13/", "/2016-10-13-". */
const inPath = /\/(?<year>20\d{2})[/-](?<month>0[1-9]|1[0-2])[/-](?<day>0[1-9]|[12]\d|3[01])(?:\/|-|$)/;

/** When the article was published: as stated, as shown in a place for dates or on a line of its own, as in its address. */
export function publishedOf(page: ShownPage, stated: readonly (string | null)[], url: string | null): string | null {
  for (const text of stated) {
    const date = dateIn(text);
    if (date !== null) return date;
  }
  return shownDate(page) ?? dateInPath(url);
}

function shownDate({ document, shown }: ShownPage): string | null {
  for (const place of places) {
    const elements = [...document.querySelectorAll(place)]
      .slice(0, mostAsked)
      .filter((element) => !isElsewhere(element));
    for (const element of elements.slice(0, mostShown)) {
      const date =
        dateIn(element.getAttribute('datetime')) ??
        dateIn(element.getAttribute('content')) ??
        dateOn(element.textContent ?? '');
      if (date !== null) return date;
    }
  }
  return dateBesideHeadline(shown.slice(0, mostBlocks));
}

/** The first date on a line of its own after the headline, before it where none follows. */
function dateBesideHeadline(blocks: readonly Block[]): string | null {
  const headline = blocks.findIndex(({ element }) => element === 'H1');
  const inOrder = [...blocks.slice(headline + 1), ...blocks.slice(0, headline + 1)];
  for (const { text, linked, at } of inOrder) {
    if (text.length > longestLine || linked > 0.5 || (isElement(at) && isElsewhere(at))) continue;
    const date = dateOn(text);
    if (date !== null) return date;
  }
  return null;
}

/** The date that a line gives, alone or in one of its parts: "3 March 2026 by Ann Olsen", "Ann Olsen | 3 March 2026". */
function dateOn(line: string): string | null {
  const plain = tidyText(line);
  if (plain === null || plain.length > longestLine) return null;
  const whole = publishedAt(plain);
  if (whole !== null) return isRevised(plain) ? null : whole;
  for (const part of plain.split(/\s*[|·•‧∙]\s*|\s+[–—-]\s+|\s+(?=(?:by|von|por|par|di)\s)|\)\s*|\(/iu).slice(0, 6)) {
    const read = readDateLine(part);
    if (read !== null && !read.revised) return read.date;
  }
  return null;
}

function isRevised(line: string): boolean {
  return readDateLine(line)?.revised ?? false;
}

function dateInPath(url: string | null): string | null {
  const groups = inPath.exec(url ?? '')?.groups;
  return groups === undefined ? null : publishedAt(`${groups['year']}-${groups['month']}-${groups['day']}`);
}

function dateIn(text: string | null): string | null {
  const plain = tidyText(text);
  return plain === null ? null : publishedAt(plain);
}
