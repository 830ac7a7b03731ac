import { textHash } from '../../claims/ids.ts';
import type { Notice } from '../../claims/notices/notice.ts';

/** One notice as a CloudEvent, for somebody's webhook. */
export function messageOf(
  { key, why, claim, title, url }: Notice,
  { actor, origin, now }: { readonly actor: string; readonly origin: string; readonly now: Date },
) {
  return {
    specversion: '1.0',
    id: `notice.${textHash(`${actor} ${key}`)}`,
    source: origin,
    type: 'claimtrail.inbox.waiting',
    subject: claim,
    time: now.toISOString(),
    datacontenttype: 'application/json',
    data: { claimId: claim, why, title, url },
  };
}
