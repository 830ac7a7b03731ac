import type { LogFields } from '../shared/log.ts';
import type { Ingestion } from './ingest-object.ts';

/** What the log may tell of an ingestion: ids, counts and a code; the sentence for the sender may quote the upload. */
export function outcome(ingestion: Ingestion): LogFields {
  if (ingestion.kind === 'failed')
    return { kind: 'failed', articles: [ingestion.article], code: ingestion.failure.code };
  return ingestion;
}

/** Where an upload lies, without its file's name, which people make up and put people into. */
export function folderOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/') + 1);
}
