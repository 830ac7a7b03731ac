import * as z from 'zod';
import { textHash } from '../../claims/ids.ts';
import { Check, RecordedCorrection } from '../../claims/record/check.ts';
import { canonicalJson } from '../../claims/workflow/canonical-json.ts';
import { pack, unpack } from '../table/body.ts';
import { facets, orders } from '../table/definition.ts';
import { type Item, storedItem } from '../table/items.ts';
import { checkKey, correctionKey } from '../table/keys.ts';
import { checkLists, toldPlace } from '../table/lists.ts';

const Packed = z.object({ body: z.instanceof(Uint8Array) });

/** A correction with the check that it is of, as lists of corrections show it. */
export const ListedCorrection = z
  .object({
    id: z.string(),
    slug: z.string(),
    claim: z.string(),
    number: z.int().positive(),
    correction: RecordedCorrection,
  })
  .readonly();
export type ListedCorrection = z.infer<typeof ListedCorrection>;

/** What two states of a check at one revision differ in. */
export function markOf(check: Check): string {
  return textHash(canonicalJson(check)).slice(0, 16);
}

/** A check as an item, with the lists that it is in. */
export function checkItem(check: Check): Item {
  return storedItem({
    ...checkKey(check.id),
    [facets.status]: checkLists.all,
    [facets.speaker]: check.speaker === null ? undefined : checkLists.speaker(check.speaker),
    [facets.verdict]: checkLists.verdict(check.verdict),
    [facets.article]: checkLists.article(check.articleId),
    [facets.type]: check.stale && !check.withdrawn ? checkLists.stale : undefined,
    [orders.age]: toldPlace(check.changedAt, check.id),
    revision: check.revision,
    mark: markOf(check),
    body: pack(check),
  });
}

export function parseCheckItem(item: unknown): Check {
  return Check.parse(unpack(Packed.parse(item).body));
}

/** One correction of a check as an item; it never changes. */
export function correctionItem({ id, slug, claim, corrections }: Check, number: number): Item | null {
  const correction = corrections[number - 1];
  if (correction === undefined) return null;
  return storedItem({
    ...correctionKey(id, number),
    [facets.status]: checkLists.corrections,
    [orders.age]: `${toldPlace(correction.at, id)}#${number}`,
    body: pack({ id, slug, claim, number, correction } satisfies ListedCorrection),
  });
}

export function parseCorrectionItem(item: unknown): ListedCorrection {
  return ListedCorrection.parse(unpack(Packed.parse(item).body));
}
