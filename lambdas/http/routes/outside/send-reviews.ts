import * as z from 'zod';
import { lazy } from '../../../../claims/lazy.ts';
import { problem } from '../../desk/problems.ts';
import { route } from '../../desk/route.ts';
import { answer } from '../../kit/answer.ts';

/** As many entries as one request brings; files bring more. */
const mostAtOnce = 500;

const ReviewsDocument = lazy(() =>
  z
    .union([z.record(z.string(), z.unknown()), z.array(z.unknown())], 'must be an object or a list')
    .meta({ id: 'ReviewsDocument' }),
);

const SentReviews = lazy(() =>
  z
    .object({
      items: z
        .array(
          z
            .object({
              position: z.string().describe('where it stands in what was sent'),
              id: z.string(),
              outcome: z.enum(['taken', 'changed', 'known']),
            })
            .readonly(),
        )
        .readonly(),
      refused: z
        .array(z.object({ position: z.string(), reason: z.string() }).readonly())
        .readonly()
        .describe('every entry that is no review, and why'),
    })
    .readonly()
    .meta({ id: 'SentReviews' }),
);

const example = {
  '@type': 'ClaimReview',
  url: 'https://checks.example.org/bridge',
  claimReviewed: 'The bridge cost 40 million crowns.',
  author: { '@type': 'Organization', name: 'Example Checks' },
  reviewRating: { '@type': 'Rating', alternateName: 'Mostly false' },
  datePublished: '2026-03-03',
};

/** Takes fact-checks of others in: kept with their publisher's rating, and never counted as the desk's. */
export const sendReviews = route({
  operationId: 'sendReviews',
  method: 'POST',
  path: '/v1/reviews',
  tag: 'Outside reviews',
  summary: 'Send fact-checks of others',
  description: `A ClaimReview of schema.org, a list, graph or DataFeed of them, claims as the Google Fact Check Tools API gives them, or \`{"csv": "…"}\` with the columns claim, url, publisher and rating. Up to ${mostAtOnce} at once; the same again changes nothing. Entries that are no reviews are named one by one, and the others are taken.`,
  access: 'reviewer-or-ingest',
  body: ReviewsDocument,
  bodyExample: example,
  cleaned: ['csv'],
  answers: { 200: { description: 'What became of each entry.', schema: SentReviews } },
  problems: ['too-large', 'unreadable-reviews'],
  async handle({ body, actor, now }, { table }) {
    const { readDocument, readReviewTable, importReading } = (await import('../../../reviews/reviews.ts')).reviews;
    const csv = Array.isArray(body) ? undefined : body['csv'];
    const name = 'The body';
    const reading = typeof csv === 'string' ? readReviewTable(csv, name) : readDocument(body, name);
    if (reading.kind === 'failure') {
      const { failure } = reading;
      return problem('unreadable-reviews', failure.message, { members: { failure } });
    }
    const entries = reading.reviews.length + reading.refused.length;
    if (entries > mostAtOnce) {
      const detail = `There are ${entries} entries; at most ${mostAtOnce} are taken at once. Send them in parts, or as a file.`;
      return problem('too-large', detail);
    }
    const { items } = await importReading(table, reading, { from: actor.id, now });
    return answer(200, {
      items: items.map(({ position, review: { id }, outcome }) => ({ position, id, outcome })),
      refused: reading.refused,
    });
  },
});
