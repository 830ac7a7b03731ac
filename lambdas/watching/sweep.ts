import { randomBytes } from 'node:crypto';
import type { Article, IngestionFailure } from '../../claims/article.ts';
import { listArticles } from '../../store/articles/list-articles.ts';
import { readArticle } from '../../store/articles/read-article.ts';
import { failUnread } from '../../store/articles/receive-article.ts';
import type { Table } from '../../store/table/table.ts';
import { sentObject } from '../ingestion/object-name.ts';
import type { Objects } from '../shared/objects.ts';

const minute = 60_000;

/** An article is read within seconds: one that waits for longer has lost its message, or never had one. */
export const patience = 15 * minute;

/** After so long nothing that is tried again will read it. */
const longest = 6 * 60 * minute;

/** Articles that one sweep goes through, newest first. */
const atMost = 5_000;

const cutOff: IngestionFailure = {
  code: 'cut-off',
  message: 'The article was cut off while it was taken in, and its text never arrived: send it again.',
};
const unread: IngestionFailure = {
  code: 'unread',
  message: 'The article lay unread for six hours, whatever was tried: send it again, or tell whoever runs this desk.',
};

/** What a sweep did. */
export interface Swept {
  readonly healed: number;
  readonly failed: number;
}

/**
 * Looks for articles that were taken in and never read. One whose text is there goes through the inbox again; one whose
 * text never arrived, as its sender's request was cut off between two writes, ends as failed, in words.
 */
export async function sweep(
  { table, objects }: { readonly table: Table; readonly objects: Objects },
  now: Date,
): Promise<Swept> {
  let [healed, failed] = [0, 0];
  for await (const { id, updatedAt } of waiting(table, now)) {
    const contentHash = (await readArticle(table, id))?.contentHash ?? null;
    const key = contentHash === null ? null : sentObject(id, contentHash);
    const stored = key === null ? null : await objects.get(key);
    const tooLate = now.getTime() - Date.parse(updatedAt) > longest;
    if (key === null || stored === null || tooLate) {
      await failUnread(table, { id, updatedAt }, { failure: stored === null ? cutOff : unread, now });
      failed++;
    } else {
      const { bytes, contentType, requestId } = stored;
      await objects.put(key, bytes, { contentType: contentType ?? 'application/json', requestId });
      healed++;
    }
  }
  return { healed, failed };
}

async function* waiting(table: Table, now: Date): AsyncGenerator<Article> {
  const key = randomBytes(32);
  let cursor: string | undefined;
  for (let seen = 0; seen < atMost; ) {
    const page = await listArticles(table, 'all', { limit: 100, cursor, key });
    if (page.kind === 'refused') throw new Error(`a cursor of our own was refused: ${JSON.stringify(page)}`);
    yield* page.items.filter(
      ({ ingestion, updatedAt }) => ingestion.state === 'received' && now.getTime() - Date.parse(updatedAt) > patience,
    );
    seen += page.items.length;
    if (page.nextCursor === null) return;
    cursor = page.nextCursor;
  }
}
