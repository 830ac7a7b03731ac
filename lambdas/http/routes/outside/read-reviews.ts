import * as z from 'zod';
import { lazy } from '../../../../claims/lazy.ts';
import { listImports, ReviewImport } from '../../../../store/outside/imports.ts';
import { KeptReview } from '../../../../store/outside/review-item.ts';
import { listReviews as list, readReview as read, removeReview as remove } from '../../../../store/outside/reviews.ts';
import { answerPage, listOf, pageQuery } from '../../desk/paging.ts';
import { type Problem, problem } from '../../desk/problems.ts';
import { route } from '../../desk/route.ts';
import { answer } from '../../kit/answer.ts';

const ReviewParams = lazy(() => z.object({ id: z.string().max(200).describe('the id of an outside review') }));
const ReviewsQuery = lazy(() =>
  z.strictObject({
    ...pageQuery(),
    publisher: z.string().trim().min(1).max(400).optional().describe('who checked, in any case'),
  }),
);
const Review = lazy(() => KeptReview);

function unknownReview(id: string): Problem {
  return problem('unknown-review', `There is no review ${JSON.stringify(id)}.`);
}

/** The fact-checks of others that the desk keeps. */
export const listReviews = route({
  operationId: 'listReviews',
  method: 'GET',
  path: '/v1/reviews',
  tag: 'Outside reviews',
  summary: 'List fact-checks of others',
  description: 'The newest first. None of them counts in the statistics, the public record or the feeds of the desk.',
  access: 'viewer',
  query: ReviewsQuery,
  answers: { 200: { description: 'A page of them.', schema: lazy(() => listOf('ReviewList', KeptReview)) } },
  problems: ['invalid-cursor'],
  async handle({ query: { publisher, limit, cursor } }, { table, cursorKey }) {
    return answerPage(await list(table, { publisher }, { limit, cursor, key: await cursorKey() }));
  },
});

/** One fact-check of others. */
export const readReview = route({
  operationId: 'readReview',
  method: 'GET',
  path: '/v1/reviews/{id}',
  tag: 'Outside reviews',
  summary: 'Read a fact-check of others',
  access: 'viewer',
  params: ReviewParams,
  answers: { 200: { description: 'The review, with its rating as its publisher gave it.', schema: Review } },
  problems: ['unknown-review'],
  async handle({ params: { id } }, { table }) {
    const review = await read(table, id);
    return review === null ? unknownReview(id) : answer(200, review);
  },
});

/** Takes a fact-check of others out of all that shows it. */
export const removeReview = route({
  operationId: 'removeReview',
  method: 'DELETE',
  path: '/v1/reviews/{id}',
  tag: 'Outside reviews',
  summary: 'Take a fact-check of others out',
  description: 'It is shown nowhere any more, and does not come back with the next import.',
  access: 'editor',
  params: ReviewParams,
  answers: {
    200: {
      description: 'It is out.',
      schema: lazy(() => z.object({ id: z.string() }).meta({ id: 'ReviewRemoved' })),
    },
  },
  problems: ['unknown-review'],
  async handle({ params: { id }, now }, { table }) {
    return (await remove(table, id, now)) ? answer(200, { id }) : unknownReview(id);
  },
});

/** What the newest imports of fact-checks brought. */
export const listReviewImports = route({
  operationId: 'listReviewImports',
  method: 'GET',
  path: '/v1/review-imports',
  tag: 'Outside reviews',
  summary: 'List imports of fact-checks',
  description: 'The newest fifty, by file, by address and by request, each with the entries that are no reviews.',
  access: 'viewer',
  answers: { 200: { description: 'All fifty.', schema: lazy(() => listOf('ReviewImportList', ReviewImport)) } },
  problems: [],
  handle: async (_call, { table }) => answer(200, { items: await listImports(table), nextCursor: null }),
});
