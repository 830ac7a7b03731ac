import type { IngestEnv } from '../shared/env.ts';
import { loadModel } from '../shared/model.ts';
import { openObjects } from '../shared/open-objects.ts';
import { openTable } from '../shared/open-table.ts';
import type { IngestWorld } from './ingest-object.ts';

/** The table, the inbox, the model and the clock of a function that reads uploads. */
export function openIngestWorld(env: IngestEnv): IngestWorld {
  return {
    table: openTable(env),
    objects: openObjects(env.INBOX),
    model: loadModel(),
    now: () => new Date(),
    mayFetch: true,
  };
}
