import type { Notice } from '../../claims/notices/notice.ts';
import type { Notices } from '../../store/people/notices.ts';
import type { Delivery, Post } from '../webhooks/post.ts';
import { signedHeaders } from '../webhooks/sign.ts';
import { letterOf } from './letter.ts';
import type { SendMail } from './mail.ts';
import { messageOf } from './message.ts';

/** Ways out of the desk. */
export interface Sending {
  /** Null where this desk sends no mail. */
  readonly mail: (() => Promise<SendMail>) | null;
  readonly post: Post;
  /** Scheme and host of the page. */
  readonly origin: string;
  readonly now: () => Date;
  /** When to stop for now. */
  readonly until: Date;
}

/** What was taken, and why the rest was not. */
export interface Sent {
  readonly taken: readonly Notice[];
  readonly failure: Extract<Delivery, { kind: 'failed' }> | null;
}

const nothing: Sent = { taken: [], failure: null };

/** Sends notices the way somebody wants them: one letter for all, or one message each. */
export async function send(
  notices: Notices,
  fresh: readonly Notice[],
  { address, ...world }: Sending & { readonly address: string | null },
): Promise<Sent> {
  if (fresh.length === 0) return nothing;
  if (notices.by === 'webhook') return postEach(notices, fresh, world);
  if (world.mail === null || address === null) return nothing;
  const sendMail = await world.mail();
  const delivery = await sendMail(letterOf(fresh, { to: address, origin: world.origin }));
  return delivery.kind === 'taken' ? { taken: fresh, failure: null } : { taken: [], failure: delivery };
}

async function postEach(
  { actor, url, secrets }: Notices,
  fresh: readonly Notice[],
  { post, origin, now, until }: Sending,
): Promise<Sent> {
  if (url === null) return nothing;
  const taken: Notice[] = [];
  for (const notice of fresh) {
    if (now() >= until) break;
    const message = messageOf(notice, { actor, origin, now: now() });
    const body = JSON.stringify(message);
    const delivery = await post(url, signedHeaders({ secrets }, { id: message.id, body, now: now() }), body);
    if (delivery.kind === 'failed') return { taken, failure: delivery };
    taken.push(notice);
  }
  return { taken, failure: null };
}
