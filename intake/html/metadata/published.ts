import { publishedAt } from '../../published-at.ts';
import { revisedLabels } from '../../text/date-labels.ts';
import { mayHaveDate, readDateLine } from '../../text/date-line.ts';
import { endsSentence } from '../../text/join-lines.ts';
import type { Block } from '../body/blocks.ts';
import { namesOf } from '../body/names.ts';
import { type DomElement, type DomNode, isElement } from '../dom.ts';
import type { ShownPage } from './byline.ts';
import { isElsewhere } from './elsewhere.ts';
import { tidyText } from './tidy.ts';

/** Where pages show their date, the most exact places first. */
const places = [
  'time[pubdate]',
  '[itemprop=datePublished]',
  'article time[datetime]',
  'time[datetime]',
  'relative-time[datetime]',
  '.entry-date',
  '.published',
  '.pubdate',
  '.timestamp',
  'time',
  '.dateline',
] as const;

/** Names that hint at a date, of the article or of what stands around it. */
const hints = ['[class*=publish]', '[class*=date]'] as const;

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
  const blocks = shown.slice(0, mostBlocks);
  return dateAt(document, places) ?? dateInHead(blocks) ?? dateAt(document, hints) ?? dateBesideHeadline(blocks);
}

function dateAt(document: ShownPage['document'], at: readonly string[]): string | null {
  for (const place of at) {
    const elements = [...document.querySelectorAll(place)]
      .slice(0, mostAsked)
      .filter((element) => !isElsewhere(element) && !isOfThing(element));
    for (const element of elements.slice(0, mostShown)) {
      const date =
        dateIn(element.getAttribute('datetime')) ??
        dateIn(element.getAttribute('content')) ??
        dateOn(element.textContent ?? '');
      if (date !== null) return date;
    }
  }
  return null;
}

/** Whether an element says when something began or somebody was born, as microformats have it. */
function isOfThing(element: DomElement): boolean {
  return namesOf(element).some((name) => name === 'dtstart' || name === 'bday');
}

/** So many lines after the headline are the article's head. */
const headLines = 8;

/** The date in a line of the head that says more: "Ann Olsen in Markets on 3 March 2026 at 10:00. 51 comments". */
function dateInHead(blocks: readonly Block[]): string | null {
  const headline = blocks.findIndex(({ element }) => element === 'H1');
  if (headline < 0) return null;
  for (const { text, at } of blocks.slice(headline + 1, headline + 1 + headLines)) {
    if (text.length > longestLine || endsSentence(text)) continue;
    const date = dateOn(text) ?? dateWithin(text);
    if (date !== null && !standsElsewhere(at)) return date;
  }
  return null;
}

/** A date that begins at a word inside a line and ends with it, or with a full stop; not when it was revised. */
function dateWithin(line: string): string | null {
  if (!mayHaveDate(line)) return null;
  for (const part of line.split(/(?<=\p{L}|\d)\.\s+(?=\d|\p{Lu})/u).slice(0, 3)) {
    for (const { index } of part.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
      const read = readDateLine(part.slice(index));
      if (read !== null) return read.revised || revisedWord.test(part.slice(0, index)) ? null : read.date;
    }
  }
  return null;
}

const revisedWord = new RegExp(`(?<!\\p{L})${revisedLabels}[\\s:：]*$`, 'iu');

/** A longer line that ends like a sentence tells of a day. */
const longestDate = 50;

/** The first date on a line of its own after the headline, before it where none follows. */
function dateBesideHeadline(blocks: readonly Block[]): string | null {
  const headline = blocks.findIndex(({ element }) => element === 'H1');
  const inOrder = [...blocks.slice(headline + 1), ...blocks.slice(0, headline + 1)];
  for (const { text, linked, at } of inOrder) {
    if (text.length > longestLine || linked > 0.5 || (text.length > longestDate && endsSentence(text))) continue;
    const date = dateOn(text);
    if (date !== null && !standsElsewhere(at)) return date;
  }
  return null;
}

/** Whether a line stands beside the article; asked of dates alone, as it looks at all that is around. */
function standsElsewhere(at: DomNode): boolean {
  return isElement(at) && isElsewhere(at);
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
