import * as z from 'zod';
import { OutsideReview } from '../../claims/outside/outside-review.ts';
import { pack, unpack } from '../table/body.ts';
import { facets, orders } from '../table/definition.ts';
import { type Item, storedItem } from '../table/items.ts';
import { outsideKey } from '../table/keys.ts';
import { outsideLists, toldPlace } from '../table/lists.ts';

/** An outside review as the desk keeps it. */
export const KeptReview = OutsideReview.unwrap()
  .extend({
    importedAt: z.iso.datetime().describe('when the desk had it first'),
    changedAt: z.iso.datetime().describe('when it was last found to say something else'),
    importedBy: z.string().describe('who sent it, or the address that it was polled from'),
    removedAt: z.iso.datetime().nullable().describe('when an editor took it out; it is shown nowhere then'),
  })
  .readonly()
  .meta({ id: 'KeptReview' });
export type KeptReview = z.infer<typeof KeptReview>;

const ReviewItem = z.object({ body: z.instanceof(Uint8Array) });

/** The day under which an outside review is remembered and listed. */
export function dayOfReview({ reviewedAt, claimedAt, importedAt }: KeptReview): string {
  const day = [reviewedAt, claimedAt].find((at) => !Number.isNaN(Date.parse(at ?? ''))) ?? importedAt;
  return new Date(day).toISOString().slice(0, 10);
}

/** What is another whenever the item is. */
export function markOf({ changedAt, removedAt }: KeptReview): string {
  return `${changedAt} ${removedAt ?? ''}`;
}

/** An outside review as an item; one that was taken out lies in no list. */
export function reviewItem(review: KeptReview): Item {
  const lists = {
    [facets.status]: outsideLists.all,
    [facets.publisher]: outsideLists.publisher(review.publisher),
    [orders.age]: toldPlace(dayOfReview(review), review.id),
  };
  return storedItem({
    ...outsideKey(review.id),
    mark: markOf(review),
    body: pack(review),
    ...(review.removedAt === null ? lists : {}),
  });
}

/** The outside review in an item. */
export function parseReviewItem(item: unknown): KeptReview {
  return KeptReview.parse(unpack(ReviewItem.parse(item).body));
}
