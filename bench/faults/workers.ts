import { generateKeyPairSync, sign } from 'node:crypto';
import type { DynamoDBRecord } from 'aws-lambda';
import { ingestObject } from '../../lambdas/ingestion/ingest-object.ts';
import type { Archive } from '../../lambdas/logging/archive.ts';
import { signCheckpoint } from '../../lambdas/logging/sign-checkpoint.ts';
import { rawKey, type Signer } from '../../lambdas/logging/signer.ts';
import { projectClaims } from '../../store/counts/project.ts';
import { rebuildStats } from '../../store/counts/rebuild-stats.ts';
import { logClaims } from '../../store/log/append.ts';
import { claimOfRecord } from '../../store/table/stream-record.ts';
import { Killed } from './mortal-client.ts';
import { disturbed, openStream, type TableStream } from './stream.ts';
import { processOf, type World } from './world.ts';

/** Those who work beside the API, each in a process that dies now and then. */
export interface Workers {
  /** Reads one message, if there is one; true where there was. */
  ingest(): Promise<boolean>;
  /** Hands what is new in the stream to those who follow it. */
  follow(): Promise<void>;
  rebuild(): Promise<void>;
}

/** Starts them on a run's table. */
export async function openWorkers(world: World): Promise<Workers> {
  const ingesting = processOf(world, 'ingest');
  const rebuilding = processOf(world, 'rebuild');
  const readers = [await follower(world, 'project'), await follower(world, 'log')];
  return {
    async ingest() {
      const message = world.inbox.take();
      if (message === null) return false;
      const { inbox, reader, now } = world;
      try {
        await ingestObject(message, { table: ingesting().table, objects: inbox.objects, reader, now });
      } catch {
        inbox.giveBack(message);
      }
      return true;
    },
    async follow() {
      await Promise.all(readers.map((follow) => follow()));
    },
    async rebuild() {
      await rebuildStats(rebuilding().table).catch(() => {});
    },
  };
}

/** One who follows the stream, record by record or in batches, and gets a batch again until it is done with. */
async function follower(world: World, kind: 'project' | 'log'): Promise<() => Promise<void>> {
  const stream: TableStream = await openStream(world.streams, world.name);
  const process = processOf(world, kind);
  const random = world.random(`${kind} stream`);
  const signing = { signer: testSigner, archive: openArchive() };
  const seen: DynamoDBRecord[] = [];
  const handle = async (records: readonly DynamoDBRecord[]) => {
    const claims = records.map(claimOfRecord).filter((claim) => claim !== null);
    const table = process().table;
    if (kind === 'project') return projectClaims(table, claims);
    await logClaims(table, claims);
    if (random() < 0.3) await signCheckpoint({ ...signing, table }, world.now());
  };
  return async () => {
    const fresh = await stream.next();
    const records = disturbed(fresh, seen, random);
    seen.push(...fresh);
    for (let at = 0; at < records.length; ) {
      const batch = records.slice(at, at + 1 + Math.floor(random() * 20));
      at += batch.length;
      while (!(await isDone(handle(batch))));
    }
  };
}

async function isDone(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof Killed || isOutage(error)) return false;
    throw error;
  }
}

function isOutage(error: unknown): boolean {
  return (
    error instanceof Error && /ECONNRESET|hang up|Throughput|Conflict|Throttl/.test(`${error.name} ${error.message}`)
  );
}

const keys = generateKeyPairSync('ed25519');
const testSigner: Signer = {
  key: { name: 'faults.example/log', key: rawKey(keys.publicKey.export({ format: 'der', type: 'spki' })) },
  sign: async (text) => new Uint8Array(sign(null, Buffer.from(text), keys.privateKey)),
};

function openArchive(): Archive {
  const kept = new Map<string, string>();
  return {
    keep: async (name, text) => void (kept.has(name) || kept.set(name, text)),
    read: async (name) => kept.get(name) ?? null,
    names: async (after = '') => [...kept.keys()].filter((name) => name > after).sort(),
  };
}
