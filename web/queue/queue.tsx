import { useQueryClient } from '@tanstack/preact-query';
import { useEffect, useRef } from 'preact/hooks';
import { useClaims } from '../api/claims.ts';
import { useStats } from '../api/stats.ts';
import { ClaimPanel } from '../claim/claim-panel.tsx';
import { Failure, Waiting } from '../parts/notice.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { ClaimList } from './claim-list.tsx';
import { FilterBar } from './filter-bar.tsx';
import { narrowing, toQuery } from './filters.ts';
import { matching } from './matching.ts';
import { NothingHere } from './nothing-here.tsx';
import { useQueueKeys } from './queue-keys.ts';
import { queueOf, useQueuePlace } from './queue-place.ts';
import { useSelection } from './selection.ts';
import { useStaleness } from './staleness.ts';
import { StatusTabs } from './status-tabs.tsx';

/** The reviewers' queue: what to check next, and the claim one works on beside it. */
export function Queue() {
  const place = useQueuePlace();
  const { search, opened } = place;
  const query = toQuery(search);
  const queue = queueOf(search);
  const list = useClaims(query);
  const stats = useStats();
  const queries = useQueryClient();
  const searchBox = useRef<HTMLInputElement>(null);
  const rows = matching(list.data?.pages ?? noPages, search.get('q') ?? '');
  const active = place.activeIn(rows);
  const { selection, toggle, replace } = useSelection(rows);
  const staleness = useStaleness(stats.data, query.status);
  useQueueKeys({ rows, place, select: toggle, search: () => searchBox.current?.focus() });

  const refresh = () => {
    staleness.forget();
    queries.setQueryData(['claims', query], (was: typeof list.data) => was && firstPage(was));
    void queries.invalidateQueries({ queryKey: ['claims', query] });
  };
  const busy = opened !== null || selection.size > 0 || active > 0;
  useEffect(() => {
    if (staleness.changed && !busy) refresh();
  }, [staleness.changed, busy]);
  useEffect(() => {
    place.setActive(-1);
    replace(new Map());
  }, [queue]);

  return (
    <div class="queue" data-opened={opened === null ? undefined : ''}>
      <section class="queue-list" aria-labelledby="queue-title">
        <h1 id="queue-title" class="visually-hidden">
          Queue
        </h1>
        <StatusTabs search={search} stats={stats.data} />
        <FilterBar search={search} change={place.set} clear={place.clear} searchBox={searchBox} />
        {staleness.changed && busy && (
          <button type="button" class="changed" onClick={refresh}>
            The queue has changed. Show it anew
          </button>
        )}
        <BulkBar selection={selection} clear={() => replace(new Map())} />
        {list.isPending && <Waiting what="Fetching claims" />}
        {list.isError && <Failure error={list.error} again={list.refetch} />}
        {list.isSuccess && rows.length === 0 && !list.hasNextPage && (
          <NothingHere narrowed={narrowing(search) > 0 || search.has('q')} total={stats.data?.total ?? 0} />
        )}
        {(rows.length > 0 || list.hasNextPage) && (
          <ClaimList
            key={queue}
            rows={rows}
            queue={queue}
            active={active}
            selection={selection}
            onSelect={toggle}
            onOpen={(position) => place.open(rows, position)}
            more={list.hasNextPage && !list.isFetchingNextPage ? list.fetchNextPage : null}
            complete={!list.hasNextPage}
          />
        )}
      </section>
      {opened !== null && (
        <ClaimPanel key={opened} id={opened} intent={place.intent} onClose={place.close} context="queue" />
      )}
    </div>
  );
}

const noPages: readonly { readonly items: never[] }[] = [];

/** A list as it was when only its first page was there, so that only that is asked for again. */
function firstPage<L extends { pages: unknown[]; pageParams: unknown[] }>(list: L): L {
  return { ...list, pages: list.pages.slice(0, 1), pageParams: list.pageParams.slice(0, 1) };
}
