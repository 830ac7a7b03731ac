import { Link, useSearchParams } from 'wouter-preact';
import { hasRank } from '../../claims/workflow/actor.ts';
import type { ReviewImport } from '../api/model.ts';
import { useRemoveReview, useReviewImports, useReviews } from '../api/outside.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { Ago } from '../parts/instant.tsx';
import { Failure, Waiting } from '../parts/notice.tsx';
import { OutsideCheck } from '../parts/outside-check.tsx';
import { Said } from '../parts/said.tsx';
import { useTitle } from '../parts/title.ts';
import { counted } from '../parts/words.ts';
import { AskLine } from './ask-line.tsx';

/** The fact-checks of others that the desk keeps, and what the newest imports brought. */
export function Others() {
  useTitle('Checks by others');
  const [search, setSearch] = useSearchParams();
  const publisher = search.get('publisher') ?? '';
  return (
    <div class="archive">
      <p>
        <Link href="/archive">Archive</Link>
      </p>
      <h1>Checks by others</h1>
      <AskLine
        key={publisher}
        label="Publisher"
        hint="Fact-checks that others published, with their own ratings. None counts as a verdict of this desk."
        asked={publisher}
        ask={(name) => setSearch(name === '' ? {} : { publisher: name })}
      />
      <Imports />
      <Reviews publisher={publisher} />
    </div>
  );
}

function Reviews({ publisher }: { readonly publisher: string }) {
  const { session } = useSurroundings();
  const found = useReviews(publisher);
  const remove = useRemoveReview();
  if (found.data === undefined)
    return found.isError ? <Failure error={found.error} again={found.refetch} /> : <Waiting what="Fetching checks" />;
  const items = found.data.pages.flatMap((page) => page.items);
  return (
    <>
      {items.length === 0 && (
        <p role="status" class="hint">
          {publisher === ''
            ? 'None yet. Editors add addresses of them under Articles, Feeds; files go in by “claimtrail reviews FILE”.'
            : 'This publisher has none here.'}
        </p>
      )}
      {remove.isError && <Failure error={remove.error} />}
      <ol class="found outside-checks">
        {items.map((review) => (
          <li key={review.id}>
            <OutsideCheck review={review} />
            {hasRank(session.reader, 'editor') && (
              <button
                type="button"
                class="quiet"
                disabled={remove.isPending}
                aria-label={`Take out: ${review.claim}`}
                onClick={() => remove.mutate(review.id)}
              >
                Take out
              </button>
            )}
          </li>
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

function Imports() {
  const imports = useReviewImports();
  const items = imports.data?.items ?? [];
  if (imports.isError) return <Failure error={imports.error} again={imports.refetch} />;
  if (items.length === 0) return null;
  return (
    <details class="imports">
      <summary>What the newest imports brought</summary>
      <ul>
        {items.map((made) => (
          <Import key={`${made.at} ${made.from}`} made={made} />
        ))}
      </ul>
    </details>
  );
}

function Import({ made }: { readonly made: ReviewImport }) {
  const { at, from, taken, changed, known, refused, faults, failure } = made;
  return (
    <li>
      <Said text={from} /> · <Ago at={at} />: {taken} new, {changed} changed, {known} known
      {failure !== null && (
        <p class="field-problem">
          <Said text={failure} />
        </p>
      )}
      {refused > 0 && (
        <details>
          <summary>{counted(refused, 'entry is no review', 'entries are no reviews')}</summary>
          <ul>
            {faults.map(({ position, reason }) => (
              <li key={position}>
                <code>
                  <Said text={position} />
                </code>{' '}
                <Said text={reason} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
