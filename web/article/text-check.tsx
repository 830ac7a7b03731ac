import { useState } from 'preact/hooks';
import { useSource } from '../api/articles.ts';
import type { ArticleDetail } from '../api/model.ts';
import { Failure, Notice, Waiting } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';

/** What a person is asked to check of an article's text, and all that was sent, one click away. */
export function TextCheck({ article }: { readonly article: ArticleDetail }) {
  const [opened, setOpened] = useState(false);
  const { check } = article.ingestion;
  if (check === null) return null;
  return (
    <Notice tone="news">
      <p>
        <strong>Ready, check its text.</strong> {check.note}
      </p>
      {check.largest !== null && (
        <p>
          The longest of it: “<Said text={check.largest} />”
        </p>
      )}
      <details open={opened} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
        <summary>All that was sent</summary>
        {opened && <Source id={article.id} />}
      </details>
    </Notice>
  );
}

function Source({ id }: { readonly id: string }) {
  const source = useSource(id);
  if (source.isPending) return <Waiting what="Fetching what was sent" />;
  if (source.isError) return <Failure error={source.error} again={source.refetch} />;
  return (
    <p class="sent">
      <Said text={source.data} />
    </p>
  );
}
