import { createHmac, randomBytes } from 'node:crypto';
import type { Webhook } from '../../store/announcements/webhook.ts';

/** A secret as the Standard Webhooks specification writes it. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/** The headers that a message is sent with (Standard Webhooks 1.0): one signature for each secret that is valid now. */
export function signedHeaders(
  { secrets }: Pick<Webhook, 'secrets'>,
  { id, body, now }: { readonly id: string; readonly body: string; readonly now: Date },
): Readonly<Record<string, string>> {
  const seconds = Math.floor(now.getTime() / 1000);
  const valid = secrets.filter(({ until }) => until === null || Date.parse(until) > now.getTime());
  const signatures = valid.map(({ secret }) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': signatures.join(' ') };
}
