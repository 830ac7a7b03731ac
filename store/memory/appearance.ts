import * as z from 'zod';
import type { Claim } from '../../claims/claim.ts';
import { pack, unpack } from '../table/body.ts';
import { type Item, storedItem } from '../table/items.ts';
import { dayPlace, wordingKey } from '../table/keys.ts';

/** Where and when a claim was made in the same words. */
export const Appearance = z
  .object({
    claim: z.string(),
    article: z.string(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    publishedAt: z.string().nullable(),
    speaker: z.string().nullable(),
  })
  .readonly()
  .meta({ id: 'Appearance' });
export type Appearance = z.infer<typeof Appearance>;

const AppearanceItem = z.object({ body: z.instanceof(Uint8Array) });

/** The appearance that a claim is. */
export function appearanceOf({ id, articleId, speaker, source }: Claim): Appearance {
  return { claim: id, article: articleId, ...source, speaker };
}

/** A claim's row among those in the same words. */
export function appearanceItem(claim: Claim, { group, day }: { readonly group: string; readonly day: string }): Item {
  return storedItem({ ...wordingKey(group, dayPlace(day, claim.id)), body: pack(appearanceOf(claim)) });
}

/** The appearance in a row. */
export function parseAppearance(item: unknown): Appearance {
  return Appearance.parse(unpack(AppearanceItem.parse(item).body));
}
