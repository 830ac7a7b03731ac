import type { Article } from '../../claims/article.ts';
import type { Page, PageRequest } from '../claims/list-claims.ts';
import { type CursorRefused, openCursor, sealCursor } from '../table/cursor.ts';
import { orders, sourceIn } from '../table/definition.ts';
import { articleLists } from '../table/keys.ts';
import { mergeLists } from '../table/merge-lists.ts';
import type { Table } from '../table/table.ts';
import { parseArticleItem } from './article-item.ts';

/** Articles, newest first, a page at a time: all of them, or those that could not be read. */
export async function listArticles(
  table: Table,
  which: keyof typeof articleLists,
  { limit, cursor, key }: PageRequest,
): Promise<Page<Article> | CursorRefused> {
  const list = `articles-${which}`;
  const opened = cursor === undefined ? undefined : openCursor(key, list, cursor);
  if (opened?.kind === 'refused') return opened;
  const facet = which === 'all' ? 'status' : 'type';
  const entries = mergeLists(
    table,
    {
      sources: articleLists[which].map((partition) => sourceIn('age', { facet, partition })),
      placeAttribute: orders.age,
      descending: true,
    },
    { after: opened?.after, expected: limit + 1 },
  );
  const items: Article[] = [];
  let last = '';
  for await (const { place, item } of entries) {
    if (items.length === limit) return { kind: 'page', items, nextCursor: sealCursor(key, { list, after: last }) };
    items.push(parseArticleItem(item).article);
    last = place;
  }
  return { kind: 'page', items, nextCursor: null };
}
