import * as z from 'zod';
import { Article } from '../../claims/article.ts';
import { Removal } from '../../claims/claim.ts';
import { pack, unpack } from '../table/body.ts';
import { type Item, storedItem } from '../table/items.ts';
import { articleKey } from '../table/keys.ts';
import { articleAttributes } from '../table/lists.ts';

/** A version being saved: whoever finds it unfinished finishes it. */
export const PendingVersion = z
  .object({
    version: z.int().positive(),
    textHash: z.string(),
    body: z.string(),
    chunks: z.int().positive(),
    at: z.iso.datetime(),
  })
  .readonly();
export type PendingVersion = z.infer<typeof PendingVersion>;

/** An article with what only the store needs to know of it. */
export const StoredArticle = z
  .object({
    article: Article,
    /** Hash of what was last sent for it; null when it came by another way. */
    contentHash: z.string().nullable(),
    /** Hash of the newest version's text; null before the first. */
    textHash: z.string().nullable(),
    pending: PendingVersion.nullable(),
    /** Who deleted it, and why: its texts are gone, and it does not come back. */
    deleted: Removal.nullable().default(null),
    /** Counts the writes, so that none is lost between a read and the write that follows from it. */
    writes: z.int().nonnegative(),
  })
  .readonly();
export type StoredArticle = z.infer<typeof StoredArticle>;

const ArticleItem = z.object({ body: z.instanceof(Uint8Array), writes: z.int() });

/** An article as an item: its keys, its lists and the article itself, packed. */
export function articleItem(stored: StoredArticle): Item {
  const { article, writes, deleted } = stored;
  return storedItem({
    ...articleKey(article.id),
    ...articleAttributes(article, deleted !== null),
    writes,
    body: pack(stored),
  });
}

/** The article in an item, of the table or of one of its lists. */
export function parseArticleItem(item: unknown): StoredArticle {
  return StoredArticle.parse(unpack(ArticleItem.pick({ body: true }).parse(item).body));
}
