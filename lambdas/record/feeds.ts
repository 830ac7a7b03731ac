import { generateAtomFeed } from 'feedsmith';
import type { Check } from '../../claims/record/check.ts';
import {
  addressOf,
  claimReviewsOf,
  correctionWords,
  inSchemaOrg,
  type Publishing,
} from '../../claims/record/claim-review.ts';
import { verdictWords } from '../../claims/record/verdict-words.ts';
import type { ListedCorrection } from '../../store/record/check-item.ts';
import type { TimeList, TimePage } from '../../store/record/list-checks.ts';

/** Entries of a page of a feed, unless fewer are asked for. */
export const longestPage = 100;

/** A page of the DataFeed of all checks; one that was withdrawn is said to be deleted, and its node says why. */
export function dataFeedOf({ items, next }: TimeList<Check>, publishing: Publishing, url: string): string {
  const { profile } = publishing;
  const feed = inSchemaOrg({
    '@type': 'DataFeed',
    '@id': url,
    url,
    name: `Fact-checks of ${profile.name}`,
    inLanguage: profile.language,
    ...(items[0] === undefined ? {} : { dateModified: items[0].changedAt }),
    dataFeedElement: items.map((check) => ({
      '@type': 'DataFeedItem',
      dateCreated: check.firstPublishedAt,
      dateModified: check.changedAt,
      ...(check.withdrawn ? { dateDeleted: check.changedAt } : {}),
      item: claimReviewsOf(check, publishing),
    })),
    ...(next === null ? {} : { hasPart: { '@type': 'DataFeed', url: nextPage(url, next) } }),
  });
  return JSON.stringify(feed);
}

/** The address of a page of a feed as it was asked for: the pages after it stay within the same time. */
export function pageAddress(feed: string, asked: TimePage): string {
  const address = new URL(feed);
  for (const name of ['before', 'from', 'to'] as const) {
    const value = asked[name];
    if (value !== undefined) address.searchParams.set(name, value);
  }
  if (asked.limit !== longestPage) address.searchParams.set('limit', String(asked.limit));
  return address.href;
}

/** The address of the page after this one. */
export function nextPage(url: string, next: string): string {
  const address = new URL(url);
  address.searchParams.set('before', next);
  return address.href;
}

/** What XML cannot hold. */
const unfit = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;
const plain = (words: string) => ({ value: words.toWellFormed().replace(unfit, ' ') });

interface Entry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly content: string;
  readonly published: string;
  readonly updated: string;
}

/** Checks as Atom, the last changed first. */
export function checksAtom(
  { items, next }: TimeList<Check>,
  publishing: Publishing,
  feed: { readonly url: string; readonly title: string },
): string {
  const entries = items.map((check): Entry => {
    const url = addressOf(check, publishing.origin);
    const words = check.withdrawn ? 'Withdrawn' : verdictWords(check.verdict);
    return {
      id: url,
      url,
      title: `${words}: ${check.claim}`,
      content: check.withdrawn ? (check.corrections.at(-1)?.note ?? words) : check.rationale,
      published: check.firstPublishedAt,
      updated: check.changedAt,
    };
  });
  return atom(entries, publishing, { ...feed, next });
}

/** Corrections and withdrawals as Atom, newest first; each is an entry of its own. */
export function correctionsAtom(
  { items, next }: TimeList<ListedCorrection>,
  publishing: Publishing,
  feed: { readonly url: string; readonly title: string },
): string {
  const entries = items.map(({ slug, claim, number, correction }): Entry => {
    const url = addressOf({ slug }, publishing.origin);
    return {
      id: `${url}#correction-${number}`,
      url: `${url}#history`,
      title: `${correction.kind === 'withdrawal' ? 'Withdrawn' : 'Corrected'}: ${claim}`,
      content: correctionWords(correction),
      published: correction.at,
      updated: correction.at,
    };
  });
  return atom(entries, publishing, { ...feed, next });
}

function atom(
  entries: readonly Entry[],
  { profile }: Publishing,
  { url, title, next }: { readonly url: string; readonly title: string; readonly next: string | null },
): string {
  return generateAtomFeed({
    // Pages of one feed are one feed (RFC 5005, 3): its id is the same on each.
    id: url.split('?', 1).join(''),
    title: plain(`${title} – ${profile.name}`),
    updated: new Date(entries[0]?.updated ?? 0),
    authors: [{ name: profile.name }],
    links: [{ rel: 'self', href: url }, ...(next === null ? [] : [{ rel: 'next', href: nextPage(url, next) }])],
    entries: entries.map(({ id, url: href, title: heading, content, published, updated }) => ({
      id,
      title: plain(heading),
      content: plain(content),
      links: [{ rel: 'alternate', href }],
      published: new Date(published),
      updated: new Date(updated),
    })),
  });
}
