import * as z from 'zod';
import { articleId, textHash } from '../../../claims/ids.ts';
import { lazy } from '../../../claims/lazy.ts';
import { ingestionStates } from '../../../claims/vocabulary/extraction.ts';
import { canonicalJson } from '../../../claims/workflow/canonical-json.ts';
import { articleUrl } from '../../../intake/article-url.ts';
import { publishedAt } from '../../../intake/published-at.ts';
import { receiveArticle } from '../../../store/articles/receive-article.ts';
import { sentObject } from '../../ingestion/object-name.ts';
import { answerOnce } from '../desk/answer-once.ts';
import type { Desk } from '../desk/desk.ts';
import { problem } from '../desk/problems.ts';
import { route } from '../desk/route.ts';
import { asJsonFile, cleanedFields, SubmittedArticle, submittedExample, unfit } from '../desk/submitted-article.ts';
import { answer } from '../kit/answer.ts';

const Accepted = lazy(() =>
  z
    .object({ id: z.string(), status: z.enum(ingestionStates) })
    .meta({ id: 'AcceptedArticle', examples: [{ id: 'a-0f3a9c1d5e7b2468ac01', status: 'received' }] }),
);

/** Takes an article in; it is read after the answer, as any upload is. */
export const sendArticle = route({
  operationId: 'sendArticle',
  method: 'POST',
  path: '/v1/articles',
  tag: 'Articles',
  summary: 'Send an article',
  description:
    'Its claims are there once `GET /v1/articles/{id}` says "ready". The same content sent again changes nothing.',
  access: 'reviewer-or-ingest',
  headers: [
    {
      name: 'Idempotency-Key',
      required: false,
      description: 'any text of up to 200 characters: the same key with the same body gets the same answer for a day',
      example: 'feed-2026-11-23-0017',
    },
  ],
  body: SubmittedArticle,
  bodyExample: submittedExample,
  cleaned: cleanedFields,
  answers: {
    200: { description: 'The same content came before; nothing changes.', schema: Accepted },
    202: { description: 'Taken in, to be read.', schema: Accepted, headers: { Location: 'where to look for it' } },
  },
  problems: ['article-deleted', 'unreadable-article', 'invalid-idempotency-key', 'idempotency-key-reused'],
  async handle({ body, headers, actor, now, requestId }, desk) {
    const refused = unfit(body);
    if (refused !== null) return refused;
    const request = { key: headers['idempotency-key'], actor, contentHash: textHash(canonicalJson(body)), now };
    return answerOnce(request, desk.table, () =>
      takeIn(body, desk, { now, requestId, contentHash: request.contentHash }),
    );
  },
});

async function takeIn(
  submitted: SubmittedArticle,
  { table, objects }: Desk,
  { now, requestId, contentHash }: { readonly now: Date; readonly requestId: string; readonly contentHash: string },
) {
  const file = asJsonFile(submitted);
  const id = await identify(submitted, file);
  const { url, title = null, publisher = null, publishedAt: published } = submitted;
  const told = { url: articleUrl(url), title, publisher, publishedAt: publishedAt(published) };
  const { kind, article } = await receiveArticle(table, { id, contentHash, ...told }, now);
  if (kind === 'deleted') {
    const detail = `Article ${id} was deleted, and does not come back; an admin of the desk knows why.`;
    return problem('article-deleted', detail);
  }
  const status = article.ingestion.state;
  if (kind === 'received' || status === 'received') {
    await (await objects()).put(sentObject(id, contentHash), file, {
      contentType: 'application/json',
      requestId,
    });
  }
  return answer(kind === 'received' ? 202 : 200, { id, status } satisfies z.infer<ReturnType<typeof Accepted>>, {
    location: `/v1/articles/${id}`,
  });
}

/** An address says which article it is; without one the text has to be read first, as the inbox's reader will. */
async function identify({ url, text, html }: SubmittedArticle, file: Uint8Array): Promise<string> {
  const address = articleUrl(url);
  if (address !== null) return articleId({ url: address, text: '' });
  const { readArticle } = await import('../../../intake/read-article.ts');
  const reading = await readArticle(file, { name: 'article.json', contentType: 'application/json' });
  const article = reading.kind === 'articles' ? reading.articles[0] : undefined;
  return articleId(article ?? { url: null, text: text ?? html ?? '' });
}
