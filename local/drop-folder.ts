import { readFile, stat } from 'node:fs/promises';
import { basename, relative, sep } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { watch } from 'chokidar';
import type { Objects } from '../lambdas/shared/objects.ts';

/** A file is taken once it has kept its size this long. */
const settledMs = 400;

/** Nobody drops an article of that size; reading it would take the memory of all else. */
const largestBytes = 64 * 1024 * 1024;

/** Files that programs make for themselves while they write. */
const unfinished = /^\.|~$|\.(tmp|part|partial|crdownload|download|swp)$/i;

export interface DropFolderOptions {
  readonly folder: string;
  readonly objects: Objects;
  /** Keeps which files were taken, so that a restart takes none twice. */
  readonly state: DatabaseSync;
  readonly onTrouble: (message: string) => void;
}

/** Takes each file dropped into the folder as an upload, and leaves the file where it is. */
export async function watchDropFolder(options: DropFolderOptions): Promise<{ stop(): Promise<void> }> {
  const { folder, objects, state, onTrouble } = options;
  const readMark = state.prepare('SELECT mark FROM dropped WHERE path = ?');
  const saveMark = state.prepare('INSERT OR REPLACE INTO dropped (path, mark) VALUES (?, ?)');
  let last: Promise<void> = Promise.resolve();

  async function take(path: string): Promise<void> {
    const { size, mtimeMs } = await stat(path);
    const mark = `${size} ${mtimeMs}`;
    if (readMark.get(path)?.['mark'] === mark) return;
    if (size > largestBytes) {
      onTrouble(`${path} is not taken: it has ${size} bytes, and ${largestBytes} are the most.`);
    } else {
      const name = relative(folder, path).split(sep).join('/');
      await objects.put(`dropped/${name}`, await readFile(path), { contentType: '' });
    }
    saveMark.run(path, mark);
  }

  function enqueue(path: string): void {
    last = last.then(() => take(path)).catch((error) => onTrouble(`${path} is not taken: ${String(error)}`));
  }

  const watcher = watch(folder, {
    awaitWriteFinish: { stabilityThreshold: settledMs, pollInterval: 100 },
    ignored: (path, stats) => stats?.isFile() === true && unfinished.test(basename(path)),
  });
  watcher.on('add', enqueue).on('change', enqueue);
  watcher.on('error', (error) => onTrouble(`The inbox folder cannot be watched: ${String(error)}`));
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return {
    async stop() {
      await watcher.close();
      await last;
    },
  };
}
