import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { CannotStart } from './cannot-start.ts';

/**
 * Makes a folder and those it lies in, unless they are there. Node's own recursion never ends where the folder above
 * exists and the kernel still answers ENOENT, as in /proc.
 */
async function makeFolder(path: string): Promise<void> {
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

/** Where the stack keeps what has to survive a restart. */
export interface DataFolder {
  readonly root: string;
  /** Where people drop files. */
  readonly inbox: string;
  /** What `INBOX` is for the handlers. */
  readonly bucket: URL;
  readonly table: string;
  readonly logs: string;
  /** Where signed checkpoints of the log of events are kept for good. */
  readonly checkpoints: URL;
  /** Where exports lie until they are fetched. */
  readonly exports: URL;
  /** Where mail is written that nobody sends. */
  readonly mail: URL;
  /** Who works here, for the handlers. */
  readonly people: URL;
  /** The key they are signed with. */
  readonly logKey: URL;
  /** The stack's own small state: queue, checkpoints, what the issuer issued. */
  readonly state: DatabaseSync;
  close(): void;
}

/** Everything of the stack's own that is kept between two runs. */
export const stateTables = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS messages (
    id TEXT PRIMARY KEY, queue TEXT NOT NULL, body TEXT NOT NULL, sent_at INTEGER NOT NULL,
    visible_at INTEGER NOT NULL, received INTEGER NOT NULL DEFAULT 0, first_received_at INTEGER, receipt TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS messages_by_time ON messages (queue, visible_at);
  CREATE TABLE IF NOT EXISTS checkpoints (shard TEXT PRIMARY KEY, sequence TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS buried (shard TEXT NOT NULL, sequence TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS feeds (address TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS dropped (path TEXT PRIMARY KEY, mark TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS issued (
    kind TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, expires_at INTEGER,
    uid TEXT, grant_id TEXT, PRIMARY KEY (kind, id)
  ) STRICT;
`;

/** The inbox's folder in a folder of data. */
export function bucketIn(root: string): URL {
  return pathToFileURL(`${join(root, 'bucket')}/`);
}

/** Opens (or makes) the folder and holds it: the lock is the kernel's, so that it ends with the process however it ends. */
export async function openDataFolder(root: string): Promise<DataFolder> {
  const inbox = join(root, 'inbox');
  const bucket = bucketIn(root);
  const logs = join(root, 'logs');
  try {
    for (const folder of [inbox, join(root, 'bucket', 'created'), logs]) await makeFolder(folder);
  } catch (cause) {
    const way = 'name one that can be with CLAIMTRAIL_DATA';
    throw new CannotStart(`The folder ${root} cannot be written to (${codeOf(cause)}): ${way}.`, { cause });
  }
  const lock = holdLock(root);
  const state = new DatabaseSync(join(root, 'state.sqlite'));
  state.exec(stateTables);
  return {
    root,
    inbox,
    bucket,
    logs,
    checkpoints: pathToFileURL(`${join(root, 'checkpoints')}/`),
    exports: pathToFileURL(`${join(root, 'exports')}/`),
    mail: pathToFileURL(`${join(root, 'mail')}/`),
    logKey: pathToFileURL(join(root, 'log-key.pem')),
    people: pathToFileURL(join(root, 'people.json')),
    table: join(root, 'table.sqlite'),
    state,
    close() {
      state.close();
      lock.close();
    },
  };
}

function holdLock(root: string): DatabaseSync {
  try {
    const lock = new DatabaseSync(join(root, 'lock.sqlite'));
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return lock;
  } catch (cause) {
    const message = /locked/.test(String(cause))
      ? `The folder ${root} is in use by a Claimtrail that is running: stop that one, or name another folder with CLAIMTRAIL_DATA.`
      : `The folder ${root} cannot be written to (${codeOf(cause)}): name one that can be with CLAIMTRAIL_DATA.`;
    throw new CannotStart(message, { cause });
  }
}

function codeOf(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return cause instanceof Error ? cause.message : String(cause);
}
