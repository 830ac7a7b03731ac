import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { listChecks, listCorrections } from '../../../store/record/list-checks.ts';
import { cached } from '../cached.ts';
import { publicRoute } from '../record-api.ts';
import { instant, place } from '../time-query.ts';

const FeedQuery = lazy(() =>
  z.object({
    before: place(),
    from: instant().describe('changed at or after'),
    to: instant().describe('changed before'),
    limit: z.coerce.number('must be a whole number').int().min(1).max(100).default(100),
  }),
);

const atomType = 'application/atom+xml; charset=utf-8';

/** How a feed says where it goes on. */
function linkTo(url: string | null): Readonly<Record<string, string>> {
  return { 'access-control-allow-origin': '*', ...(url === null ? {} : { link: `<${url}>; rel="next"` }) };
}

/** Every check as a ClaimReview, newest change first. */
export const claimReviewFeed = publicRoute({
  operationId: 'readClaimReviews',
  path: '/feeds/claimreview.json',
  summary: 'All checks as a schema.org DataFeed',
  query: FeedQuery,
  async handle(call, { table, publishing }) {
    const { dataFeedOf, nextPage, pageAddress } = await import('../feeds.ts');
    const url = pageAddress(`${publishing.origin}/feeds/claimreview.json`, call.query);
    const list = await listChecks(table, { of: 'all' }, call.query);
    return cached(call, {
      contentType: 'application/ld+json; charset=utf-8',
      body: dataFeedOf(list, publishing, url),
      changedAt: list.items[0]?.changedAt,
      headers: linkTo(list.next === null ? null : nextPage(url, list.next)),
    });
  },
});

function checksFeed(path: string, of: 'all' | 'stale', title: string) {
  return publicRoute({
    operationId: `read${of === 'all' ? 'Checks' : 'ReviewAgain'}Feed`,
    path,
    summary: `${title}, as Atom`,
    query: FeedQuery,
    async handle(call, { table, publishing }) {
      const { checksAtom, nextPage, pageAddress } = await import('../feeds.ts');
      const url = pageAddress(`${publishing.origin}${path}`, call.query);
      const list = await listChecks(table, { of }, call.query);
      return cached(call, {
        contentType: atomType,
        body: checksAtom(list, publishing, { url, title }),
        changedAt: list.items[0]?.changedAt,
        headers: linkTo(list.next === null ? null : nextPage(url, list.next)),
      });
    },
  });
}

export const checksFeedRoute = checksFeed('/feeds/checks.atom', 'all', 'Checks');
/** Checks whose articles were reworded since: others who carry the verdict should look again. */
export const reviewAgainFeed = checksFeed('/feeds/review-again.atom', 'stale', 'Checks to be looked at again');

/** Every correction and withdrawal. */
export const correctionsFeed = publicRoute({
  operationId: 'readCorrectionsFeed',
  path: '/feeds/corrections.atom',
  summary: 'Corrections and withdrawals, as Atom',
  query: FeedQuery,
  async handle(call, { table, publishing }) {
    const { correctionsAtom, nextPage, pageAddress } = await import('../feeds.ts');
    const url = pageAddress(`${publishing.origin}/feeds/corrections.atom`, call.query);
    const list = await listCorrections(table, call.query);
    return cached(call, {
      contentType: atomType,
      body: correctionsAtom(list, publishing, { url, title: 'Corrections' }),
      changedAt: list.items[0]?.correction.at,
      headers: linkTo(list.next === null ? null : nextPage(url, list.next)),
    });
  },
});
