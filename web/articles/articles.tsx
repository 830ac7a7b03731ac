import { useEffect } from 'preact/hooks';
import { useSearchParams } from 'wouter-preact';
import { hasRank } from '../../claims/workflow/actor.ts';
import { useArticles } from '../api/articles.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { Empty, Failure, Waiting } from '../parts/notice.tsx';
import { useTitle } from '../parts/title.ts';
import { inWords } from '../parts/words.ts';
import { ArticleLine } from './article-line.tsx';
import { DropZone } from './drop-zone.tsx';
import { Feeds } from './feeds.tsx';
import { PasteForm } from './paste-form.tsx';

/** What came in and how it fared, and the ways to bring in more. */
export function Articles() {
  const { session } = useSurroundings();
  const [search, setSearch] = useSearchParams();
  useTitle('Articles');
  const failed = search.get('state') === 'failed';
  const words = search.get('q') ?? '';
  const list = useArticles({ failed, words: words.trim() });
  const seeking = words.trim() !== '' && list.hasNextPage && articles(list).length < enough;
  useEffect(() => {
    if (seeking && !list.isFetching) void list.fetchNextPage();
  }, [seeking, list.isFetching]);
  const set = (name: 'q' | 'state' | 'cause', value: string) =>
    setSearch(
      (was) => {
        if (value === '') was.delete(name);
        else was.set(name, value);
        if (name === 'state') was.delete('cause');
        return was;
      },
      { replace: name === 'q' },
    );
  const cause = failed ? search.get('cause') : null;
  const shown = articles(list).filter(({ ingestion }) => cause === null || ingestion.failure?.code === cause);
  const mayAdd = hasRank(session.reader, 'reviewer');
  return (
    <div class="articles">
      <h1>Articles</h1>
      {mayAdd && (
        <>
          <DropZone />
          <PasteForm />
          {hasRank(session.reader, 'editor') && <Feeds />}
        </>
      )}
      <div class="article-tools">
        <h2>
          {failed ? 'Articles that could not be read' : 'Newest first'}
          {cause !== null && `: ${inWords(cause).toLowerCase()}`}
        </h2>
        <input
          type="search"
          class="article-search"
          placeholder="Search titles, publishers, addresses"
          aria-label="Search articles"
          value={words}
          onInput={({ currentTarget }) => set('q', currentTarget.value)}
        />
        <button type="button" class="toggle" aria-pressed={failed} onClick={() => set('state', failed ? '' : 'failed')}>
          Failed only
        </button>
      </div>
      {list.isPending && <Waiting what="Fetching articles" />}
      {list.isError && <Failure error={list.error} again={list.refetch} />}
      {list.isSuccess && shown.length === 0 && !seeking && (
        <NoArticles sought={words.trim() !== ''} failed={failed} mayAdd={mayAdd} />
      )}
      {seeking && <Waiting what="Searching on" />}
      {shown.length > 0 && (
        <ul class="article-list" aria-label="Articles">
          {shown.map((article) => (
            <ArticleLine key={article.id} article={article} />
          ))}
        </ul>
      )}
      {list.hasNextPage && !seeking && (
        <button type="button" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show older articles
        </button>
      )}
    </div>
  );
}

/** Articles found at which a search stops by itself. */
const enough = 20;

function articles({ data }: Pick<ReturnType<typeof useArticles>, 'data'>) {
  return data?.pages.flatMap(({ items }) => items) ?? [];
}

interface NoArticlesProps {
  readonly sought: boolean;
  readonly failed: boolean;
  readonly mayAdd: boolean;
}

/** Why no article is listed, and what to do. */
function NoArticles({ sought, failed, mayAdd }: NoArticlesProps) {
  if (sought)
    return (
      <Empty title="No article is called that">
        <p>Titles, publishers and addresses are searched; every word has to be there.</p>
      </Empty>
    );
  return (
    <Empty title={failed ? 'Every article could be read' : 'No articles yet'}>
      <p>
        {mayAdd ? 'Drop some files above, give an address, or paste a text.' : 'Reviewers and machines bring them in.'}
      </p>
    </Empty>
  );
}
