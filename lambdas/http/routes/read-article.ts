import * as z from 'zod';
import { Article } from '../../../claims/article.ts';
import { Attribution } from '../../../claims/extraction.ts';
import { lazy } from '../../../claims/lazy.ts';
import { Spans } from '../../../claims/span.ts';
import { readArticle as read } from '../../../store/articles/read-article.ts';
import { readVersion } from '../../../store/articles/versions.ts';
import { ArticleParams, VersionQuery } from '../desk/ids.ts';
import { route } from '../desk/route.ts';
import { unknownArticle, unknownVersion } from '../desk/unknown-article.ts';
import { answer } from '../kit/answer.ts';

const ArticleText = lazy(() =>
  Article.unwrap()
    .extend({
      text: z.string().nullable().describe('null until the first version is ready'),
      sentences: Spans,
      attributions: z.array(Attribution).readonly().describe('who said what; claims name them by their ids'),
    })
    .readonly()
    .meta({ id: 'ArticleText' }),
);
type ArticleText = z.infer<ReturnType<typeof ArticleText>>;

/** One article with the text of its newest version, or of the version asked for. */
export const readArticle = route({
  operationId: 'readArticle',
  method: 'GET',
  path: '/v1/articles/{id}',
  tag: 'Articles',
  summary: 'Read an article',
  description: 'With the text that the spans of its claims count in, and where its ingestion stands.',
  access: 'viewer-or-ingest',
  params: ArticleParams,
  query: VersionQuery,
  answers: { 200: { description: 'The article.', schema: ArticleText } },
  problems: ['unknown-article', 'unknown-version'],
  async handle({ params: { id }, query }, { table }) {
    const stored = await read(table, id);
    if (stored === null) return unknownArticle(id);
    const { article } = stored;
    const number = query.version ?? article.version;
    const version = number === 0 ? null : await readVersion(table, id, number);
    if (query.version !== undefined && version === null) return unknownVersion(article, query.version);
    const { text, sentences, attributions } = {
      text: version?.article.text ?? null,
      sentences: version?.sentences ?? [],
      attributions: version?.attributions ?? [],
    };
    return answer(200, { ...article, version: number, text, sentences, attributions } satisfies ArticleText);
  },
});
