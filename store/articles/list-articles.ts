import type { Article } from '../../claims/article.ts';
import type { Page, PageRequest } from '../claims/list-claims.ts';
import { type CursorRefused, openCursor, sealCursor } from '../table/cursor.ts';
import { orders, sourceIn } from '../table/definition.ts';
import { articleLists } from '../table/lists.ts';
import { mergeLists } from '../table/merge-lists.ts';
import type { Table } from '../table/table.ts';
import { parseArticleItem } from './article-item.ts';

/** A page of articles, of those whose head holds every word where words are given. */
export interface ArticlesRequest extends PageRequest {
  readonly words?: string | undefined;
}

/** How many articles one request looks at, at most, for those that hold the words. */
const mostLookedAt = 200;

/**
 * Articles, newest first, a page at a time: all of them, or those that could not be read. With words, a page may be
 * short, or empty, with more to come.
 */
export async function listArticles(
  table: Table,
  which: keyof typeof articleLists,
  { limit, cursor, key, words = '' }: ArticlesRequest,
): Promise<Page<Article> | CursorRefused> {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
  const list = ['articles', which, ...sought].join('-');
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
  let seen = 0;
  for await (const { place, item } of entries) {
    if (items.length === limit || (sought.length > 0 && seen === mostLookedAt)) {
      return { kind: 'page', items, nextCursor: sealCursor(key, { list, after: last }) };
    }
    const { article } = parseArticleItem(item);
    if (holds(article, sought)) items.push(article);
    last = place;
    seen++;
  }
  return { kind: 'page', items, nextCursor: null };
}

function holds({ title, publisher, url }: Article, sought: readonly string[]): boolean {
  if (sought.length === 0) return true;
  const head = [title, publisher, url].join(' ').toLowerCase();
  return sought.every((word) => head.includes(word));
}
