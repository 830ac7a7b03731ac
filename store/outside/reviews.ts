import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { OutsideReview } from '../../claims/outside/outside-review.ts';
import { canonicalJson } from '../../claims/workflow/canonical-json.ts';
import type { Page, PageRequest } from '../claims/list-claims.ts';
import { batchGet } from '../table/batch-get.ts';
import { type CursorRefused, openCursor, sealCursor } from '../table/cursor.ts';
import { orders, sourceIn } from '../table/definition.ts';
import { getItem, toItem } from '../table/items.ts';
import { outsideKey } from '../table/keys.ts';
import { outsideLists } from '../table/lists.ts';
import { mergeLists } from '../table/merge-lists.ts';
import { eachOf, patiently } from '../table/patience.ts';
import type { Table } from '../table/table.ts';
import { untilWon } from '../table/until-won.ts';
import { type KeptReview, markOf, parseReviewItem, reviewItem } from './review-item.ts';

/** What became of a review that came in: new here, known with another rating or words, or known as it is. */
export type ReviewOutcome = 'taken' | 'changed' | 'known';

/** Reviews written at once. */
const width = 16;
const attempts = 12;

/**
 * Keeps reviews, as their publishers have them now; the same again writes nothing, and what an editor took out stays
 * out. The rows by which they are found are written from the table's stream, as those of claims are.
 */
export async function saveReviews(
  table: Table,
  reviews: readonly OutsideReview[],
  from: { readonly by: string; readonly now: Date },
): Promise<ReadonlyMap<string, ReviewOutcome>> {
  const newest = new Map(reviews.map((review) => [review.id, review]));
  const known = new Map((await keptReviews(table, [...newest.keys()], true)).map((kept) => [kept.id, kept]));
  const outcomes = new Map<string, ReviewOutcome>();
  await eachOf([...newest.values()], width, async (review) => {
    let before = known.get(review.id);
    const outcome = await untilWon({ attempts, doing: `review ${review.id} is kept` }, async (made) => {
      if (made > 1) [before] = await keptReviews(table, [review.id], true);
      if (before !== undefined && canonicalJson(plain(before)) === canonicalJson(plain(review)))
        return { won: 'known' as const };
      return (await putReview(table, keptAs(review, before, from), before)) === 'saved'
        ? { won: before === undefined ? ('taken' as const) : ('changed' as const) }
        : { lost: 'another import of the same review' };
    });
    outcomes.set(review.id, outcome);
  });
  return outcomes;
}

function keptAs(
  review: OutsideReview,
  before: KeptReview | undefined,
  { by, now }: { readonly by: string; readonly now: Date },
): KeptReview {
  const changedAt = now.toISOString();
  const { importedAt, importedBy, removedAt } = before ?? { importedAt: changedAt, importedBy: by, removedAt: null };
  return { ...review, importedAt, importedBy, removedAt, changedAt };
}

/** What of a review its publisher says. */
function plain(review: OutsideReview): OutsideReview {
  return OutsideReview.parse(review);
}

/** Puts a review in place of what was read of it. */
async function putReview(
  table: Table,
  review: KeptReview,
  before: KeptReview | undefined,
): Promise<'saved' | 'conflict'> {
  const put = new PutItemCommand({
    TableName: table.name,
    Item: reviewItem(review),
    ...(before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'mark = :before',
          ExpressionAttributeValues: toItem({ ':before': markOf(before) }),
        }),
  });
  try {
    await patiently(() => table.client.send(put));
    return 'saved';
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return 'conflict';
  }
}

async function keptReviews(table: Table, ids: readonly string[], isConsistent: boolean) {
  const items = await batchGet(table, [...new Set(ids)].map(outsideKey), { isConsistent });
  return items.map(parseReviewItem);
}

/** The reviews of these ids as they were a moment ago; those that were taken out are left out. */
export async function readReviews(table: Table, ids: readonly string[]): Promise<readonly KeptReview[]> {
  return (await keptReviews(table, ids, false)).filter(({ removedAt }) => removedAt === null);
}

/** A review as it is now; null where there is none, or none any more. */
export async function readReview(table: Table, id: string): Promise<KeptReview | null> {
  const item = await getItem(table, outsideKey(id));
  const review = item === undefined ? null : parseReviewItem(item);
  return review?.removedAt === null ? review : null;
}

/** Takes a review out of everything that shows it; answers whether there was one. */
export async function removeReview(table: Table, id: string, now: Date): Promise<boolean> {
  return untilWon({ attempts, doing: `review ${id} is removed` }, async () => {
    const review = await readReview(table, id);
    if (review === null) return { won: false };
    const removed = { ...review, removedAt: now.toISOString() };
    return (await putReview(table, removed, review)) === 'saved' ? { won: true } : { lost: 'an import of it' };
  });
}

/** Reviews, the newest first: all of them, or a publisher's. */
export async function listReviews(
  table: Table,
  { publisher }: { readonly publisher?: string | undefined },
  { limit, cursor, key }: PageRequest,
): Promise<Page<KeptReview> | CursorRefused> {
  const list = publisher === undefined ? outsideLists.all : outsideLists.publisher(publisher);
  const opened = cursor === undefined ? undefined : openCursor(key, list, cursor);
  if (opened?.kind === 'refused') return opened;
  const facet = publisher === undefined ? 'status' : 'publisher';
  const entries = mergeLists(
    table,
    { sources: [sourceIn('age', { facet, partition: list })], placeAttribute: orders.age, descending: true },
    { after: opened?.after, expected: limit + 1 },
  );
  const items: KeptReview[] = [];
  let last = '';
  for await (const { place, item } of entries) {
    if (items.length === limit) return { kind: 'page', items, nextCursor: sealCursor(key, { list, after: last }) };
    items.push(parseReviewItem(item));
    last = place;
  }
  return { kind: 'page', items, nextCursor: null };
}
