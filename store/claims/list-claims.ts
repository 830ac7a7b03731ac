import { createHash } from 'node:crypto';
import type { Claim } from '../../claims/claim.ts';
import type { ClaimType } from '../../claims/vocabulary/extraction.ts';
import { type Status, statuses } from '../../claims/vocabulary/workflow.ts';
import { canonicalJson } from '../../claims/workflow/canonical-json.ts';
import { type CursorRefused, openCursor, sealCursor } from '../table/cursor.ts';
import { type Facet, facets, listIndex, type Order, orders } from '../table/definition.ts';
import { partitionsOf, scorePlace } from '../table/keys.ts';
import { type List, mergeLists } from '../table/merge-lists.ts';
import type { Table } from '../table/table.ts';
import { parseClaimItem } from './claim-item.ts';

/** How a list is ordered: the most check-worthy first, the least check-worthy first, or the oldest first. */
export const sorts = ['score', 'lowest', 'age'] as const;

/** Which claims, in which order; what is left out does not restrict. */
export interface ClaimFilter {
  readonly status?: Status | undefined;
  readonly verdict?: string | undefined;
  readonly speaker?: string | undefined;
  readonly publisher?: string | undefined;
  readonly assignee?: string | undefined;
  readonly type?: ClaimType | undefined;
  readonly article?: string | undefined;
  readonly minScore?: number | undefined;
  readonly maxScore?: number | undefined;
  /** Claims that came in at or after this time, ISO 8601. */
  readonly from?: string | undefined;
  /** Claims that came in before this time, ISO 8601. */
  readonly to?: string | undefined;
  /** `score` unless told. */
  readonly sort?: (typeof sorts)[number] | undefined;
}

/** How much of a list, from where; `key` signs its cursors. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly key: Uint8Array;
}

/** One page of a list; `nextCursor` is null at its end. */
export interface Page<T> {
  readonly kind: 'page';
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** How many claims one request looks at, at most, for those that pass its filters: some 8 read units. */
const mostLookedAt = 200;

/** The facets by which to look claims up, the one that leaves the fewest first. */
const byNarrowness = [
  'article',
  'assignee',
  'speaker',
  'verdict',
  'publisher',
  'status',
  'type',
] as const satisfies Facet[];

/** The claims that pass a filter, a page at a time. A page may be short, or empty, with more to come. */
export async function listClaims(
  table: Table,
  filter: ClaimFilter,
  { limit, cursor, key }: PageRequest,
): Promise<Page<Claim> | CursorRefused> {
  const list = listName(filter);
  const opened = cursor === undefined ? undefined : openCursor(key, list, cursor);
  if (opened?.kind === 'refused') return opened;
  const items: Claim[] = [];
  let seen = 0;
  let last: string | undefined;
  for await (const { place, item } of mergeLists(table, listOf(filter), {
    after: opened?.after,
    expected: limit + 1,
  })) {
    if (items.length === limit || seen === mostLookedAt) {
      return { kind: 'page', items, nextCursor: last === undefined ? null : sealCursor(key, { list, after: last }) };
    }
    const claim = parseClaimItem(item);
    if (passes(claim, filter)) items.push(claim);
    last = place;
    seen++;
  }
  return { kind: 'page', items, nextCursor: null };
}

function listName(filter: ClaimFilter): string {
  return createHash('sha256').update(canonicalJson(filter)).digest('base64url').slice(0, 12);
}

function listOf(filter: ClaimFilter): List {
  const sort = filter.sort ?? 'score';
  const order: Order = sort === 'age' ? 'age' : 'score';
  const facet = byNarrowness.find((name) => filter[name] !== undefined) ?? 'status';
  const values = filter[facet] === undefined ? statuses : [filter[facet]];
  return {
    index: listIndex(facet, order),
    partitionAttribute: facets[facet],
    partitions: values.flatMap(partitionsOf[facet]),
    placeAttribute: orders[order],
    descending: sort === 'score',
    ...(order === 'score' ? scoreRange(filter) : ageRange(filter)),
  };
}

function scoreRange({ minScore, maxScore }: ClaimFilter) {
  return {
    ...(minScore === undefined ? {} : { from: scorePlace(minScore) }),
    ...(maxScore === undefined ? {} : { to: afterScore(maxScore) }),
  };
}

/** The end of the places of a score: each is the score, then `#`, which stands before every character below. */
function afterScore(score: number): string {
  return `${scorePlace(score)}$`;
}

function ageRange({ from, to }: ClaimFilter) {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function passes(claim: Claim, { minScore, maxScore, from, to, ...filter }: ClaimFilter): boolean {
  const { status, verdict, type } = filter;
  return (
    (status === undefined || claim.status === status) &&
    (verdict === undefined || claim.verdict === verdict) &&
    (type === undefined || claim.type === type) &&
    (filter.article === undefined || claim.articleId === filter.article) &&
    sameName(filter.speaker, claim.speaker) &&
    sameName(filter.publisher, claim.publisher) &&
    sameName(filter.assignee, claim.assignee) &&
    (minScore === undefined || claim.checkWorthiness.score >= minScore) &&
    (maxScore === undefined || claim.checkWorthiness.score <= maxScore) &&
    (from === undefined || claim.createdAt >= from) &&
    (to === undefined || claim.createdAt < to)
  );
}

function sameName(asked: string | undefined, found: string | null): boolean {
  return asked === undefined || (found !== null && partitionsOf.speaker(asked)[0] === partitionsOf.speaker(found)[0]);
}
