import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { readArticle } from '../../../store/articles/read-article.ts';
import { listVersions as list, VersionHeader } from '../../../store/articles/versions.ts';
import { ArticleParams } from '../desk/ids.ts';
import { listOf, pageQuery, pageWithin } from '../desk/paging.ts';
import { route } from '../desk/route.ts';
import { unknownArticle } from '../desk/unknown-article.ts';

const VersionsQuery = lazy(() => z.strictObject(pageQuery()));

/** How an article's text came and changed. */
export const listVersions = route({
  operationId: 'listVersions',
  method: 'GET',
  path: '/v1/articles/{id}/versions',
  tag: 'Articles',
  summary: "List an article's versions",
  description: 'Newest first.',
  access: 'viewer-or-ingest',
  params: ArticleParams,
  query: VersionsQuery,
  answers: {
    200: { description: 'A page of versions.', schema: lazy(() => listOf('ArticleVersionList', VersionHeader)) },
  },
  problems: ['unknown-article', 'invalid-cursor'],
  async handle({ params: { id }, query }, { table, cursorKey }) {
    if ((await readArticle(table, id)) === null) return unknownArticle(id);
    const page = { ...query, list: `versions-${id}`, key: await cursorKey() };
    return pageWithin(await list(table, id), page);
  },
});
