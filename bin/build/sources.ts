import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What the functions are made from. */
export const functionSources = ['bin/build', 'claims', 'intake', 'store', 'lambdas', 'package-lock.json'] as const;

/** What the page is made from. */
export const pageSources = ['web', 'claims', 'package-lock.json'] as const;

/** A mark that changes when any of the sources does: of all names, sizes and times of change. */
export async function markOf(root: string, sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    const isFolder = (await stat(join(root, source))).isDirectory();
    const files = isFolder ? (await readdir(join(root, source), { recursive: true })).sort() : [''];
    for (const file of files) {
      const { size, mtimeMs } = await stat(join(root, source, file));
      hash.update(`${source}/${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}
