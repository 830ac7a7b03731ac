import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The files that one of a bundle imports before it runs, those that they import included. */
async function importedBy(file: string, folder: string, found = new Set<string>()): Promise<ReadonlySet<string>> {
  if (found.has(file)) return found;
  found.add(file);
  const code = await readFile(join(folder, file), 'utf8');
  for (const [, next = ''] of code.matchAll(/(?:from|import)"\.\/([\w-]+\.mjs)"/g))
    await importedBy(next, folder, found);
  return found;
}

async function bytesOf(folder: string, files: Iterable<string>): Promise<number> {
  const sizes = await Promise.all(Array.from(files, async (file) => (await stat(join(folder, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Files and bytes of code that a bundle loads at its start, and bytes of all that it holds but for maps. */
export async function bundleSizes(folder: string) {
  const files = (await readdir(folder, { recursive: true })).filter((file) => !file.endsWith('.map'));
  const first = await importedBy('index.mjs', folder);
  return { files: first.size, atStart: await bytesOf(folder, first), all: await bytesOf(folder, files) };
}
