import type { Measures } from '../shared/metrics.ts';
import type { Ingestion } from './ingest-object.ts';

/** What an ingestion adds to the metrics. */
export function measures(ingestion: Ingestion): Measures {
  if (ingestion.kind === 'failed') return { failedArticles: 1 };
  if (ingestion.kind === 'reviews') return {};
  const { articles, claims, isNew } = ingestion;
  return { readyArticles: articles.length, claims: isNew ? claims : 0 };
}
