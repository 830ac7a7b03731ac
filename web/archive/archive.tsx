import { Link, useSearchParams } from 'wouter-preact';
import { useSearch } from '../api/archive.ts';
import type { Claim } from '../api/model.ts';
import { StatusBadge, VerdictBadge } from '../parts/badges.tsx';
import { CheckedBefore } from '../parts/checked-before.tsx';
import { Day } from '../parts/instant.tsx';
import { Failure, Waiting } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';
import { useTitle } from '../parts/title.ts';
import { AskLine } from './ask-line.tsx';
import { Marked } from './marked.tsx';
import { OverTime } from './over-time.tsx';

/** All that the desk has: a search over every claim, and what somebody said over time. */
export function Archive() {
  const [search, setSearch] = useSearchParams();
  const speaker = search.get('speaker') ?? '';
  useTitle(speaker === '' ? 'Archive' : `${speaker} over time`);
  if (speaker !== '')
    return (
      <OverTime
        speaker={speaker}
        about={search.get('about') ?? ''}
        ask={(about) => setSearch(about === '' ? { speaker } : { speaker, about })}
      />
    );
  const q = search.get('q') ?? '';
  return (
    <div class="archive">
      <h1>Archive</h1>
      <AskLine
        key={q}
        label="Search all claims"
        hint="Words, “a phrase” in quotation marks, or a beginning: harb*"
        asked={q}
        ask={(text) => setSearch(text === '' ? {} : { q: text })}
      />
      {q === '' && (
        <p class="meta">
          <Link href="/speakers">Speakers</Link>
          <Link href="/publishers">Publishers</Link>
          <Link href="/archive/others">Checks by others</Link>
        </p>
      )}
      {q !== '' && <Results q={q} />}
    </div>
  );
}

function Results({ q }: { readonly q: string }) {
  const found = useSearch(q);
  if (found.data === undefined)
    return found.isError ? <Failure error={found.error} again={found.refetch} /> : <Waiting what="Searching" />;
  const items = found.data.pages.flatMap((page) => page.items);
  const reach = found.data.pages[0]?.search;
  return (
    <>
      <p role="status" class="hint">
        {items.length === 0 && reach?.isWhole !== false ? 'No claim has these words.' : (reach?.detail ?? '')}
      </p>
      <ol class="found">
        {items.map((claim) => (
          <FoundClaim key={claim.id} claim={claim} marks={claim.marks ?? []} />
        ))}
      </ol>
      {found.hasNextPage && (
        <button type="button" class="quiet" onClick={() => void found.fetchNextPage()}>
          Show more
        </button>
      )}
    </>
  );
}

interface FoundClaimProps {
  readonly claim: Claim;
  readonly marks: readonly (readonly number[])[];
}

function FoundClaim({ claim, marks }: FoundClaimProps) {
  const { id, text, speaker, publisher, source, status, verdict } = claim;
  return (
    <li>
      <Link href={`/claims/${id}`} dir="auto">
        <Marked text={text} marks={marks} />
      </Link>
      <p class="meta">
        <StatusBadge status={status} />
        {verdict !== null && <VerdictBadge verdict={verdict} />}
        <CheckedBefore claim={claim} />
        {speaker !== null && (
          <Link href={`/archive?${new URLSearchParams({ speaker })}`}>
            <Said text={speaker} />
          </Link>
        )}
        {publisher !== null && <Said text={publisher} />}
        {source.publishedAt !== null && <Day at={source.publishedAt} />}
      </p>
    </li>
  );
}
