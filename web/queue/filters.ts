import { claimTypes } from '../../claims/vocabulary/extraction.ts';
import { statuses } from '../../claims/vocabulary/workflow.ts';
import type { ClaimQuery } from '../api/claims.ts';
import { typeLabels } from '../parts/words.ts';

/** How the page offers a filter: some choices by their words, or one of its own controls. */
type Control =
  | Readonly<Record<string, string>>
  | 'speakers'
  | 'publishers'
  | 'staff'
  | 'verdicts'
  | 'score'
  | 'day'
  | 'tag';

/** A filter: what the API is asked for by its text in the address, null where that makes no sense; and how it is offered. */
interface Filter<Asked> {
  readonly read: (text: string) => Asked | null;
  readonly label?: string;
  readonly control?: Control;
}

const asItIs = (text: string): string => text;
const firstMoment = (date: string): string | null => midnight(date, 0);
const lastMoment = (date: string): string | null => midnight(date, 1);

/** The filters of the queue as they stand in the page's address, so that a view can be shared; in the order in which they are offered. */
const filters = {
  status: { read: oneOf(statuses) },
  speaker: { read: asItIs, label: 'Speaker', control: 'speakers' },
  publisher: { read: asItIs, label: 'Publisher', control: 'publishers' },
  assignee: { read: asItIs, label: 'Assignee', control: 'staff' },
  verdict: { read: asItIs, label: 'Verdict', control: 'verdicts' },
  type: { read: oneOf(claimTypes), label: 'Kind', control: typeLabels },
  article: { read: asItIs },
  minScore: { read: score, label: 'Score at least', control: 'score' },
  maxScore: { read: score, label: 'Score at most', control: 'score' },
  expired: { read: oneOf(['true']), label: 'Hold', control: { true: 'run out' } },
  returned: { read: oneOf(['true']), label: 'Came back', control: { true: 'returned to its proposer' } },
  from: { read: firstMoment, label: 'Arrived from', control: 'day' },
  to: { read: lastMoment, label: 'Arrived until', control: 'day' },
  proposer: { read: asItIs, label: 'Proposed by', control: 'staff' },
  approver: { read: asItIs, label: 'Approved by', control: 'staff' },
  publishedBy: { read: asItIs, label: 'Published by', control: 'staff' },
  publishedFrom: { read: firstMoment, label: 'Published from', control: 'day' },
  publishedTo: { read: lastMoment, label: 'Published until', control: 'day' },
  open: {
    read: oneOf(['true', 'false']),
    label: 'Context',
    control: { true: 'needs its context', false: 'stands alone' },
  },
  language: { read: (text) => text.toLowerCase(), label: 'Language', control: 'tag' },
  sort: { read: oneOf(['score', 'lowest', 'age', 'updated']) },
} as const satisfies { readonly [Name in keyof ClaimQuery]: Filter<NonNullable<ClaimQuery[Name]>> };

export type FilterName = keyof typeof filters;

const isFilterName = (name: string): name is FilterName => Object.hasOwn(filters, name);
export const filterNames: readonly FilterName[] = Object.keys(filters).filter(isFilterName);

/** A filter that the page offers by itself, with its label and its control. */
export interface OfferedFilter {
  readonly name: FilterName;
  readonly label: string;
  readonly control: Control;
}

/** Every filter that the page offers by itself. */
export const offeredFilters: readonly OfferedFilter[] = filterNames.flatMap((name) => {
  const { label, control }: Filter<unknown> = filters[name];
  return label === undefined || control === undefined ? [] : [{ name, label, control }];
});

/** The status of the queue when the address names none. */
export const defaultStatus = 'unreviewed';
/** The word in the address for claims of every status. */
export const anyStatus = 'any';

const defaults: Readonly<Partial<Record<FilterName, string>>> = { status: defaultStatus, sort: 'score' };

/** What to ask the API, from the address; a value that makes no sense there is left out. */
export function toQuery(search: URLSearchParams): ClaimQuery {
  const asked: [string, unknown][] = filterNames.map((name) => {
    const text = search.get(name)?.trim() || defaults[name];
    return [name, text === undefined ? null : filters[name].read(text)];
  });
  const sought = soughtIn(search.get('q') ?? '');
  return Object.fromEntries([...asked, ['q', sought]].filter(([, value]) => value !== null));
}

function oneOf<const Value extends string>(values: readonly Value[]): (text: string) => Value | null {
  return (text) => values.find((value) => value === text) ?? null;
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
function score(text: string): number | null {
  const asked = Number(text);
  return asked > 0 && asked <= 1 ? asked : null;
}

/** The start, in the reader's zone, of a day in the address, or of a day after it; the API's `to` is exclusive. */
function midnight(date: string, daysLater: number): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined) return null;
  return new Date(Number(year), Number(month) - 1, Number(day) + daysLater).toISOString();
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
