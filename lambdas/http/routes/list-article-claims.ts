import * as z from 'zod';
import { once } from '../../../claims/once.ts';
import { listClaims } from '../../../store/list-claims.ts';
import { readArticle } from '../../../store/read-article.ts';
import { ArticleParams } from '../ids.ts';
import { answerPage, pageQuery } from '../paging.ts';
import { route } from '../route.ts';
import { unknownArticle } from '../unknown-article.ts';
import { ClaimList } from './list-claims.ts';

const ClaimsQuery = once(() => z.strictObject({ sort: z.enum(['score', 'age']).default('age'), ...pageQuery() }));

/** The claims of one article, in the order of its text. */
export const listArticleClaims = route({
  operationId: 'listArticleClaims',
  method: 'GET',
  path: '/v1/articles/{id}/claims',
  tag: 'Articles',
  summary: "List an article's claims",
  description: 'In the order of its text (`sort=age`), or the most check-worthy first.',
  access: 'viewer-or-ingest',
  params: ArticleParams,
  query: ClaimsQuery,
  answers: { 200: { description: 'A page of claims.', schema: ClaimList } },
  problems: ['unknown-article', 'invalid-cursor'],
  async handle({ params: { id }, query: { sort, limit, cursor } }, { table, cursorKey }) {
    if ((await readArticle(table, id)) === null) return unknownArticle(id);
    return answerPage(await listClaims(table, { article: id, sort }, { limit, cursor, key: await cursorKey() }));
  },
});
