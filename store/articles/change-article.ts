import { ConditionalCheckFailedException, type Put, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { toItem } from '../table/items.ts';
import { patiently } from '../table/patience.ts';
import type { Table } from '../table/table.ts';
import { untilWon } from '../table/until-won.ts';
import { articleItem, type StoredArticle } from './article-item.ts';
import { readEvenDeleted } from './read-article.ts';

const attempts = 10;

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

/** Reads an article, changes it and writes it, again from the start when another write came between; a deleted one stays so. */
export function changeArticle(table: Table, id: string, change: ArticleChange): Promise<StoredArticle | null> {
  return untilWon({ attempts, doing: `article ${id} is changed` }, async () => {
    const current = await readEvenDeleted(table, id);
    if (current !== null && current.deleted !== null) return { won: current };
    const changed = change(current);
    if (changed === null) return { won: current };
    const next = { ...changed, writes: current === null ? 0 : current.writes + 1 };
    return (await putArticle(table, current, next)) ? { won: next } : { lost: 'other writers' };
  });
}

/** Writes an article over what was read of it; false when somebody else wrote it since. */
export async function putArticle(table: Table, current: StoredArticle | null, next: StoredArticle): Promise<boolean> {
  try {
    await patiently(() => table.client.send(new PutItemCommand(articlePut(table, current, next))));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
