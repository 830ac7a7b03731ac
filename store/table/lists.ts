import type { Claim } from '../../claims/claim.ts';
import { cut } from '../../claims/cut.ts';
import type { ClaimType } from '../../claims/vocabulary/extraction.ts';
import type { Status } from '../../claims/vocabulary/workflow.ts';
import { type Facet, facets, orders } from './definition.ts';
import { shardCount, sharded, shardOf } from './shards.ts';

/**
 * The types that share a partition of unreviewed claims: four groups that fill alike, in place of shards, so that a
 * type's claims are found there and need no list of their own until somebody takes them up.
 */
const typeGroup = {
  quantity: 0,
  event: 1,
  causal: 2,
  rule: 2,
  prediction: 2,
  position: 2,
  definition: 3,
  opinion: 3,
  other: 3,
} as const satisfies Readonly<Record<ClaimType, number>>;

const unreviewed = 'unreviewed' satisfies Status;

/** The types that lie in one partition with this one, itself included. */
export function typesBeside(type: ClaimType): readonly ClaimType[] {
  return (Object.keys(typeGroup) as ClaimType[]).filter((other) => typeGroup[other] === typeGroup[type]);
}

/** The partitions of the unreviewed claims of a type: its group's, and further ones by article where the table is spread. */
function unreviewedOf(type: ClaimType, spread = 1): readonly string[] {
  return Array.from({ length: spread }, (_, at) => `${unreviewed}#${typeGroup[type] + shardCount * at}`);
}

/** Partition keys hold at most 2048 bytes; names are looked up whatever their case. */
const nameKey = (name: string) => cut(name.normalize('NFC').toWellFormed().trim().toLowerCase(), 400) || '-';

/** Whether two names are one in the lists. */
export function isSameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

/** One partition of an index, and the facet whose lists it holds. */
export interface ListPartition {
  readonly facet: Facet;
  readonly partition: string;
}

const inFacet = (facet: Facet, partitions: readonly string[]) =>
  partitions.map((partition): ListPartition => ({ facet, partition }));

/** The partitions in which the claims of this value lie. Type and status alone may share theirs with others. */
export const partitionsOf = {
  status: (status: Status, spread?: number) =>
    inFacet('status', status === unreviewed ? sharded(status, spread) : [status]),
  type: (type: ClaimType, spread?: number) => [
    ...inFacet('status', unreviewedOf(type, spread)),
    ...inFacet('type', sharded(type)),
  ],
  speaker: (name: string) => inFacet('speaker', [nameKey(name)]),
  publisher: (name: string, spread?: number) => inFacet('publisher', sharded(nameKey(name), spread)),
  verdict: (verdict: string) => inFacet('verdict', [verdict]),
  assignee: (actor: string) => inFacet('assignee', [nameKey(actor)]),
  article: (id: string) => inFacet('article', [id]),
} as const;

/** A place among claims by check-worthiness; the id at its end makes it the claim's own. */
export function scorePlace(score: number, claim?: Pick<Claim, 'createdAt' | 'id'>): string {
  const worth = score.toFixed(4);
  return claim === undefined ? worth : `${worth}#${claim.createdAt}#${claim.id}`;
}

/** A place among claims by age, then by their order in the article. */
export function agePlace({ createdAt, sentence, id }: Pick<Claim, 'createdAt' | 'sentence' | 'id'>): string {
  return `${createdAt}#${String(sentence).padStart(6, '0')}#${id}`;
}

/** How a claim is listed beside what it says itself. */
export interface Listing {
  /** The table's spread. */
  readonly spread?: number;
  /** Whether its article's roster names it, so that it needs no place in the article's list. */
  readonly isRostered?: boolean;
}

/** The attributes that put a claim into its lists; those of lists it is not in are left out. A removed one is its article's alone. */
export function listAttributes(claim: Claim, { spread = 1, isRostered = false }: Listing = {}) {
  const { id, articleId, status, type, speaker, publisher, verdict, assignee } = claim;
  if (claim.removed !== null) return { [facets.article]: articleId, [orders.age]: agePlace(claim) };
  const isUnreviewed = status === unreviewed;
  const share = (partitions: readonly ListPartition[], of: string) =>
    partitions[shardOf(of, partitions.length)]?.partition;
  const lists = {
    status: isUnreviewed ? unreviewedOf(type, spread)[shardOf(articleId, spread)] : status,
    type: isUnreviewed ? undefined : share(inFacet('type', sharded(type)), id),
    speaker: speaker === null ? undefined : nameKey(speaker),
    publisher: publisher === null ? undefined : share(partitionsOf.publisher(publisher, spread), id),
    verdict: verdict ?? undefined,
    assignee: assignee === null ? undefined : nameKey(assignee),
    article: isRostered ? undefined : articleId,
  } as const satisfies Record<Facet, string | undefined>;
  const present = (Object.keys(lists) as Facet[]).flatMap((facet) =>
    lists[facet] === undefined ? [] : [[facets[facet], lists[facet]] as const],
  );
  return {
    ...Object.fromEntries(present),
    [orders.score]: scorePlace(claim.checkWorthiness.score, claim),
    [orders.age]: agePlace(claim),
  };
}

/** The partitions of the lists of checks; people publish them, so that each list has one. */
export const checkLists = {
  all: 'public',
  stale: 'public#stale',
  corrections: 'public-corrections',
  speaker: (name: string) => `public#${nameKey(name)}`,
  verdict: (verdict: string) => `public#${verdict}`,
  article: (id: string) => `public#${id}`,
} as const;

/** A place among checks or corrections by time. */
export const toldPlace = (at: string, id: string) => `${at}#${id}`;

/** The partitions of the lists of outside reviews. */
export const outsideLists = { all: 'outside', publisher: (name: string) => `outside#${nameKey(name)}` } as const;

/** The partitions of the list of all articles, of those that failed, and of those that were deleted. */
export const articleLists = {
  all: sharded('article'),
  failed: sharded('failed-article'),
  deleted: sharded('deleted-article'),
} as const;

/** The attributes that put an article into its lists. */
export function articleAttributes(
  article: {
    readonly id: string;
    readonly createdAt: string;
    readonly ingestion: { readonly state: string };
  },
  isDeleted: boolean,
): Readonly<Record<string, string>> {
  const shard = shardOf(article.id);
  const age = { [orders.age]: `${article.createdAt}#${article.id}` };
  if (isDeleted) return { [facets.type]: articleLists.deleted[shard] ?? '', ...age };
  const failed = article.ingestion.state === 'failed' ? { [facets.type]: articleLists.failed[shard] ?? '' } : {};
  return {
    [facets.status]: articleLists.all[shard] ?? '',
    ...age,
    ...failed,
  };
}
