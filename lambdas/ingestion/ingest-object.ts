import type { IngestionFailure } from '../../claims/article.ts';
import { ExtractedArticle } from '../../claims/extraction.ts';
import { articleId } from '../../claims/ids.ts';
import type { TextOrigin } from '../../claims/revision/roster.ts';
import { failure } from '../../intake/failures.ts';
import type { ReadArticle } from '../../intake/reading.ts';
import { askToCheck } from '../../intake/text-check.ts';
import { failArticle } from '../../store/articles/receive-article.ts';
import { type Saved, savedBefore, saveExtraction } from '../../store/articles/save-extraction.ts';
import { onBehalfOf, type Table } from '../../store/table/table.ts';
import type { Reader } from '../reading/open-reader.ts';
import type { Objects } from '../shared/objects.ts';
import type { CreatedObject } from './object-created.ts';
import { bringsReviews, failedArticle, fileName, promisedArticle } from './object-name.ts';

/** What reading an upload needs of the world. */
export interface IngestWorld {
  readonly table: Table;
  readonly objects: Objects;
  readonly reader: Reader;
  readonly now: () => Date;
  /** Whether the page of an upload that is an address alone is fetched. */
  readonly mayFetch?: boolean;
}

type Failed = Extract<Awaited<ReturnType<Reader['extract']>>, { kind: 'failure' }>;

/** How an upload ended: its articles are in the table, or why there are none. */
export type Ingestion =
  | {
      readonly kind: 'ingested';
      readonly articles: readonly string[];
      readonly claims: number;
      readonly isNew: boolean;
    }
  | { readonly kind: 'reviews'; readonly reviews: number; readonly refused: number }
  | { readonly kind: 'failed'; readonly article: string; readonly failure: IngestionFailure };

/** Larger objects are not even fetched; every form of input has its own, smaller limit. */
const largestObject = 64 * 1024 * 1024;

/** More claims than these no function has the time to save. */
const mostClaims = 10_000;

/**
 * Reads one upload into its articles with their claims; what cannot be read ends as a failed article, in words.
 * Tells of the request that brought it as soon as that is known, since what follows may throw.
 */
export async function ingestObject(
  object: CreatedObject,
  world: IngestWorld,
  tellRequest: (requestId: string | null) => void = () => {},
): Promise<Ingestion> {
  if (bringsReviews(object.key)) return ingestReviews(object, world, tellRequest);
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
    if (saved.kind === 'failure') {
      if (reading.articles.length === 1) return fail(object, saved.failure, world);
      const { title, url, publisher } = article;
      await failArticle(table, { id: articleId(article), title, url, publisher }, { ...saved, now: world.now() });
      continue;
    }
    isNew ||= saved.kind === 'saved';
    claims += saved.article.claimCount;
    articles.push(saved.article.id);
  }
  for (const { part, failure } of reading.refused ?? []) {
    const refused = { id: failedArticle(`${object.key}#${part}`), title: `${fileName(object.key)}: ${part}` };
    await failArticle(table, refused, { failure, now: world.now() });
  }
  return { kind: 'ingested', articles, claims, isNew };
}

/** Reads an upload of fact-checks of others; what it brought, and what of it is none, lies among the imports. */
async function ingestReviews(
  object: CreatedObject,
  world: IngestWorld,
  tellRequest: (requestId: string | null) => void,
): Promise<Ingestion> {
  const stored = object.size > largestObject ? null : await world.objects.get(object.key);
  tellRequest(stored?.requestId ?? null);
  const { importFile, importReading } = await import('../reviews/import-reviews.ts');
  const now = world.now();
  const name = object.key.replace(/^(?:dropped\/)?reviews\//, '');
  if (stored === null) {
    const message = `${name} was removed before it was read, or is larger than ${largestObject / 1024 / 1024} MB.`;
    const failed = { kind: 'failure', failure: { code: 'gone', message } } as const;
    await importReading(world.table, failed, { from: name, now });
    return { kind: 'reviews', reviews: 0, refused: 0 };
  }
  const { bytes, contentType } = stored;
  const file = { bytes, name, contentType: contentType ?? undefined };
  const { taken, changed, known, refused } = await importFile(world.table, file, now);
  return { kind: 'reviews', reviews: taken + changed + known, refused };
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

async function readObject({ key, size }: CreatedObject, { objects, reader, mayFetch = false }: IngestWorld) {
  const name = fileName(key);
  if (size > largestObject) {
    const message = `${name} has ${Math.ceil(size / 1024 / 1024)} MB; send at most ${largestObject / 1024 / 1024} MB.`;
    return { kind: 'failure', failure: { code: 'too-large', message }, requestId: null } as const;
  }
  const stored = await objects.get(key);
  if (stored === null) {
    const message = `${name} was removed before it was read; send it again.`;
    return { kind: 'failure', failure: { code: 'gone', message }, requestId: null } as const;
  }
  const { bytes, contentType, requestId } = stored;
  const hint = { name, ...(contentType ? { contentType } : {}) };
  return { ...(await reader.read(bytes, hint, { mayFetch })), requestId };
}

/** Understands an article and saves it; one whose text was saved before is not understood again. */
async function save(
  id: string,
  { check, ...article }: ReadArticle,
  { table, reader, now }: IngestWorld,
): Promise<Saved | Failed> {
  const before = await savedBefore(table, id, { text: article.text, now: now() });
  if (before !== null) return before;
  const understanding = await reader.extract({ id, article: ExtractedArticle.parse(article) });
  if (understanding.kind === 'failure') return understanding;
  const { length } = understanding.extraction.claims;
  if (length > mostClaims) {
    const found = `${length.toLocaleString('en')} claims, and ${mostClaims.toLocaleString('en')} are the most`;
    return { kind: 'failure', failure: failure('too-large', { name: article.title ?? 'the article', found }) };
  }
  return saveExtraction(table, { ...understanding.extraction, ...originOf(check) }, now());
}

/** What is kept of a reading that a person is asked to check; nothing of one that is sure enough. */
function originOf(check: ReadArticle['check']): { readonly origin?: TextOrigin } {
  const asked = check === undefined ? null : askToCheck(check);
  if (check === undefined || asked === null) return {};
  return { origin: { check: asked, ...(check.whole === null ? {} : { source: check.whole }) } };
}
