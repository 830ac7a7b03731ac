import { fileObjects } from './file-objects.ts';
import type { Objects } from './objects.ts';
import { s3Objects } from './s3-objects.ts';

/** Opens the inbox that `INBOX` names: `s3://bucket` or `file:///folder/`. */
export function openObjects(inbox: string): Objects {
  const address = new URL(inbox);
  return address.protocol === 's3:' ? s3Objects(address.hostname) : fileObjects(address);
}
