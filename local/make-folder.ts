import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those it lies in, unless they are there. Node's own recursion never ends where the folder above
 * exists and the kernel still answers ENOENT, as in /proc.
 */
export async function makeFolder(path: string): Promise<void> {
  const refused = await tryToMake(path);
  if (refused === null) return;
  if (refused.code !== 'ENOENT' || dirname(path) === path) throw refused;
  await makeFolder(dirname(path));
  const again = await tryToMake(path);
  if (again !== null) throw again;
}

async function tryToMake(path: string): Promise<NodeJS.ErrnoException | null> {
  try {
    await mkdir(path);
    return null;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const refused: NodeJS.ErrnoException = error;
    return refused.code === 'EEXIST' ? null : refused;
  }
}
