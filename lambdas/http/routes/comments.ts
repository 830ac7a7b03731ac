import * as z from 'zod';
import { Comment, isEditable, mentionsIn } from '../../../claims/comments/comment.ts';
import { editableMinutes } from '../../../claims/comments/editable.ts';
import { lazy } from '../../../claims/lazy.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import { listComments as list, newCommentId, readComment, saveComment } from '../../../store/comments/comments.ts';
import type { Directory } from '../../people/directory.ts';
import { ClaimParams } from '../desk/ids.ts';
import { unknownClaim } from '../desk/move-claim.ts';
import { listOf, pageQuery, pageWithin } from '../desk/paging.ts';
import { problem } from '../desk/problems.ts';
import { route } from '../desk/route.ts';
import { answer } from '../kit/answer.ts';

const CommentList = lazy(() => listOf('CommentList', Comment));
const CommentText = lazy(() =>
  z
    .strictObject({ text: z.string().trim().min(1).max(4000).describe('`@bob` tells bob of it') })
    .meta({ id: 'CommentText' }),
);
const CommentParams = lazy(() =>
  ClaimParams().extend({ comment: z.string().max(100).describe('the id of a comment') }),
);
const CommentsQuery = lazy(() => z.strictObject(pageQuery()));
const bodyExample = { text: '@bob, the register has a newer edition.' };

/** What colleagues said about a claim. */
export const listComments = route({
  operationId: 'listComments',
  method: 'GET',
  path: '/v1/claims/{id}/comments',
  tag: 'Comments',
  summary: 'List what colleagues said about a claim',
  description: 'Oldest first. Comments are no part of a history, nor of what is published.',
  access: 'viewer',
  params: ClaimParams,
  query: CommentsQuery,
  answers: { 200: { description: 'A page of comments.', schema: CommentList } },
  problems: ['unknown-claim', 'invalid-cursor'],
  async handle({ params: { id }, query }, { table, cursorKey }) {
    const comments = await list(table, id);
    if (comments.length === 0 && (await readClaim(table, id)) === null) return unknownClaim(id);
    return pageWithin(comments, { ...query, list: `comments-${id}`, key: await cursorKey() });
  },
});

/** Says something about a claim to colleagues. */
export const addComment = route({
  operationId: 'addComment',
  method: 'POST',
  path: '/v1/claims/{id}/comments',
  tag: 'Comments',
  summary: 'Say something about a claim',
  access: 'reviewer',
  params: ClaimParams,
  body: CommentText,
  bodyExample,
  answers: { 201: { description: 'The comment.', schema: () => Comment } },
  problems: ['unknown-claim'],
  async handle({ params: { id }, body: { text }, actor, now }, { table, people }) {
    if ((await readClaim(table, id)) === null) return unknownClaim(id);
    const comment: Comment = {
      ...{ id: newCommentId(now), claim: id, by: actor.id, at: now.toISOString(), editedAt: null, text },
      mentions: await mentioned(text, people),
    };
    await saveComment(table, comment);
    return answer(201, comment);
  },
});

/** Changes one's own comment while nobody has had long to read it. */
export const editComment = route({
  operationId: 'editComment',
  method: 'PATCH',
  path: '/v1/claims/{id}/comments/{comment}',
  tag: 'Comments',
  summary: 'Change a comment',
  description: `Whoever wrote it, within ${editableMinutes} minutes.`,
  access: 'reviewer',
  params: CommentParams,
  body: CommentText,
  bodyExample,
  answers: { 200: { description: 'The comment as it is now.', schema: () => Comment } },
  problems: ['unknown-comment', 'comment-closed'],
  async handle({ params: { id, comment: name }, body: { text }, actor, now }, { table, people }) {
    const before = await readComment(table, id, name);
    if (before === null) return problem('unknown-comment', `Claim ${id} has no comment ${JSON.stringify(name)}.`);
    if (before.by !== actor.id || !isEditable(before, now)) {
      const whose = before.by === actor.id ? `it is of ${before.at}` : `it is by ${before.by}`;
      return problem(
        'comment-closed',
        `Only its author changes a comment, within ${editableMinutes} minutes; ${whose}.`,
      );
    }
    const comment = { ...before, text, editedAt: now.toISOString(), mentions: await mentioned(text, people) };
    await saveComment(table, comment, before);
    return answer(200, comment);
  },
});

async function mentioned(text: string, people: Directory): Promise<readonly string[]> {
  const known = await people.list();
  return mentionsIn(
    text,
    known.map(({ id }) => id),
  );
}
