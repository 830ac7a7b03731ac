import type { Measure } from '../shared/metrics.ts';
import type { Ingestion } from './ingest-object.ts';

/** What an ingestion adds to the metrics. */
export function measures(ingestion: Ingestion): Readonly<Record<string, Measure>> {
  if (ingestion.kind === 'failed') return { FailedArticles: { value: 1, unit: 'Count' } };
  const { articles, claims, isNew } = ingestion;
  return {
    ReadyArticles: { value: articles.length, unit: 'Count' },
    Claims: { value: isNew ? claims : 0, unit: 'Count' },
  };
}
