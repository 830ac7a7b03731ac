import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { ClaimChange } from '../../../claims/revision/changes.ts';
import { readArticle } from '../../../store/articles/read-article.ts';
import { readChanges as read } from '../../../store/articles/versions.ts';
import { ArticleParams } from '../desk/ids.ts';
import { route } from '../desk/route.ts';
import { unknownArticle, unknownVersion } from '../desk/unknown-article.ts';
import { answer } from '../kit/answer.ts';

const version = () => z.coerce.number('must be a whole number').int().positive().optional();

const Changes = lazy(() =>
  z.object({ from: z.int(), to: z.int(), items: z.array(ClaimChange).readonly() }).meta({ id: 'ArticleChanges' }),
);

const VersionsQuery = lazy(() =>
  z.strictObject({
    from: version().describe('the earlier version; the one before `to` unless told'),
    to: version().describe('the later version; the newest unless told'),
  }),
);

/** What became of an article's claims when its text changed. */
export const readChanges = route({
  operationId: 'readChanges',
  method: 'GET',
  path: '/v1/articles/{id}/changes',
  tag: 'Articles',
  summary: "See what became of an article's claims",
  description: 'Between two versions; between the newest and the one before it unless told.',
  access: 'viewer-or-ingest',
  params: ArticleParams,
  query: VersionsQuery,
  answers: { 200: { description: 'Every claim of either version.', schema: Changes } },
  problems: ['unknown-article', 'unknown-version'],
  async handle({ params: { id }, query }, { table }) {
    const stored = await readArticle(table, id);
    if (stored === null) return unknownArticle(id);
    const to = query.to ?? stored.article.version;
    const from = query.from ?? to - 1;
    const items = from < 1 ? null : await read(table, id, { from, to });
    if (items === null) return unknownVersion(stored.article, from < 1 ? from : `${from} or ${to}`);
    return answer(200, { from, to, items } satisfies z.infer<ReturnType<typeof Changes>>);
  },
});
