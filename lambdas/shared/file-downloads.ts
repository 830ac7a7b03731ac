import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Downloads, keptDays } from './downloads.ts';
import { signUpload, uploadKey } from './upload-signature.ts';

/** What a signed link to a download is signed as; no upload has this type. */
export const downloadPermit = 'download';

/** Files that wait to be fetched, in a folder on one machine; what is older than they are kept goes with the next. */
export function fileDownloads(address: URL): Downloads {
  const root = fileURLToPath(address);
  return {
    async putFile(key, path) {
      const place = join(root, 'files', key);
      await mkdir(dirname(place), { recursive: true });
      await copyFile(path, `${place}.draft`);
      await rename(`${place}.draft`, place);
      await forgetOld(join(root, 'files'), Date.now() - keptDays * 86_400_000);
    },
    async presignGet(key, expiresInSeconds) {
      const expires = Math.floor(Date.now() / 1000) + expiresInSeconds;
      const signature = signUpload(await uploadKey(root), { key, contentType: downloadPermit, expires });
      const query = new URLSearchParams({ expires: String(expires), signature });
      const path = key.split('/').map(encodeURIComponent).join('/');
      return { url: `/downloads/${path}?${query}`, expiresAt: new Date(expires * 1000).toISOString() };
    },
  };
}

async function forgetOld(folder: string, before: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const place = join(folder, name);
    const kept = await stat(place).catch(() => null);
    if (kept !== null && kept.mtimeMs < before) await rm(place, { recursive: true, force: true });
  }
}
