import PostalMime, { type Email } from 'postal-mime';

/** Parts within parts, as forwarded mail has them; the rest of a nested bomb stays an attachment. */
const deepest = 16;

/** A message by its parts. A body whose part names no charset is read as UTF-8. */
export function parseMail(bytes: Uint8Array | string): Promise<Email> {
  return PostalMime.parse(bytes, {
    maxNestingDepth: 64,
    maxRfc822NestingDepth: deepest,
    attachmentEncoding: 'arraybuffer',
  });
}

/** The content of an attachment as bytes. */
export function attachmentBytes({ content }: Email['attachments'][number]): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
