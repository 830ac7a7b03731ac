import * as z from 'zod';
import { Article } from '../../../claims/article.ts';
import { lazy } from '../../../claims/lazy.ts';
import { plainCharacters } from '../../../intake/text/plain-characters.ts';
import { readArticle } from '../../../store/articles/read-article.ts';
import { ArticleParams } from '../desk/ids.ts';
import { problem } from '../desk/problems.ts';
import { revision } from '../desk/revision.ts';
import { route } from '../desk/route.ts';
import { unfit } from '../desk/submitted-article.ts';
import { unknownArticle } from '../desk/unknown-article.ts';
import { answer } from '../kit/answer.ts';

const RepairedText = lazy(() =>
  z
    .strictObject({
      text: z.string().describe('the whole text as it ought to be; at most 1 MiB as UTF-8'),
      reason: z.string().trim().min(1).max(2000),
    })
    .meta({ id: 'RepairedText' }),
);

/** Puts a person's text in the place of the one that was read, as a new version. */
export const repairText = route({
  operationId: 'repairText',
  method: 'PUT',
  path: '/v1/articles/{id}/text',
  tag: 'Articles',
  summary: "Put an article's text right",
  description:
    'The text becomes a new version, and is taken as it is; claims that it still makes keep their reviews. The same text again says that a person has checked it.',
  access: 'editor',
  params: ArticleParams,
  body: RepairedText,
  bodyExample: {
    text: 'The city spent 4.1 million on road repairs in 2025, the mayor said on Friday.',
    reason: 'The second half was missing.',
  },
  cleaned: ['text'],
  answers: { 200: { description: 'The article, its text put right.', schema: () => Article } },
  problems: ['unknown-article', 'unreadable-article'],
  async handle({ params: { id }, body, actor, now }, { table, reader }) {
    const refused = unfit(body);
    if (refused !== null) return refused;
    const stored = await readArticle(table, id);
    if (stored === null) return unknownArticle(id);
    const { title, url, publisher, publishedAt, byline, language } = stored.article;
    const text = plainCharacters(body.text).trim();
    const article = { title, text, publishedAt, byline, publisher, url, language };
    const understanding = await (await reader()).extract({ id, article });
    if (understanding.kind === 'failure') {
      const { failure } = understanding;
      return problem('unreadable-article', failure.message, { members: { failure } });
    }
    const repair = { by: actor.id, reason: body.reason };
    const { saveExtraction } = await revision();
    const saved = await saveExtraction(table, { ...understanding.extraction, origin: { repair } }, now);
    return answer(200, saved.article satisfies Article);
  },
});
