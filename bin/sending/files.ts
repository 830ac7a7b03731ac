import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Files below the given files and folders, one at a time, hidden ones left out; a path that is not there is an error. */
export async function* filesBelow(paths: readonly string[]): AsyncGenerator<string> {
  for (const path of paths) {
    if ((await stat(path)).isDirectory()) yield* filesIn(path);
    else yield path;
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
