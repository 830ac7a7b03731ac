import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { contentTypeOf, mediaTypes } from '../../../intake/media-types.ts';
import { problem } from '../desk/problems.ts';
import { route } from '../desk/route.ts';
import { answer } from '../kit/answer.ts';

const minutes = 15;

const largest = Math.max(...Object.values(mediaTypes).map((form) => form.largest));

const Upload = lazy(() =>
  z
    .strictObject({
      name: z.string().trim().min(1).max(200).describe('file name; its ending helps to tell what the file is'),
      contentType: z
        .string()
        .max(200)
        .regex(/^[\w.+-]+\/[\w.+-]+(?:\s*;\s*[\w-]+="?[\w.+-]+"?)*$/, 'must be a media type, such as application/pdf')
        .optional()
        .describe('where it is not said, the name decides'),
      size: z
        .int()
        .nonnegative()
        .optional()
        .describe('in bytes, where known; one that is too large is refused at once'),
    })
    .meta({ id: 'Upload' }),
);

const UploadPlace = lazy(() =>
  z
    .object({
      key: z.string().describe('name of the object in the inbox'),
      method: z.literal('PUT'),
      url: z.string().describe('where to send the bytes; needs no token'),
      headers: z.record(z.string(), z.string()).describe('to be sent with them, as they are'),
      expiresAt: z.iso.datetime(),
    })
    .meta({ id: 'UploadPlace' }),
);

/** Gives a place to put a file that is too large or not JSON; its arrival starts its reading. */
export const startUpload = route({
  operationId: 'startUpload',
  method: 'POST',
  path: '/v1/uploads',
  tag: 'Articles',
  summary: 'Ask for a place to upload a file',
  description: `For mail, documents, feeds, archives and pages as files: PUT the bytes to \`url\` within ${minutes} minutes.`,
  access: 'reviewer-or-ingest',
  body: Upload,
  bodyExample: { name: 'report.pdf', contentType: 'application/pdf' },
  answers: { 201: { description: 'Where to put it.', schema: UploadPlace } },
  problems: [],
  async handle({ body: { name, contentType = contentTypeOf(name), size = 0 }, url, requestId }, { objects }) {
    if (size > largest) {
      return problem('too-large', `${JSON.stringify(name)} has ${size} bytes; files of up to ${largest} are read.`);
    }
    const key = `uploads/${randomUUID()}/${safeName(name)}`;
    const place = await (await objects()).presignPut(key, { contentType, requestId }, minutes * 60);
    const absolute = new URL(place.url, url).href;
    return answer(201, { key, method: 'PUT', ...place, url: absolute } satisfies z.infer<
      ReturnType<typeof UploadPlace>
    >);
  },
});

/** Object keys of plain characters need no escaping anywhere, and the name stays recognisable. */
function safeName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[.-]+/, '');
  return plain.slice(-100) || 'file';
}
