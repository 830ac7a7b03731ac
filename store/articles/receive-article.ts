import type { Article, IngestionFailure } from '../../claims/article.ts';
import type { Table } from '../table/table.ts';
import type { StoredArticle } from './article-item.ts';
import { changeArticle } from './change-article.ts';

/** What a sender says of an article before it is read. */
export interface Arrival {
  readonly id: string;
  readonly contentHash: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
}

/** `known`: the same content came before and has not failed, so there is nothing to do; `deleted`: it does not come back. */
export interface Received {
  readonly kind: 'received' | 'known' | 'deleted';
  readonly article: Article;
}

/** Notes that an article came in; its text is read later. */
export async function receiveArticle(table: Table, arrival: Arrival, now: Date): Promise<Received> {
  const { id, contentHash, ...told } = arrival;
  let known = false;
  const stored = await changeArticle(table, id, (current) => {
    known = current !== null && current.contentHash === contentHash && current.article.ingestion.state !== 'failed';
    return known
      ? null
      : {
          ...inState(current ?? unknownArticle(id, told, now), now, { state: 'received', failure: null }),
          contentHash,
        };
  });
  if (stored === null) throw new Error(`article ${id} vanished while it was received`);
  if (stored.deleted !== null) return { kind: 'deleted', article: stored.article };
  return { kind: known ? 'known' : 'received', article: stored.article };
}

/** Notes that what came in for an article could not be read; versions read before stay as they are. */
export async function failArticle(
  table: Table,
  arrival: Pick<Arrival, 'id'> & Partial<Arrival>,
  { failure, now }: { readonly failure: IngestionFailure; readonly now: Date },
): Promise<Article> {
  const { id, contentHash = null, ...told } = arrival;
  const stored = await changeArticle(table, id, (current) => {
    const before = current ?? { ...unknownArticle(id, told, now), contentHash };
    return inState(before, now, { state: 'failed', failure });
  });
  if (stored === null) throw new Error(`article ${id} vanished while its failure was noted`);
  return stored.article;
}

/** Notes that an article was never read, unless something has been done to it since it was looked at. */
export async function failUnread(
  table: Table,
  { id, updatedAt }: { readonly id: string; readonly updatedAt: string },
  { failure, now }: { readonly failure: IngestionFailure; readonly now: Date },
): Promise<void> {
  await changeArticle(table, id, (current) =>
    current?.article.ingestion.state === 'received' && current.article.updatedAt === updatedAt
      ? inState(current, now, { state: 'failed', failure })
      : null,
  );
}

type Told = Partial<Omit<Arrival, 'id' | 'contentHash'>>;

/** An article of which nothing but its sender's word is known. */
export function unknownArticle(id: string, told: Told, now: Date): StoredArticle {
  const { url = null, title = null, publisher = null, publishedAt = null } = told;
  const at = now.toISOString();
  return {
    article: {
      ...{ id, version: 0, title, url, publisher, publishedAt, byline: null, language: null, claimCount: 0 },
      ingestion: { state: 'received', failure: null, check: null },
      createdAt: at,
      updatedAt: at,
    },
    contentHash: null,
    textHash: null,
    pending: null,
    deleted: null,
    writes: 0,
  };
}

type State = Omit<Article['ingestion'], 'check'>;

/** The text that there is stays as it was, and so does what there is to check of it. */
function inState(stored: StoredArticle, now: Date, state: State): StoredArticle {
  const { check } = stored.article.ingestion;
  return { ...stored, article: { ...stored.article, ingestion: { ...state, check }, updatedAt: now.toISOString() } };
}
