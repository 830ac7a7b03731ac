import * as z from 'zod';

/** The part of EventBridge's "Object Created" event that reading needs; its keys come as they are, unlike S3's own. */
const ObjectCreated = z.object({
  'detail-type': z.literal('Object Created'),
  detail: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({ key: z.string().min(1), size: z.int().nonnegative() }),
  }),
});

/** An upload that a message is about. */
export interface CreatedObject {
  readonly key: string;
  readonly size: number;
}

/** Reads a message of the ingest queue; throws where it is none. */
export function parseObjectCreated(body: string): CreatedObject {
  const { detail } = ObjectCreated.parse(JSON.parse(body));
  return { key: detail.object.key, size: detail.object.size };
}
