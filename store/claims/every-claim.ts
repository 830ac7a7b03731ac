import type { Claim } from '../../claims/claim.ts';
import { listArticles } from '../articles/list-articles.ts';
import type { CursorRefused } from '../table/cursor.ts';
import { orders, sourceIn } from '../table/definition.ts';
import { partitionsOf } from '../table/lists.ts';
import { mergeLists } from '../table/merge-lists.ts';
import { shardOf } from '../table/shards.ts';
import { readSigningKey } from '../table/signing-key.ts';
import type { Table } from '../table/table.ts';
import type { ClaimFilter } from './claim-filter.ts';
import { parseClaimItem } from './claim-item.ts';
import { listClaims, type Page, type PageRequest } from './list-claims.ts';

const pageSize = 100;

/** One of so many parts of all articles, each about as large as the others, and always the same. */
export interface Part {
  /** From 0. */
  readonly part: number;
  readonly parts: number;
}

/** All of it. */
const whole: Part = { part: 0, parts: 1 };

/**
 * Every claim, or every claim of a part's articles, article by article, a page at a time: for operators and exports,
 * without a scan and in constant memory.
 */
export async function* everyClaim(table: Table, { part, parts } = whole): AsyncGenerator<Claim> {
  const key = await readSigningKey(table);
  const articles = everyPage((request) => listArticles(table, 'all', request), key);
  for await (const { id } of articles) {
    if (shardOf(id, parts) !== part) continue;
    const filter: ClaimFilter = { article: id, sort: 'age' };
    yield* everyPage((request) => listClaims(table, filter, request), key);
  }
}

/** Every claim whose article was deleted, or those of a part: they are in no list but their article's. */
export async function* everyRemovedClaim(table: Table, { part, parts } = whole): AsyncGenerator<Claim> {
  const key = await readSigningKey(table);
  const articles = everyPage((request) => listArticles(table, 'deleted', request), key);
  for await (const { id } of articles) {
    if (shardOf(id, parts) !== part) continue;
    const sources = partitionsOf.article(id).map((partition) => sourceIn('age', partition));
    const list = { sources, placeAttribute: orders.age, descending: false };
    for await (const { item } of mergeLists(table, list, { after: undefined, expected: pageSize })) {
      yield parseClaimItem(item);
    }
  }
}

/** Every claim that passes a filter, in the filter's order, in constant memory. */
export async function* everyClaimOf(table: Table, filter: ClaimFilter): AsyncGenerator<Claim> {
  const key = await readSigningKey(table);
  yield* everyPage((request) => listClaims(table, filter, request), key);
}

async function* everyPage<T>(
  read: (request: PageRequest) => Promise<Page<T> | CursorRefused>,
  key: Uint8Array,
): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const page = await read({ limit: pageSize, cursor, key });
    if (page.kind === 'refused') throw new Error('A cursor that the list itself gave is refused.');
    yield* page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
