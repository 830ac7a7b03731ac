import { parseArticleItem, type StoredArticle } from './article-item.ts';
import { getItem } from './items.ts';
import { articleKey } from './keys.ts';
import type { Table } from './table.ts';

/** The article as it is now; null when there is none of this id. */
export async function readArticle(table: Table, id: string): Promise<StoredArticle | null> {
  const item = await getItem(table, articleKey(id));
  return item === undefined ? null : parseArticleItem(item);
}
