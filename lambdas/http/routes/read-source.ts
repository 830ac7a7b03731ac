import { readArticle } from '../../../store/articles/read-article.ts';
import { readVersion } from '../../../store/articles/versions.ts';
import { ArticleParams, VersionQuery } from '../desk/ids.ts';
import { problem } from '../desk/problems.ts';
import { route } from '../desk/route.ts';
import { unknownArticle, unknownVersion } from '../desk/unknown-article.ts';
import { document } from '../kit/answer.ts';

/** All that was sent of an article whose text a person is asked to check, to be compared with it. */
export const readSource = route({
  operationId: 'readSource',
  method: 'GET',
  path: '/v1/articles/{id}/source',
  tag: 'Articles',
  summary: 'Read all that was sent of an article, as text',
  description: 'Where `ingestion.check` asks a person to check the text: what was kept, and what was left out.',
  access: 'viewer-or-ingest',
  params: ArticleParams,
  query: VersionQuery,
  answers: { 200: { description: 'The text of the whole page.', contentType: 'text/plain; charset=utf-8' } },
  problems: ['unknown-article', 'unknown-version', 'no-source'],
  async handle({ params: { id }, query }, { table }) {
    const stored = await readArticle(table, id);
    if (stored === null) return unknownArticle(id);
    const number = query.version ?? stored.article.version;
    const version = number === 0 ? null : await readVersion(table, id, number);
    if (query.version !== undefined && version === null) return unknownVersion(stored.article, query.version);
    const source = version?.origin?.source;
    if (source === undefined)
      return problem('no-source', `Of version ${number} of article ${id} its text alone is kept.`);
    return document('text/plain; charset=utf-8', source, { 'content-disposition': `attachment; filename="${id}.txt"` });
  },
});
