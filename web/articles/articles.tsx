import { hasRank } from '../../claims/workflow/actor.ts';
import { useArticles } from '../api/articles.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { Empty, Failure, Waiting } from '../parts/notice.tsx';
import { ArticleLine } from './article-line.tsx';
import { DropZone } from './drop-zone.tsx';
import { PasteForm } from './paste-form.tsx';

/** What came in and how it fared, and the ways to bring in more. */
export function Articles() {
  const { session } = useSurroundings();
  const list = useArticles();
  const articles = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const mayAdd = hasRank(session.reader, 'reviewer');
  return (
    <div class="articles">
      <h1>Articles</h1>
      {mayAdd && (
        <>
          <DropZone />
          <PasteForm />
        </>
      )}
      {list.isPending && <Waiting what="Fetching articles" />}
      {list.isError && <Failure error={list.error} again={list.refetch} />}
      {list.isSuccess && articles.length === 0 && (
        <Empty title="No articles yet">
          <p>{mayAdd ? 'Drop some files above, or paste a text.' : 'Reviewers and machines bring them in.'}</p>
        </Empty>
      )}
      {articles.length > 0 && (
        <ul class="article-list" aria-label="Articles">
          {articles.map((article) => (
            <ArticleLine key={article.id} article={article} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <button type="button" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show older articles
        </button>
      )}
    </div>
  );
}
