import { Link } from 'wouter-preact';
import { useVersions } from '../api/articles.ts';
import type { ArticleDetail } from '../api/model.ts';
import { Ago } from '../parts/instant.tsx';

interface VersionsProps {
  readonly article: ArticleDetail;
  readonly comparing: boolean;
  readonly compare: (comparing: boolean) => void;
}

/** The versions of an article, where there is more than one, and the switch that shows what changed. */
export function Versions({ article, comparing, compare }: VersionsProps) {
  const versions = useVersions(article.id).data?.items ?? [];
  if (versions.length < 2) return null;
  return (
    <nav class="versions" aria-label="Versions">
      {versions.map(({ version, createdAt }) => (
        <Link
          key={version}
          href={`/articles/${article.id}?version=${version}`}
          aria-current={version === article.version ? 'page' : undefined}
        >
          Version {version} <Ago at={createdAt} />
        </Link>
      ))}
      {article.version > 1 && (
        <button type="button" class="toggle" aria-pressed={comparing} onClick={() => compare(!comparing)}>
          What changed
        </button>
      )}
    </nav>
  );
}
