import { openReader } from '../reading/open-reader.ts';
import type { IngestEnv } from '../shared/env.ts';
import { openObjects } from '../shared/open-objects.ts';
import { openTable } from '../shared/open-table.ts';
import type { IngestWorld } from './ingest-object.ts';

/** One thread: what reading takes is the processor, which is one. Memory as the largest article measured needs it, tenfold. */
const oneArticleAtATime = { threads: 1, megabytes: 1024 } as const;

/** The table, the inbox, the reader and the clock of a function that reads uploads. */
export function openIngestWorld(env: IngestEnv): IngestWorld {
  return {
    table: openTable(env),
    objects: openObjects(env.INBOX),
    reader: openReader(oneArticleAtATime),
    now: () => new Date(),
    mayFetch: true,
  };
}
