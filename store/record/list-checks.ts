import type { Check } from '../../claims/record/check.ts';
import { type Facet, facets, listIndex, orders } from '../table/definition.ts';
import { getItem } from '../table/items.ts';
import { checkKey } from '../table/keys.ts';
import { checkLists } from '../table/lists.ts';
import { mergeLists } from '../table/merge-lists.ts';
import type { Table } from '../table/table.ts';
import { type ListedCorrection, parseCheckItem, parseCorrectionItem } from './check-item.ts';

/** Which checks; all, unless told. */
export type CheckList =
  | { readonly of: 'all' | 'stale' }
  | { readonly of: 'speaker' | 'verdict' | 'article'; readonly value: string };

/** How much of a list by time, newest first: those told of before a place, or within a time. */
export interface TimePage {
  readonly limit: number;
  /** `next` of the page before. */
  readonly before?: string | undefined;
  /** ISO 8601; at or after, and before. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A page of a list by time; `next` is null at its end. */
export interface TimeList<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

const facetOf = {
  all: 'status',
  stale: 'type',
  speaker: 'speaker',
  verdict: 'verdict',
  article: 'article',
} as const satisfies Record<CheckList['of'], Facet>;

function partitionOf(list: CheckList): string {
  return 'value' in list ? checkLists[list.of](list.value) : checkLists[list.of];
}

/** Checks, the last changed first: one query, however many there are. */
export function listChecks(table: Table, list: CheckList, page: TimePage): Promise<TimeList<Check>> {
  return readPage(table, { facet: facetOf[list.of], partition: partitionOf(list) }, page, parseCheckItem);
}

/** Corrections and withdrawals, the newest first. */
export function listCorrections(table: Table, page: TimePage): Promise<TimeList<ListedCorrection>> {
  return readPage(table, { facet: 'status', partition: checkLists.corrections }, page, parseCorrectionItem);
}

/** The check of a claim as it now stands; null where none was published. */
export async function readCheck(table: Table, id: string): Promise<Check | null> {
  const item = await getItem(table, checkKey(id));
  return item === undefined ? null : parseCheckItem(item);
}

async function readPage<T>(
  table: Table,
  { facet, partition }: { readonly facet: Facet; readonly partition: string },
  { limit, before, from, to }: TimePage,
  parse: (item: unknown) => T,
): Promise<TimeList<T>> {
  const items: T[] = [];
  let last: string | null = null;
  const list = {
    sources: [{ index: listIndex(facet, 'age'), partitionAttribute: facets[facet], partition }],
    placeAttribute: orders.age,
    descending: true,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
  for await (const { place, item } of mergeLists(table, list, { after: before, expected: limit + 1 })) {
    if (items.length === limit) return { items, next: last };
    items.push(parse(item));
    last = place;
  }
  return { items, next: null };
}
