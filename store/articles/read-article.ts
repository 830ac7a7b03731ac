import { getItem } from '../table/items.ts';
import { articleKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { parseArticleItem, type StoredArticle } from './article-item.ts';

/** The article as it is now; null when there is none of this id. */
export async function readArticle(table: Table, id: string): Promise<StoredArticle | null> {
  const item = await getItem(table, articleKey(id));
  return item === undefined ? null : parseArticleItem(item);
}
