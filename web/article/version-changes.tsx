import { useQuery } from '@tanstack/preact-query';
import { useArticle } from '../api/articles.ts';
import type { ArticleDetail } from '../api/model.ts';
import { Failure, Waiting } from '../parts/notice.tsx';
import { inert } from '../parts/said.tsx';
import { ClaimChanges } from './claim-changes.tsx';
import { coalesce } from './coalesce.ts';

/** What this version says otherwise than the one before it. */
export function VersionChanges({ article }: { readonly article: ArticleDetail }) {
  const before = useArticle(article.id, article.version - 1);
  const changes = useQuery({
    queryKey: ['changes', article.id, article.version],
    enabled: before.data !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const { diffWordsWithSpace } = await import('diff');
      return coalesce(diffWordsWithSpace(before.data?.text ?? '', article.text ?? ''));
    },
  });
  if (before.isError) return <Failure error={before.error} again={before.refetch} />;
  if (changes.data === undefined) return <Waiting what="Comparing with the version before" />;
  return (
    <>
      <ClaimChanges article={article} />
      <div class="article-text version-changes" dir="auto">
        {changes.data.map(({ value, added, removed }, index) => {
          const key = `${index}${added}${removed}`;
          if (added) return <ins key={key}>{inert(value)}</ins>;
          return removed ? <del key={key}>{inert(value)}</del> : <span key={key}>{inert(value)}</span>;
        })}
      </div>
    </>
  );
}
