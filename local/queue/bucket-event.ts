import { randomUUID } from 'node:crypto';
import * as z from 'zod';

/** What the inbox on disk leaves for each object put into it. */
export const CreatedNotice = z.object({ key: z.string(), size: z.int().nonnegative(), at: z.iso.datetime() });

/** The event that EventBridge would send to the queue for an object put into the bucket. */
export function toBucketEvent({ key, size, at }: z.infer<typeof CreatedNotice>): Readonly<Record<string, unknown>> {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Object Created',
    source: 'aws.s3',
    account: '000000000000',
    time: at,
    region: 'local',
    resources: ['arn:aws:s3:::inbox'],
    detail: {
      version: '0',
      bucket: { name: 'inbox' },
      object: { key, size, etag: '', sequencer: Date.parse(at).toString(16) },
      'request-id': randomUUID(),
      requester: '000000000000',
      'source-ip-address': '127.0.0.1',
      reason: 'PutObject',
    },
  };
}
