import { ConditionalCheckFailedException, type Put, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { toItem } from '../table/items.ts';
import { patiently } from '../table/patience.ts';
import { pause } from '../table/pause.ts';
import type { Table } from '../table/table.ts';
import { articleItem, type StoredArticle } from './article-item.ts';
import { readArticle } from './read-article.ts';

const ATTEMPTS = 10;

/** What to make of an article; null leaves it as it is. */
export type ArticleChange = (current: StoredArticle | null) => StoredArticle | null;

/** The put of an article that is refused when somebody wrote it since it was read. */
export function articlePut(table: Table, current: StoredArticle | null, next: StoredArticle): Put {
  return {
    TableName: table.name,
    Item: articleItem(next),
    ConditionExpression: current === null ? 'attribute_not_exists(pk)' : 'writes = :writes',
    ...(current === null ? {} : { ExpressionAttributeValues: toItem({ ':writes': current.writes }) }),
  };
}

/** Reads an article, changes it and writes it, again from the start when another write came between. */
export async function changeArticle(table: Table, id: string, change: ArticleChange): Promise<StoredArticle | null> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const current = await readArticle(table, id);
    const changed = change(current);
    if (changed === null) return current;
    const next = { ...changed, writes: current === null ? 0 : current.writes + 1 };
    try {
      await patiently(() => table.client.send(new PutItemCommand(articlePut(table, current, next))));
      return next;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
    await pause(attempt);
  }
  throw new Error(`article ${id} was written by others ${ATTEMPTS} times in a row`);
}
