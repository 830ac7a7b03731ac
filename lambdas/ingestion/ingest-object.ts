import type { IngestionFailure } from '../../claims/article.ts';
import { extract } from '../../claims/extract/extract.ts';
import { ExtractedArticle } from '../../claims/extraction.ts';
import { articleId } from '../../claims/ids.ts';
import type { Model } from '../../claims/model/model.ts';
import { readArticle } from '../../intake/read-article.ts';
import { failArticle } from '../../store/receive-article.ts';
import { saveExtraction } from '../../store/save-extraction.ts';
import { onBehalfOf, type Table } from '../../store/table.ts';
import type { Objects } from '../shared/objects.ts';
import type { CreatedObject } from './object-created.ts';
import { failedArticle, fileName, promisedArticle } from './object-name.ts';

/** What reading an upload needs of the world. */
export interface IngestWorld {
  readonly table: Table;
  readonly objects: Objects;
  readonly model: Model;
  readonly now: () => Date;
}

/** How an upload ended: its articles are in the table, or why there are none. */
export type Ingestion =
  | {
      readonly kind: 'ingested';
      readonly articles: readonly string[];
      readonly claims: number;
      readonly isNew: boolean;
    }
  | { readonly kind: 'failed'; readonly article: string; readonly failure: IngestionFailure };

/** Larger objects are not even fetched; every form of input has its own, smaller limit. */
const LARGEST_OBJECT = 64 * 1024 * 1024;

/**
 * Reads one upload into its articles with their claims; what cannot be read ends as a failed article, in words.
 * Tells of the request that brought it as soon as that is known, since what follows may throw.
 */
export async function ingestObject(
  object: CreatedObject,
  world: IngestWorld,
  tellRequest: (requestId: string | null) => void = () => {},
): Promise<Ingestion> {
  const { requestId, ...reading } = await readObject(object, world);
  tellRequest(requestId);
  if (reading.kind === 'failure') return fail(object, reading.failure, world);
  const table = onBehalfOf(world.table, requestId);
  const promised = reading.articles.length === 1 ? promisedArticle(object.key) : null;
  const articles: string[] = [];
  let claims = 0;
  let isNew = false;
  for (const article of reading.articles) {
    const saved = await save(promised ?? articleId(article), article, { ...world, table });
    isNew ||= saved.kind === 'saved';
    claims += saved.article.claimCount;
    articles.push(saved.article.id);
  }
  return { kind: 'ingested', articles, claims, isNew };
}

/** Notes that an upload could not be read. */
export async function fail(
  { key }: CreatedObject,
  failure: IngestionFailure,
  { table, now }: IngestWorld,
): Promise<Ingestion> {
  const id = failedArticle(key);
  const title = promisedArticle(key) === null ? { title: fileName(key) } : {};
  await failArticle(table, { id, ...title }, { failure, now: now() });
  return { kind: 'failed', article: id, failure };
}

async function readObject({ key, size }: CreatedObject, { objects }: IngestWorld) {
  const name = fileName(key);
  if (size > LARGEST_OBJECT) {
    const message = `${name} has ${Math.ceil(size / 1024 / 1024)} MB; send at most ${LARGEST_OBJECT / 1024 / 1024} MB.`;
    return { kind: 'failure', failure: { code: 'too-large', message }, requestId: null } as const;
  }
  const stored = await objects.get(key);
  if (stored === null) {
    const message = `${name} was removed before it was read; send it again.`;
    return { kind: 'failure', failure: { code: 'gone', message }, requestId: null } as const;
  }
  const { bytes, contentType, requestId } = stored;
  return { ...(await readArticle(bytes, { name, ...(contentType ? { contentType } : {}) })), requestId };
}

function save(id: string, article: ExtractedArticle, { table, model, now }: IngestWorld) {
  return saveExtraction(table, extract({ id, article: ExtractedArticle.parse(article) }, model), now());
}
