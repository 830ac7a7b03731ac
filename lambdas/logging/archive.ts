import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where checkpoints are kept for good: what is there is never overwritten, whoever asks. */
export interface Archive {
  /** Keeps a text under a name, unless one is kept there. */
  keep(name: string, text: string): Promise<void>;
  /** Null where nothing is kept under the name. */
  read(name: string): Promise<string | null>;
  /** Names of what is kept, those after one where it is given, in their order. */
  names(after?: string): Promise<readonly string[]>;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** The archive on one machine: a folder of its own. */
export function fileArchive(address: URL): Archive {
  const folder = fileURLToPath(address);
  return {
    async keep(name, text) {
      await mkdir(folder, { recursive: true });
      // Written aside and linked: it is there whole or not at all, and a link replaces nothing.
      const draft = join(folder, `.draft-${randomUUID()}`);
      try {
        await writeFile(draft, text, { mode: 0o444, flush: true });
        await link(draft, join(folder, name));
      } catch (error) {
        if (!hasCode(error, 'EEXIST')) throw error;
      } finally {
        await rm(draft, { force: true });
      }
    },
    async read(name) {
      try {
        return await readFile(join(folder, name), 'utf8');
      } catch (error) {
        if (hasCode(error, 'ENOENT')) return null;
        throw error;
      }
    },
    async names(after = '') {
      const names = await readdir(folder).catch(() => []);
      return names.filter((name) => name > after).sort();
    },
  };
}
