import type { RecordRoute } from './record-api.ts';
import { card, check, checks, checksOfArticle, embed } from './routes/checks.ts';
import { corrections, method } from './routes/corrections.ts';
import { checksFeedRoute, claimReviewFeed, correctionsFeed, reviewAgainFeed } from './routes/feeds.ts';
import { mcp } from './routes/mcp.ts';

/** The public record: what anybody is shown; docs/public-record.md describes it. */
export const recordRoutes: readonly RecordRoute[] = [
  checks,
  checksOfArticle,
  card,
  check,
  embed,
  corrections,
  method,
  claimReviewFeed,
  checksFeedRoute,
  correctionsFeed,
  reviewAgainFeed,
  mcp,
];
