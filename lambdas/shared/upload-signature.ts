import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a signed upload address allows: this key, as this type, until `expires` (seconds since 1970). */
export interface UploadPermit {
  readonly key: string;
  readonly contentType: string;
  readonly expires: number;
}

/** The signature, in base64url, of one permit. */
export function signUpload(secret: Uint8Array, permit: UploadPermit): string {
  const content = JSON.stringify([permit.key, permit.contentType, permit.expires]);
  return createHmac('sha256', secret).update(content).digest('base64url');
}

/** Whether `signature` was given for `permit` and has not run out at `now` (milliseconds). */
export function isUploadAllowed(
  secret: Uint8Array,
  permit: UploadPermit,
  { signature, now }: { readonly signature: string; readonly now: number },
): boolean {
  const expected = Buffer.from(signUpload(secret, permit));
  const given = Buffer.from(signature);
  return permit.expires * 1000 > now && expected.byteLength === given.byteLength && timingSafeEqual(expected, given);
}

/** The secret of the inbox in `folder`, made by whoever asks first; linked into place, so that nobody reads half of it. */
export async function uploadKey(folder: string): Promise<Uint8Array> {
  const path = join(folder, 'upload.key');
  const known = await readFile(path).catch(() => null);
  if (known !== null) return known;
  const draft = `${path}.${randomUUID()}`;
  await mkdir(folder, { recursive: true });
  await writeFile(draft, randomBytes(32), { mode: 0o600, flush: true });
  await link(draft, path).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  await unlink(draft);
  return readFile(path);
}
