import * as z from 'zod';
import { lazy } from '../../../../claims/lazy.ts';
import { readArticle } from '../../../../store/articles/read-article.ts';
import { listClaims } from '../../../../store/claims/list-claims.ts';
import { ArticleParams } from '../../desk/ids.ts';
import { memory } from '../../desk/memory.ts';
import { route } from '../../desk/route.ts';
import { unknownArticle } from '../../desk/unknown-article.ts';
import { answer } from '../../kit/answer.ts';

const Telling = lazy(() =>
  z
    .object({
      article: z.string(),
      url: z.string().nullable(),
      title: z.string().nullable(),
      publisher: z.string().nullable(),
      publishedAt: z.string().nullable(),
      shared: z.int().describe('claims of the article that it makes in the same words'),
    })
    .readonly()
    .meta({ id: 'Telling' }),
);

const Story = lazy(() =>
  z
    .object({
      tellings: z.array(Telling()).readonly().describe('the other articles, oldest first'),
      claims: z.int().describe('claims of the article that were looked at'),
    })
    .readonly()
    .meta({ id: 'Story' }),
);

/** Which other articles tell the same story, as papers do that print one agency's. */
export const readStory = route({
  operationId: 'readStory',
  method: 'GET',
  path: '/v1/articles/{id}/story',
  tag: 'Memory',
  summary: 'List the articles that tell the same story',
  description:
    'Those that make at least half of its claims, and two, in the same words. The claims are one each, reviewed once: `copies=none` leaves those of later articles out of `GET /v1/claims`.',
  access: 'viewer-or-ingest',
  params: ArticleParams,
  answers: { 200: { description: 'The same story elsewhere.', schema: Story } },
  problems: ['unknown-article'],
  async handle({ params: { id } }, { table, cursorKey }) {
    if ((await readArticle(table, id)) === null) return unknownArticle(id);
    const page = await listClaims(table, { article: id, sort: 'age' }, { limit: 30, key: await cursorKey() });
    if (page.kind === 'refused') throw new Error('a list without a cursor refused one');
    const { storyOf } = await memory();
    return answer(200, await storyOf(table, page.items));
  },
});
