import type { Claim } from '../claim.ts';
import { textHash } from '../ids.ts';
import type { ReviewEvent } from '../review-event.ts';
import { canonicalJson } from '../workflow/canonical-json.ts';
import type { Entry } from './entry.ts';

/** A claim as it entered the queue, as far as the log binds it: whose words, and where from. */
export type Creation = Pick<
  Claim,
  'id' | 'articleId' | 'articleVersion' | 'createdAt' | 'text' | 'spans' | 'type' | 'speaker' | 'publisher' | 'source'
>;

/** The claim's creation: its fields as they were before the first event that changed them. */
export function creationOf(claim: Creation, history: readonly Pick<ReviewEvent, 'before'>[]): Creation {
  const first: Creation = Object.assign({}, claim, ...history.map(({ before }) => before).reverse());
  return {
    id: claim.id,
    articleId: claim.articleId,
    createdAt: claim.createdAt,
    articleVersion: first.articleVersion,
    text: first.text,
    spans: first.spans,
    type: first.type,
    speaker: first.speaker,
    publisher: first.publisher,
    source: first.source,
  };
}

/** The log's entry for a creation. */
export function creationEntry(creation: Creation): Entry {
  return { claim: creation.id, seq: 0, hash: textHash(canonicalJson(creation)) };
}

/** All of the log's entries for a claim: its creation, then its events. */
export function entriesOf(claim: Creation, history: readonly ReviewEvent[]): readonly Entry[] {
  const events = history.map(({ seq, hash }) => ({ claim: claim.id, seq, hash }));
  return [creationEntry(creationOf(claim, history)), ...events];
}
