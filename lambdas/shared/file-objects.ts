import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Objects, uploadHeaders } from './objects.ts';
import { asRequestId } from './request-id.ts';
import { signUpload, uploadKey } from './upload-signature.ts';

/** Folders of an inbox on disk; `created` holds one notice an object, which takes the place of S3's events. */
export const inboxFolders = {
  objects: 'objects',
  types: 'types',
  requests: 'requests',
  created: 'created',
  drafts: 'drafts',
} as const;

/** What a notice in `created` says. */
export interface CreatedNotice {
  readonly key: string;
  readonly size: number;
  readonly at: string;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR');
}

/** The inbox on one machine: a file an object, seen whole or not at all, since each is written aside and renamed. */
export function fileObjects(address: URL): Objects {
  const root = fileURLToPath(address);

  function place(folder: keyof typeof inboxFolders, key: string): string {
    const base = join(root, inboxFolders[folder]);
    const path = join(base, key);
    const inside = relative(base, path);
    if (inside === '' || inside.startsWith(`..${sep}`) || inside === '..' || key.includes('\0')) {
      throw new RangeError(`"${key}" is no object key: it must name a file inside the inbox.`);
    }
    return path;
  }

  async function write(path: string, content: Uint8Array | string): Promise<void> {
    const draft = place('drafts', randomUUID());
    await Promise.all([mkdir(dirname(draft), { recursive: true }), mkdir(dirname(path), { recursive: true })]);
    await writeFile(draft, content, { flush: true });
    await rename(draft, path);
  }

  return {
    bucket: 'inbox',
    async get(key) {
      try {
        const bytes = await readFile(place('objects', key));
        const contentType = await readFile(place('types', key), 'utf8').catch(() => null);
        const requestId = asRequestId(await readFile(place('requests', key), 'utf8').catch(() => null));
        return { bytes, contentType, requestId };
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async put(key, bytes, { contentType, requestId }) {
      const notice: CreatedNotice = { key, size: bytes.byteLength, at: new Date().toISOString() };
      await write(place('types', key), contentType);
      if (requestId) await write(place('requests', key), requestId);
      await write(place('objects', key), bytes);
      await write(place('created', `${Date.now()}-${randomUUID()}.json`), JSON.stringify(notice));
    },
    async presignPut(key, label, expiresInSeconds) {
      place('objects', key);
      const { contentType } = label;
      const expires = Math.floor(Date.now() / 1000) + expiresInSeconds;
      const signature = signUpload(await uploadKey(root), { key, contentType, expires });
      const query = new URLSearchParams({ expires: String(expires), signature });
      const path = key.split('/').map(encodeURIComponent).join('/');
      return {
        url: `/uploads/${path}?${query}`,
        headers: uploadHeaders(label),
        expiresAt: new Date(expires * 1000).toISOString(),
      };
    },
  };
}
