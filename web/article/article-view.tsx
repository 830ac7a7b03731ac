import { useMemo, useState } from 'preact/hooks';
import { Link, useSearchParams } from 'wouter-preact';
import { hasRank } from '../../claims/workflow/actor.ts';
import { useArticle, useArticleClaims } from '../api/articles.ts';
import type { ArticleDetail, Claim } from '../api/model.ts';
import { isMissing } from '../api/problem.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { ClaimPanel } from '../claim/claim-panel.tsx';
import { Outside } from '../claim/findings.tsx';
import { useShortcuts } from '../habits/shortcuts.ts';
import { Day } from '../parts/instant.tsx';
import { NotHere } from '../parts/not-here.tsx';
import { Failure, Notice, Waiting } from '../parts/notice.tsx';
import { inert, Said } from '../parts/said.tsx';
import { useTitle } from '../parts/title.ts';
import { ArticleClaims } from './article-claims.tsx';
import { ArticleText } from './article-text.tsx';
import { DeleteArticle } from './delete-article.tsx';
import { FactsForm } from './facts-form.tsx';
import { Legend } from './legend.tsx';
import { type Marks, useMarks } from './marks.ts';
import { RepairForm } from './repair-form.tsx';
import { Story } from './story.tsx';
import { TextCheck } from './text-check.tsx';
import { VersionChanges } from './version-changes.tsx';
import { Versions } from './versions.tsx';

/** An article with its claims marked in the text, and the one opened beside it. */
export function ArticleView({ id }: { readonly id: string }) {
  const [search, setSearch] = useSearchParams();
  const version = versionIn(search);
  const { session } = useSurroundings();
  const article = useArticle(id, version);
  const claims = useArticleClaims(id);
  const [comparing, setComparing] = useState(false);
  useTitle(article.data === undefined ? null : (article.data.title ?? 'Article without a title'));
  const opened = search.get('claim');
  const shown = article.data?.version;
  const all = claims.data ?? noClaims;
  // The same array while nothing changes, so that the text is cut once.
  const marked = useMemo(() => all.filter(({ articleVersion }) => articleVersion === shown), [all, shown]);
  const { seen, marks } = useMarks(marked, opened);
  const open = (claim: string | null) =>
    setSearch(
      (was) => {
        if (claim === null) was.delete('claim');
        else was.set('claim', claim);
        return was;
      },
      { replace: opened !== null && claim !== null },
    );
  const step = (by: number) => {
    const at = seen.findIndex((claim) => claim.id === opened);
    const next = seen[at === -1 ? 0 : Math.max(0, Math.min(seen.length - 1, at + by))];
    if (next !== undefined) open(next.id);
  };
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    Escape: opened === null ? undefined : () => open(null),
  });
  if (article.isPending) return <Waiting what="Fetching the article" />;
  if (article.data === undefined) return <Missing error={article.error} again={article.refetch} version={version} />;
  return (
    <div class="article-view" data-opened={opened === null ? undefined : ''}>
      <article class="reading">
        <ArticleHead article={article.data} />
        <Story article={id} />
        <Versions article={article.data} comparing={comparing} compare={setComparing} />
        {article.data.ingestion.state !== 'ready' && <NotReady article={article.data} />}
        {version === null && <TextCheck article={article.data} />}
        {article.data.text !== null && (
          <Reading
            comparing={comparing}
            article={article.data}
            claims={seen}
            marks={marks}
            opened={opened}
            onOpen={open}
            mayAdd={version === null && hasRank(session.reader, 'reviewer')}
          />
        )}
        {version === null && <ForEditors article={article.data} />}
      </article>
      {opened === null ? (
        article.data.text !== null && (
          <ArticleClaims claims={seen} marks={marks} pending={claims.isPending} onOpen={open} />
        )
      ) : (
        <ClaimPanel key={opened} id={opened} onClose={() => open(null)} context="article" />
      )}
    </div>
  );
}

/** The version that the address asks for; null for the newest. */
function versionIn(search: URLSearchParams): number | null {
  const asked = Number(search.get('version'));
  return Number.isInteger(asked) && asked > 0 ? asked : null;
}

/** What editors put right about an article: its text and its facts; admins delete it. */
function ForEditors({ article }: { readonly article: ArticleDetail }) {
  const { session } = useSurroundings();
  if (!hasRank(session.reader, 'editor')) return null;
  return (
    <>
      <RepairForm key={article.version} article={article} />
      <FactsForm key={`facts-${article.version}`} article={article} />
      {hasRank(session.reader, 'admin') && <DeleteArticle article={article} />}
    </>
  );
}

interface MissingProps {
  readonly error: unknown;
  readonly again: () => unknown;
  readonly version: number | null;
}

function Missing({ error, again, version }: MissingProps) {
  if (!isMissing(error)) return <Failure error={error} again={again} />;
  return (
    <NotHere title={version === null ? 'No such article' : `No version ${version} of such an article`}>
      <p>The link may be cut short, or be from another Claimtrail.</p>
    </NotHere>
  );
}

const noClaims: readonly Claim[] = [];

interface ReadingProps {
  readonly comparing: boolean;
  readonly article: ArticleDetail;
  readonly claims: readonly Claim[];
  readonly marks: Marks;
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
  readonly mayAdd: boolean;
}

function Reading({ comparing, marks, ...rest }: ReadingProps) {
  if (comparing && rest.article.version > 1) return <VersionChanges article={rest.article} />;
  return (
    <>
      {rest.claims.length + marks.faint > 0 && <Legend claims={rest.claims} {...marks} />}
      <ArticleText {...rest} />
    </>
  );
}

function ArticleHead({ article }: { readonly article: ArticleDetail }) {
  return (
    <header class="article-head">
      <h1 dir="auto">{inert(article.title ?? 'Without a title')}</h1>
      <p class="meta">
        {article.publisher !== null && <Said text={article.publisher} />}
        {article.byline !== null && <Said text={article.byline} />}
        {article.publishedAt !== null && <Day at={article.publishedAt} />}
        {article.url !== null && <Outside url={article.url} text="Original" />}
      </p>
    </header>
  );
}

function NotReady({ article: { ingestion, version } }: { readonly article: ArticleDetail }) {
  if (ingestion.state === 'received')
    return <Waiting what={version === 0 ? 'Reading the article; its claims appear here' : 'Reading a newer version'} />;
  return (
    <Notice tone="problem">
      <p>
        <strong>
          {version === 0 ? 'This article could not be read.' : 'What came in last for this article could not be read.'}
        </strong>{' '}
        <Said text={ingestion.failure?.message ?? 'No reason was kept.'} />
      </p>
      <p>
        {version > 0 && 'Its text as it was before is below. '}
        Mend the file, then <Link href="/articles">add it again</Link>.
      </p>
    </Notice>
  );
}
