import { type Archive, fileArchive } from './archive.ts';

/** The archive that `CHECKPOINTS` names: a bucket in the cloud, a folder on one machine. */
export async function openArchive(address: string): Promise<Archive> {
  const url = new URL(address);
  if (url.protocol === 'file:') return fileArchive(url);
  return (await import('./s3-archive.ts')).s3Archive(url.hostname);
}
