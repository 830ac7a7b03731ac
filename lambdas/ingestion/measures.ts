import type { Measure } from '../shared/metrics.ts';
import type { Ingestion } from './ingest-object.ts';

/** What an ingestion adds to the metrics. */
export function measures(ingestion: Ingestion): Readonly<Record<string, Measure>> {
  if (ingestion.kind === 'failed') return { FailedArticles: { value: 1, unit: 'Count' } };
  return { ReadyArticles: { value: ingestion.articles.length, unit: 'Count' } };
}
