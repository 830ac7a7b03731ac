import { Link } from 'wouter-preact';
import type { ArticleDetail } from '../api/model.ts';

interface VersionsProps {
  readonly article: ArticleDetail;
  /** The version asked for in the address; null for the newest. */
  readonly asked: number | null;
  readonly comparing: boolean;
  readonly compare: (comparing: boolean) => void;
}

/** The versions of an article, where there is more than one, and the switch that shows what changed. */
export function Versions({ article, asked, comparing, compare }: VersionsProps) {
  const newest = asked === null ? article.version : Math.max(asked, article.version);
  if (newest < 2 && asked === null) return null;
  const numbers = Array.from({ length: newest }, (_, index) => index + 1);
  return (
    <nav class="versions" aria-label="Versions">
      {numbers.map((number) => (
        <Link
          key={number}
          href={`/articles/${article.id}?version=${number}`}
          aria-current={number === article.version ? 'page' : undefined}
        >
          Version {number}
        </Link>
      ))}
      {asked !== null && <Link href={`/articles/${article.id}`}>Newest</Link>}
      {article.version > 1 && (
        <button type="button" class="toggle" aria-pressed={comparing} onClick={() => compare(!comparing)}>
          What changed
        </button>
      )}
    </nav>
  );
}
