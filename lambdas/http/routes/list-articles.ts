import * as z from 'zod';
import { Article } from '../../../claims/article.ts';
import { once } from '../../../claims/once.ts';
import { listArticles as list } from '../../../store/list-articles.ts';
import { answerPage, listOf, pageQuery } from '../paging.ts';
import { route } from '../route.ts';

const ArticlesQuery = once(() =>
  z.strictObject({
    state: z.enum(['failed']).optional().describe('only articles that could not be read'),
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
      schema: once(() => listOf('ArticleList', Article)),
    },
  },
  problems: ['invalid-cursor'],
  async handle({ query: { state, limit, cursor } }, { table, cursorKey }) {
    return answerPage(await list(table, state ?? 'all', { limit, cursor, key: await cursorKey() }));
  },
});
