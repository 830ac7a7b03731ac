import * as z from 'zod';
import { once } from '../../../claims/once.ts';
import { readArticle } from '../../../store/read-article.ts';
import { listVersions as list, VersionHeader } from '../../../store/versions.ts';
import { ArticleParams } from '../ids.ts';
import { listOf, pageQuery, pageWithin } from '../paging.ts';
import { route } from '../route.ts';
import { unknownArticle } from '../unknown-article.ts';

const VersionsQuery = once(() => z.strictObject(pageQuery()));

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
    200: { description: 'A page of versions.', schema: once(() => listOf('ArticleVersionList', VersionHeader)) },
  },
  problems: ['unknown-article', 'invalid-cursor'],
  async handle({ params: { id }, query }, { table, cursorKey }) {
    if ((await readArticle(table, id)) === null) return unknownArticle(id);
    const page = { ...query, list: `versions-${id}`, key: await cursorKey() };
    return pageWithin(await list(table, id), page);
  },
});
