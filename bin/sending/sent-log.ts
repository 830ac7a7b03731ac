import { mkdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Remembers which files a Claimtrail has been sent, so that an interrupted run goes on where it was. */
export interface SentLog {
  isSent(path: string): Promise<boolean>;
  noteSent(path: string): Promise<void>;
  close(): void;
}

/** Opens the log of what was sent to `api`, kept in `folder`. */
export function openSentLog(folder: string, api: string): SentLog {
  mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(join(folder, 'sent.sqlite'));
  db.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;
    CREATE TABLE IF NOT EXISTS sent (api TEXT, path TEXT, mark TEXT NOT NULL, PRIMARY KEY (api, path)) STRICT`);
  const read = db.prepare('SELECT mark FROM sent WHERE api = ? AND path = ?');
  const note = db.prepare('INSERT OR REPLACE INTO sent (api, path, mark) VALUES (?, ?, ?)');
  return {
    isSent: async (path) => read.get(api, resolve(path))?.['mark'] === (await markOf(path)),
    async noteSent(path) {
      note.run(api, resolve(path), await markOf(path));
    },
    close: () => db.close(),
  };
}

/** A file changed since is another one. */
async function markOf(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  return `${size} ${mtimeMs}`;
}
