import { createHash } from 'node:crypto';
import { type Answer, document } from '../http/kit/answer.ts';

/** What a cache may do: a reader sees a correction a minute later at most, and the old page while the new one is made. */
const caching = 'public, max-age=60, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400';

export interface Cacheable {
  readonly contentType: string;
  readonly body: string | Uint8Array;
  /** When the content last changed, ISO 8601; left out where that is not known. */
  readonly changedAt?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cache?: string;
}

/** Answers with a document that caches and feed readers may keep: 304 where they have it. */
export function cached(
  { headers: asked }: { readonly headers: Readonly<Record<string, string | undefined>> },
  { contentType, body, changedAt, headers = {}, cache = caching }: Cacheable,
): Answer {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const kept = {
    etag,
    'cache-control': cache,
    ...(changedAt === undefined ? {} : { 'last-modified': new Date(changedAt).toUTCString() }),
    ...headers,
  };
  if (isKnown(asked, etag, changedAt)) {
    return { kind: 'answer', status: 304, body: null, contentType, headers: kept };
  }
  return document(contentType, body, kept);
}

/** Whether the asker has this very content; a tag, where one is sent, decides alone (RFC 9110, 13.2.2). */
function isKnown(
  asked: Readonly<Record<string, string | undefined>>,
  etag: string,
  changedAt: string | undefined,
): boolean {
  const tags = asked['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim() === etag || tag.trim() === '*');
  const since = Date.parse(asked['if-modified-since'] ?? '');
  return changedAt !== undefined && Math.floor(Date.parse(changedAt) / 1000) * 1000 <= since;
}
