import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { readArticle } from '../../../store/articles/read-article.ts';
import { listClaims } from '../../../store/claims/list-claims.ts';
import { ArticleParams } from '../desk/ids.ts';
import { withMemory } from '../desk/listed-claim.ts';
import { answerPage, pageQuery } from '../desk/paging.ts';
import { route } from '../desk/route.ts';
import { unknownArticle } from '../desk/unknown-article.ts';
import { ClaimList } from './list-claims.ts';

const ClaimsQuery = lazy(() => z.strictObject({ sort: z.enum(['score', 'age']).default('age'), ...pageQuery() }));

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
    const page = await listClaims(table, { article: id, sort }, { limit, cursor, key: await cursorKey() });
    return answerPage(page.kind === 'refused' ? page : { ...page, items: await withMemory(table, page.items) });
  },
});
