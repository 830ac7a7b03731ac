import type { DeskRoute } from './desk/route.ts';
import { addComment, editComment, listComments } from './routes/comments.ts';
import { deleteArticle } from './routes/delete-article.ts';
import { docs } from './routes/docs.ts';
import { askForExport, listExports, readExport } from './routes/exports.ts';
import { addFeed, deleteFeed, listFeeds } from './routes/feeds.ts';
import { healthz } from './routes/healthz.ts';
import { readInbox, seeMentions } from './routes/inbox.ts';
import { listArticleClaims } from './routes/list-article-claims.ts';
import { listArticles } from './routes/list-articles.ts';
import { listClaims } from './routes/list-claims.ts';
import { listPeople } from './routes/list-people.ts';
import { listVersions } from './routes/list-versions.ts';
import { proveClaim } from './routes/log/prove-claim.ts';
import { readCheckpoint, readLogKey } from './routes/log/read-checkpoint.ts';
import { readConsistency, readInclusion } from './routes/log/read-proofs.ts';
import { listSaid } from './routes/memory/list-said.ts';
import { listSimilar } from './routes/memory/list-similar.ts';
import { readStory } from './routes/memory/read-story.ts';
import { relateClaim } from './routes/memory/relate-claim.ts';
import { moveClaim } from './routes/move-claim.ts';
import { moveClaims, undoMoves } from './routes/move-claims.ts';
import { decidePublisher, listPublishers, readPublisher } from './routes/names/publishers.ts';
import { decideSpeaker, listSpeakers, readSpeaker } from './routes/names/speakers.ts';
import { changeWantedNotices, readNotices } from './routes/notices.ts';
import { openapi } from './routes/openapi.ts';
import { listReviewImports, listReviews, readReview, removeReview } from './routes/outside/read-reviews.ts';
import { sendReviews } from './routes/outside/send-reviews.ts';
import { readArticle } from './routes/read-article.ts';
import { readChanges } from './routes/read-changes.ts';
import { readClaim } from './routes/read-claim.ts';
import { readDailyStats } from './routes/read-daily-stats.ts';
import { readDesk } from './routes/read-desk.ts';
import { readHistory } from './routes/read-history.ts';
import { readMe } from './routes/read-me.ts';
import { readSource } from './routes/read-source.ts';
import { readStats } from './routes/read-stats.ts';
import { readVerdictStats } from './routes/read-verdict-stats.ts';
import { addClaim } from './routes/repair/add-claim.ts';
import { editArticle } from './routes/repair/edit-article.ts';
import { editClaim, undoEdit } from './routes/repair/edit-claim.ts';
import { joinClaims, splitClaim } from './routes/repair/part-claim.ts';
import { repairText } from './routes/repair-text.ts';
import { sendArticle } from './routes/send-article.ts';
import { startUpload } from './routes/start-upload.ts';
import { tryExtraction } from './routes/try-extraction.ts';
import { changeState, replay, rotate, tryWebhook, unsubscribe } from './routes/webhooks/change.ts';
import { listSubscriptions, readSubscription, subscribe } from './routes/webhooks/subscribe.ts';

/** The whole API, in the order in which it is documented; fixed paths stand before those with parameters. */
export const routes: readonly DeskRoute[] = [
  sendArticle,
  startUpload,
  tryExtraction,
  listArticles,
  readArticle,
  deleteArticle,
  readSource,
  repairText,
  listArticleClaims,
  listVersions,
  listFeeds,
  addFeed,
  deleteFeed,
  readChanges,
  listClaims,
  readClaim,
  readHistory,
  listSimilar,
  relateClaim,
  listSaid,
  readStory,
  sendReviews,
  listReviews,
  readReview,
  removeReview,
  listReviewImports,
  listSpeakers,
  readSpeaker,
  decideSpeaker,
  listPublishers,
  readPublisher,
  decidePublisher,
  moveClaim,
  moveClaims,
  undoMoves,
  addClaim,
  editClaim,
  splitClaim,
  joinClaims,
  undoEdit,
  editArticle,
  listComments,
  addComment,
  editComment,
  readInbox,
  seeMentions,
  readNotices,
  changeWantedNotices,
  listPeople,
  readStats,
  readDailyStats,
  readVerdictStats,
  readMe,
  readDesk,
  readCheckpoint,
  readLogKey,
  readConsistency,
  readInclusion,
  proveClaim,
  listSubscriptions,
  subscribe,
  readSubscription,
  changeState,
  unsubscribe,
  rotate,
  replay,
  tryWebhook,
  askForExport,
  listExports,
  readExport,
  healthz,
  openapi(() => routes),
  docs(() => routes),
];
