import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { ArticleParams } from '../desk/ids.ts';
import { problem } from '../desk/problems.ts';
import { revision } from '../desk/revision.ts';
import { route } from '../desk/route.ts';
import { unknownArticle } from '../desk/unknown-article.ts';
import { answer } from '../kit/answer.ts';

const DeletionQuery = lazy(() =>
  z.strictObject({
    reason: z.string().trim().min(1).max(500).describe('why, as the history of each of its claims will say'),
  }),
);
const ArticleDeleted = lazy(() =>
  z
    .object({ id: z.string(), claims: z.int().nonnegative().describe('how many of its claims went with it') })
    .meta({ id: 'ArticleDeleted' }),
);

/** Deletes an article with its claims, for good; the histories of its claims stay. */
export const deleteArticle = route({
  operationId: 'deleteArticle',
  method: 'DELETE',
  path: '/v1/articles/{id}',
  tag: 'Articles',
  summary: 'Delete an article',
  description:
    'For good: its texts are emptied, and its claims leave every list, count and search. Their histories stay, with who deleted it and why. Sent again, it is refused. What is published is withdrawn first. Repeating it is safe.',
  access: 'admin',
  params: ArticleParams,
  query: DeletionQuery,
  answers: { 200: { description: 'It is deleted.', schema: ArticleDeleted } },
  problems: ['unknown-article', 'claims-published'],
  async handle({ params: { id }, query: { reason }, actor, now }, { table }) {
    const { deleteArticle: remove } = await revision();
    const deleted = await remove(table, id, { actor: actor.id, reason, now });
    if (deleted.kind === 'unknown') return unknownArticle(id);
    if (deleted.kind === 'published') {
      const { claims } = deleted;
      const detail = `Readers see the verdicts on ${claims.length} of its claims: ${claims.join(', ')}. Withdraw each, with a note to readers, then delete the article.`;
      return problem('claims-published', detail);
    }
    return answer(200, { id, claims: deleted.claims } satisfies z.infer<ReturnType<typeof ArticleDeleted>>);
  },
});
