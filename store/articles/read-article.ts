import { getItem } from '../table/items.ts';
import { articleKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { parseArticleItem, type StoredArticle } from './article-item.ts';

/** The article as it is now; null when there is none of this id, or it was deleted. */
export async function readArticle(table: Table, id: string): Promise<StoredArticle | null> {
  const stored = await readEvenDeleted(table, id);
  return stored === null || stored.deleted !== null ? null : stored;
}

/** The article as it is now, or what is left of a deleted one; null when there is none of this id. */
export async function readEvenDeleted(table: Table, id: string): Promise<StoredArticle | null> {
  const item = await getItem(table, articleKey(id));
  return item === undefined ? null : parseArticleItem(item);
}
