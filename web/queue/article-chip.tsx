import { useArticle } from '../api/articles.ts';
import { Said } from '../parts/said.tsx';

interface ArticleChipProps {
  readonly id: string;
  readonly leave: () => void;
}

/** Says that only the claims of one article are listed, and of which. */
export function ArticleChip({ id, leave }: ArticleChipProps) {
  const article = useArticle(id, null).data;
  return (
    <p class="chip">
      <span>
        Claims of{' '}
        <a href={`/articles/${id}`}>
          <Said text={article === undefined ? 'one article' : (article.title ?? 'an article without a title')} />
        </a>
      </span>
      <button type="button" class="quiet" onClick={leave} aria-label="Show claims of all articles">
        ✕
      </button>
    </p>
  );
}
