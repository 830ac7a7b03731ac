import { useFailedArticles } from '../api/articles.ts';
import { inWords } from '../parts/words.ts';
import { BarList } from './bar-list.tsx';

/** Why articles could not be read, each cause with the articles that it kept out. */
export function FailureCauses() {
  const failed = useFailedArticles().data;
  const causes = Map.groupBy(failed?.items ?? [], ({ ingestion }) => ingestion.failure?.code ?? 'unknown');
  const bars = [...causes]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([code, { length }]) => ({
      name: code,
      label: inWords(code),
      count: length,
      href: `/articles?${new URLSearchParams({ state: 'failed', cause: code })}`,
    }));
  const title =
    failed?.nextCursor == null ? 'Articles not read, by cause' : 'Articles not read, the newest 100 by cause';
  return <BarList title={title} bars={bars} empty="Every article could be read." />;
}
