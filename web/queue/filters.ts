import { claimTypes } from '../../claims/vocabulary/extraction.ts';
import { statuses } from '../../claims/vocabulary/workflow.ts';
import type { ClaimQuery } from '../api/claims.ts';

/** The filters of the queue as they stand in the page's address, so that a view can be shared. */
export const filterNames = [
  'status',
  'verdict',
  'speaker',
  'publisher',
  'assignee',
  'type',
  'article',
  'returned',
  'expired',
  'minScore',
  'maxScore',
  'from',
  'to',
  'proposer',
  'approver',
  'publishedBy',
  'publishedFrom',
  'publishedTo',
  'open',
  'language',
  'sort',
] as const;
export type FilterName = (typeof filterNames)[number];

/** The status of the queue when the address names none. */
export const defaultStatus = 'unreviewed';
/** The word in the address for claims of every status. */
export const anyStatus = 'any';

/** What to ask the API, from the address; a value that makes no sense there is left out. */
export function toQuery(search: URLSearchParams): ClaimQuery {
  const text = (name: FilterName) => search.get(name)?.trim() || undefined;
  const status = text('status') ?? defaultStatus;
  const sort = text('sort');
  const type = text('type');
  const open = text('open');
  return defined({
    status: statuses.find((known) => known === status),
    verdict: text('verdict'),
    speaker: text('speaker'),
    publisher: text('publisher'),
    assignee: text('assignee'),
    type: claimTypes.find((known) => known === type),
    returned: text('returned') === 'true' ? 'true' : undefined,
    expired: text('expired') === 'true' ? 'true' : undefined,
    article: text('article'),
    minScore: score(text('minScore')) ?? undefined,
    maxScore: score(text('maxScore')) ?? undefined,
    from: midnight(text('from'), 0) ?? undefined,
    to: midnight(text('to'), 1) ?? undefined,
    proposer: text('proposer'),
    approver: text('approver'),
    publishedBy: text('publishedBy'),
    publishedFrom: midnight(text('publishedFrom'), 0) ?? undefined,
    publishedTo: midnight(text('publishedTo'), 1) ?? undefined,
    open: open === 'true' || open === 'false' ? open : undefined,
    language: text('language')?.toLowerCase(),
    sort: sort === 'age' || sort === 'lowest' || sort === 'updated' ? sort : 'score',
    q: soughtIn(search.get('q') ?? '') ?? undefined,
  });
}

/** The longest search that is sent. */
const longestSearch = 300;

/** What is searched for, the word that is still being typed also as a beginning; null where nothing is. */
function soughtIn(typed: string): string | null {
  const words = typed.slice(0, longestSearch);
  if (words.trim() === '') return null;
  const [last] = /["“”„«»*]/.test(words) ? [] : (/(?<!\p{L})\p{L}{3,40}$/u.exec(words) ?? []);
  return last === undefined ? words.trim() : `${words.trim()} ${last}*`;
}

/** A bound of the score from the address; what bounds nothing, and what is no score, is left out. */
function score(text: string | undefined): number | null {
  const asked = Number(text);
  return asked > 0 && asked <= 1 ? asked : null;
}

/** The start, in the reader's zone, of a day in the address, or of a day after it; the API's `to` is exclusive. */
function midnight(date: string | undefined, daysLater: number): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '') ?? [];
  if (year === undefined) return null;
  return new Date(Number(year), Number(month) - 1, Number(day) + daysLater).toISOString();
}

function defined(query: { [Name in keyof ClaimQuery]: ClaimQuery[Name] | undefined }): ClaimQuery {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}

/** The address of a queue; filters that are empty are left out of it. */
export function queueAddress(filters: Partial<Readonly<Record<FilterName | 'claim' | 'q', string>>>): string {
  const search = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''));
  return search.size === 0 ? '/queue' : `/queue?${search}`;
}

/** The address with the reader's own work chosen, or no longer; unreviewed claims are nobody's, so that one looks at those in review. */
export function mineIn(search: URLSearchParams, reader: string): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete('claim');
  if (next.get('assignee') === reader) next.delete('assignee');
  else {
    next.set('assignee', reader);
    if ((next.get('status') ?? defaultStatus) === defaultStatus) next.set('status', 'in-review');
  }
  return next;
}

/** How many filters, beyond status and order, narrow the view. */
export function narrowing(search: URLSearchParams): number {
  return filterNames.filter((name) => name !== 'status' && name !== 'sort' && search.get(name)).length;
}
