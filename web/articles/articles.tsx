import { useSearchParams } from 'wouter-preact';
import { hasRank } from '../../claims/workflow/actor.ts';
import { useArticles } from '../api/articles.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { Empty, Failure, Waiting } from '../parts/notice.tsx';
import { useTitle } from '../parts/title.ts';
import { ArticleLine } from './article-line.tsx';
import { DropZone } from './drop-zone.tsx';
import { PasteForm } from './paste-form.tsx';

/** What came in and how it fared, and the ways to bring in more. */
export function Articles() {
  const { session } = useSurroundings();
  const [search, setSearch] = useSearchParams();
  useTitle('Articles');
  const failed = search.get('state') === 'failed';
  const list = useArticles(failed);
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
      <div class="article-tools">
        <h2>{failed ? 'Articles that could not be read' : 'Newest first'}</h2>
        <button
          type="button"
          class="toggle"
          aria-pressed={failed}
          onClick={() => setSearch(failed ? {} : { state: 'failed' })}
        >
          Failed only
        </button>
      </div>
      {list.isPending && <Waiting what="Fetching articles" />}
      {list.isError && <Failure error={list.error} again={list.refetch} />}
      {list.isSuccess && articles.length === 0 && (
        <Empty title={failed ? 'Every article could be read' : 'No articles yet'}>
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
