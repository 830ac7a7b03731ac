import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileFault } from '../file-fault.ts';

/** Files below the given files and folders, one at a time, hidden ones left out; a path that is not there is an error. */
export async function* filesBelow(paths: readonly string[]): AsyncGenerator<string> {
  for (const path of paths) {
    if (await isFolder(path)) yield* filesIn(path);
    else yield path;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new Error(`${path}: ${fileFault(cause)}`, { cause });
  }
}

async function* filesIn(folder: string): AsyncGenerator<string> {
  for await (const entry of await opendir(folder)) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile()) yield path;
  }
}
