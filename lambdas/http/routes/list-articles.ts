import * as z from 'zod';
import { Article } from '../../../claims/article.ts';
import { lazy } from '../../../claims/lazy.ts';
import { listArticles as list } from '../../../store/articles/list-articles.ts';
import { answerPage, listOf, pageQuery } from '../desk/paging.ts';
import { route } from '../desk/route.ts';

const ArticlesQuery = lazy(() =>
  z.strictObject({
    state: z.enum(['failed']).optional().describe('only articles that could not be read'),
    q: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .describe('words that title, publisher or address all hold; pages may be short, with more to come'),
    ...pageQuery(),
  }),
);

/** What came in, newest first. */
export const listArticles = route({
  operationId: 'listArticles',
  method: 'GET',
  path: '/v1/articles',
  tag: 'Articles',
  summary: 'List articles',
  description: 'Newest first.',
  access: 'viewer-or-ingest',
  query: ArticlesQuery,
  answers: {
    200: {
      description: 'A page of articles, without their texts.',
      schema: lazy(() => listOf('ArticleList', Article)),
    },
  },
  problems: ['invalid-cursor'],
  async handle({ query: { state, q, limit, cursor } }, { table, cursorKey }) {
    return answerPage(await list(table, state ?? 'all', { limit, cursor, key: await cursorKey(), words: q }));
  },
});
