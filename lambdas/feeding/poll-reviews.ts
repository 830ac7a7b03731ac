import type { IngestionFailure } from '../../claims/article.ts';
import { failure, shown } from '../../intake/failures.ts';
import { fetchPublic } from '../../intake/feeds/fetch-public.ts';
import { unpolled } from '../../intake/feeds/poll-feed.ts';
import { mediaTypes } from '../../intake/media-types.ts';
import { readReviews } from '../../intake/reviews/read-reviews.ts';
import { readFeedState, saveFeedState } from '../../store/articles/feed-state.ts';
import type { ReviewImport } from '../../store/outside/imports.ts';
import { importReading } from '../reviews/import-reviews.ts';
import { type Fed, FeedState, type FeedWorld } from './poll-into-inbox.ts';
import { pageMilliseconds, readPages } from './review-pages.ts';

/** Asks an address for fact-checks of others, and keeps those that are new or changed; what did not change is not read. */
export async function pollReviews(address: string, world: FeedWorld, now: () => Date): Promise<Fed> {
  const { table, network } = world;
  const known = await readFeedState(table, address);
  const state = known === null ? unpolled : FeedState.parse(known);
  const headers = {
    ...(state.etag === null ? {} : { 'if-none-match': state.etag }),
    ...(state.lastModified === null ? {} : { 'if-modified-since': state.lastModified }),
  };
  const answer = await fetchPublic(
    { url: address, headers, longest: mediaTypes.json.largest, milliseconds: pageMilliseconds },
    network,
  );
  if (answer.kind === 'failure') return { address, articles: 0, failures: [answer.failure] };
  const { status, body } = answer;
  if (status === 304) return { address, articles: 0, failures: [] };
  if (status !== 200) {
    const unreached = failure('unreachable', { name: shown(address), found: `it answered ${status}` });
    return { address, articles: 0, failures: [unreached] };
  }
  const seen = { etag: answer.headers['etag'] ?? null, lastModified: answer.headers['last-modified'] ?? null };
  const first = await readReviews({ bytes: body, name: address, contentType: answer.headers['content-type'] });
  const { reading, hash, unread } = await readPages({ address, first, body }, network);
  const left = unread === null ? [] : [unread];
  if (state.seen[0] === hash) return { address, articles: 0, failures: left };
  const { summary } = await importReading(table, reading, { from: address, now: now() });
  // Where a page could not be had, all are asked for again the next time.
  if (unread === null || unread.code === 'too-many-reviews') {
    await saveFeedState(table, address, { ...seen, seen: [hash] });
  }
  return { address, articles: summary.taken + summary.changed, failures: [...failuresOf(summary), ...left] };
}

/** What of an import an editor is told at its feed; the import itself lists every entry. */
function failuresOf({ failure: whole, refused, faults: [first] }: ReviewImport): readonly IngestionFailure[] {
  if (whole !== null) return [{ code: 'no-reviews', message: whole }];
  if (first === undefined) return [];
  const number = refused === 1 ? '1 entry is no review' : `${refused} entries are no reviews`;
  return [{ code: 'no-reviews', message: `${number}; ${first.position}: ${first.reason}` }];
}
