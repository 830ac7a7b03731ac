import { Link } from 'wouter-preact';
import type { Article } from '../api/model.ts';
import { Ago } from '../parts/instant.tsx';
import { Said } from '../parts/said.tsx';
import { counted } from '../parts/words.ts';

/** One article of the list: what it is, and whether it could be read. */
export function ArticleLine({ article }: { readonly article: Article }) {
  const { state, failure, check } = article.ingestion;
  return (
    <li class="article-line" data-state={state}>
      <div>
        <Link href={`/articles/${article.id}`}>
          <Said
            text={
              article.title ?? article.url ?? (state === 'failed' ? 'A file that could not be read' : 'Without a title')
            }
          />
        </Link>
        <p class="meta">
          {article.publisher !== null && <Said text={article.publisher} />}
          <span>
            came in <Ago at={article.createdAt} />
          </span>
          {article.version > 1 && <span>version {article.version}</span>}
        </p>
        {check !== null && <p class="meta">{check.note}</p>}
        {failure !== null && (
          <p class="field-problem">
            Could not be read: <Said text={failure.message} />
          </p>
        )}
      </div>
      <p class="ingestion">
        {state === 'received' && <span class="pulse">being read…</span>}
        {state === 'failed' && <span class="flag">failed</span>}
        {state === 'ready' && check !== null && <Link href={`/articles/${article.id}`}>ready, check its text</Link>}
        {state === 'ready' && (
          <Link href={`/queue?status=any&article=${article.id}`}>{counted(article.claimCount, 'claim')}</Link>
        )}
      </p>
    </li>
  );
}
