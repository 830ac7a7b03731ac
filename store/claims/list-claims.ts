import { createHash } from 'node:crypto';
import type { Claim } from '../../claims/claim.ts';
import { type Status, statuses } from '../../claims/vocabulary/workflow.ts';
import { canonicalJson } from '../../claims/workflow/canonical-json.ts';
import { type CursorRefused, openCursor, sealCursor } from '../table/cursor.ts';
import { type Order, orders, sourceIn } from '../table/definition.ts';
import { type ListPartition, partitionsOf, scorePlace } from '../table/lists.ts';
import { type Entry, type List, mergeLists } from '../table/merge-lists.ts';
import type { Table } from '../table/table.ts';
import { articlePlaces } from './article-places.ts';
import { type ClaimFilter, passes } from './claim-filter.ts';
import { parseClaimItem } from './claim-item.ts';
import { type ClaimFacet, planOf, verdictsInUse } from './list-plan.ts';

import { readClaims } from './read-claim.ts';
import { updatedClaims } from './updated-claims.ts';

/** How much of a list, from where; `key` signs its cursors. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly key: Uint8Array;
  /** Now, unless told. */
  readonly now?: Date;
}

/** One page of a list; `nextCursor` is null at its end. */
export interface Page<T> {
  readonly kind: 'page';
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** How many claims one request looks at, at most, for those that pass its filters: some 40 read units. */
const mostLookedAt = 500;
/** How many claims of a period are put into the order of their scores by hand. */
const mostGathered = 500;

/** The claims that pass a filter, a page at a time. A page may be short, or empty, with more to come. */
export async function listClaims(
  table: Table,
  asked: ClaimFilter,
  { limit, cursor, key, now = new Date() }: PageRequest,
): Promise<Page<Claim> | CursorRefused> {
  // A hold is of a claim in review.
  const filter = asked.expired === true ? { ...asked, status: asked.status ?? ('in-review' as const) } : asked;
  const list = listName(filter);
  const opened = cursor === undefined ? undefined : openCursor(key, list, cursor);
  if (opened?.kind === 'refused') return opened;
  if (filter.sort === 'updated') return listUpdated(table, filter, { limit, key, now, list, after: opened?.after });
  const items: Claim[] = [];
  let seen = 0;
  let last: string | undefined;
  for await (const { place, claim } of await candidates(table, filter, { after: opened?.after, limit })) {
    if (items.length === limit || seen === mostLookedAt) {
      return { kind: 'page', items, nextCursor: last === undefined ? null : sealCursor(key, { list, after: last }) };
    }
    if (passes(claim, filter, now)) items.push(claim);
    last = place;
    seen++;
  }
  return { kind: 'page', items, nextCursor: null };
}

/** The claims that pass, the newest change first. */
async function listUpdated(
  table: Table,
  filter: ClaimFilter,
  {
    limit,
    key,
    now,
    list,
    after,
  }: Required<Omit<PageRequest, 'cursor'>> & { readonly list: string; readonly after: string | undefined },
): Promise<Page<Claim>> {
  const { items, next } = await updatedClaims(table, {
    before: after === undefined ? undefined : Number(after),
    limit,
    since: filter.updatedSince,
    passes: (claim) => passes(claim, filter, now),
  });
  return { kind: 'page', items, nextCursor: next === null ? null : sealCursor(key, { list, after: String(next) }) };
}

function listName(filter: ClaimFilter): string {
  return createHash('sha256').update(canonicalJson(filter)).digest('base64url').slice(0, 12);
}

/** A claim that may pass, and its place in the order that was asked for. */
interface Candidate {
  readonly place: string;
  readonly claim: Claim;
}

interface Wanted {
  readonly after: string | undefined;
  readonly limit: number;
}

/** The claims among which those that pass are, in order, after a place: of the list that leaves the fewest to look at. */
async function candidates(table: Table, filter: ClaimFilter, wanted: Wanted): Promise<AsyncIterable<Candidate>> {
  if (filter.article !== undefined) return claimsOfArticle(table, filter.article, { filter, ...wanted });
  const { facet, inPeriod } = await planOf(table, filter);
  const partitions =
    facet === null && asksOfVerdict(filter) ? await withVerdict(table) : partitionsFor(table, filter, facet);
  if (inPeriod <= mostGathered) {
    const gathered = await gather(table, filter, partitions);
    if (gathered !== null) return itself(gathered.filter(({ place }) => isAfter(filter, place, wanted.after)));
  }
  return claimsIn(mergeLists(table, listOf(filter, partitions), { after: wanted.after, expected: wanted.limit + 1 }));
}

async function* claimsIn(entries: AsyncIterable<Entry>): AsyncGenerator<Candidate> {
  for await (const { place, item } of entries) yield { place, claim: parseClaimItem(item) };
}

async function* itself(ordered: readonly Candidate[]): AsyncGenerator<Candidate> {
  yield* ordered;
}

/** The index that a sort is read from: the lowest first is that of scores from its other end. */
function orderOf(sort: NonNullable<ClaimFilter['sort']>): Order {
  return sort === 'age' ? 'age' : 'score';
}

function isAfter({ sort = 'score' }: ClaimFilter, place: string, after: string | undefined): boolean {
  return after === undefined || (sort === 'score' ? place < after : place > after);
}

/** The claims of a period by their age, put into the order of their scores; null where they are too many after all. */
async function gather(
  table: Table,
  filter: ClaimFilter,
  partitions: readonly ListPartition[],
): Promise<readonly Candidate[] | null> {
  const found: Candidate[] = [];
  let seen = 0;
  const byAge = mergeLists(table, listOf({ ...filter, sort: 'age' }, partitions), {
    after: undefined,
    expected: mostGathered,
  });
  for await (const { claim } of claimsIn(byAge)) {
    if (seen++ === mostGathered) return null;
    if (passes(claim, filter)) found.push({ place: scorePlace(claim.checkWorthiness.score, claim), claim });
  }
  const highestFirst = (filter.sort ?? 'score') === 'score';
  return found.sort((one, other) => (one.place < other.place === highestFirst ? 1 : -1));
}

/** The claims of an article, by its roster: read one after another, so many at a time as a page takes. */
async function* claimsOfArticle(
  table: Table,
  article: string,
  { filter, after, limit }: Wanted & { readonly filter: ClaimFilter },
): AsyncGenerator<Candidate> {
  const places = await articlePlaces(table, article, orderOf(filter.sort ?? 'score'));
  const ordered = filter.sort === 'lowest' ? places.toReversed() : places;
  const left = ordered.filter(({ place }) => isAfter(filter, place, after));
  for (let at = 0; at < left.length; at += limit) {
    const some = left.slice(at, at + limit);
    const claims = await readClaims(
      table,
      some.map(({ id }) => id),
    );
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    for (const { id, place } of some) {
      const claim = byId.get(id);
      if (claim !== undefined) yield { place, claim };
    }
  }
}

/** Whether only claims can pass that have a verdict, or had one published. */
function asksOfVerdict({ proposer, approver, publishedBy, publishedFrom, publishedTo }: ClaimFilter): boolean {
  return [proposer, approver, publishedBy, publishedFrom, publishedTo].some((asked) => asked !== undefined);
}

/** The lists of all verdicts that the counts know, and of what was withdrawn. */
async function withVerdict(table: Table): Promise<readonly ListPartition[]> {
  const verdicts = await verdictsInUse(table);
  return [
    ...verdicts.flatMap(partitionsOf.verdict),
    ...partitionsOf.status('withdrawn' satisfies Status, table.spread),
  ];
}

function partitionsFor({ spread }: Table, filter: ClaimFilter, facet: ClaimFacet | null): readonly ListPartition[] {
  const found = facet === null ? undefined : ofFacet(filter, facet, spread);
  return found ?? statuses.flatMap((status) => partitionsOf.status(status, spread));
}

function ofFacet(filter: ClaimFilter, facet: ClaimFacet, spread: number | undefined) {
  const { status, type, speaker, publisher, verdict, assignee } = filter;
  return (
    {
      status: () => status && partitionsOf.status(status, spread),
      type: () => type && partitionsOf.type(type, spread),
      speaker: () => speaker && partitionsOf.speaker(speaker),
      publisher: () => publisher && partitionsOf.publisher(publisher, spread),
      verdict: () => verdict && partitionsOf.verdict(verdict),
      assignee: () => assignee && partitionsOf.assignee(assignee),
    }[facet]() || undefined
  );
}

function listOf(filter: ClaimFilter, partitions: readonly ListPartition[]): List {
  const sort = filter.sort ?? 'score';
  const order = orderOf(sort);
  return {
    sources: partitions.map((partition) => sourceIn(order, partition)),
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
