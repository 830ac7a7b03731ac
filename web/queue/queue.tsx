import { useQueryClient } from '@tanstack/preact-query';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useClaims } from '../api/claims.ts';
import type { Claim, Status } from '../api/model.ts';
import { useStats } from '../api/stats.ts';
import { ClaimPanel } from '../claim/claim-panel.tsx';
import { useSettled } from '../habits/settled.ts';
import { useTitle } from '../parts/title.ts';
import { counted, inWords } from '../parts/words.ts';
import { useBulk } from './bulk.ts';
import { BulkBar } from './bulk-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { narrowing, toQuery } from './filters.ts';
import { Listing } from './listing.tsx';
import { tellNews, useNews } from './news.ts';
import { useQueueKeys } from './queue-keys.ts';
import { queueOf, useQueuePlace } from './queue-place.ts';
import { useSelection } from './selection.ts';
import { StatusTabs } from './status-tabs.tsx';
import { useWidening } from './widening.ts';

/** The reviewers' queue: what to check next, and the claim one works on beside it. */
export function Queue() {
  const place = useQueuePlace();
  const { search, opened } = place;
  const words = search.get('q') ?? '';
  const settled = useSettled(words, words === '' ? 0 : typing);
  const query = toQuery(withWords(search, settled));
  const queue = queueOf(search);
  const list = useClaims(query);
  const stats = useStats().data;
  const queries = useQueryClient();
  const searchBox = useRef<HTMLInputElement>(null);
  /** Claims that the reader moved out of this queue in bulk; they leave it at once. */
  const [gone, setGone] = useState<ReadonlySet<string>>(nothingGone);
  const pages = list.data?.pages ?? noPages;
  const fetched = useMemo(() => pages.flatMap(({ items }) => items), [pages]);
  const rows = useMemo(() => fetched.filter(({ id }) => !gone.has(id)), [fetched, gone]);
  const choice = useSelection(rows);
  const { news, forget } = useNews(stats, query.status, fetched);
  const narrowed = narrowing(search) > 0;
  const all = query.status === undefined ? stats?.total : stats?.byStatus[query.status];
  const total = narrowed || words !== '' ? null : (all ?? null);
  useTitle(titleOf(query.status, total));
  const select = (claims: readonly Claim[]) => choice.replace(new Map(claims.map((claim) => [claim.id, claim])));
  const bulk = useBulk({
    selection: choice.selection,
    clear: () => choice.replace(new Map()),
    onMoved: (moved) => {
      const ids = new Set(moved.map(({ id }) => id));
      const first = rows.findIndex(({ id }) => ids.has(id));
      // What follows those that left stands where the first of them stood, and is looked at next.
      if (first !== -1 && opened === null) place.setActive(first);
      setGone((was) => leaving(was, moved, query.status));
    },
  });
  const widening = useWidening({ list, total, select });
  const widen = () => (list.hasNextPage ? widening.start() : select(rows));
  useQueueKeys({ rows, place, bulk, choice, selectAll: widen, search: () => searchBox.current?.focus() });

  const refresh = () => {
    forget();
    setGone(nothingGone);
    queries.setQueryData(['claims', query], (was: typeof list.data) => was && firstPage(was));
    void queries.invalidateQueries({ queryKey: ['claims', query] });
  };
  const busy = opened !== null || bulk.count > 0 || bulk.made !== null || place.activeIn(rows) > 0;
  useEffect(() => {
    if (news !== null && !busy) refresh();
  }, [news === null, busy]);
  useEffect(() => {
    place.setActive(-1);
    setGone(nothingGone);
    choice.replace(new Map());
  }, [queue]);

  return (
    <div class="queue" data-opened={opened === null ? undefined : ''}>
      <section class="queue-list" aria-labelledby="queue-title">
        <h1 id="queue-title" class="visually-hidden">
          Queue
        </h1>
        <StatusTabs search={search} stats={stats} />
        <FilterBar
          search={search}
          change={place.set}
          clear={place.clear}
          toggleMine={place.toggleMine}
          searchBox={searchBox}
          stats={stats}
        />
        {news !== null && busy && (
          <button type="button" class="changed" onClick={refresh}>
            {tellNews(news, narrowed)}
          </button>
        )}
        <BulkBar bulk={bulk} widen={list.hasNextPage ? widening : null} />
        <Listing list={list} rows={rows} place={place} choice={choice} stats={stats} total={total} />
      </section>
      {opened !== null && (
        <ClaimPanel key={opened} id={opened} intent={place.intent} onClose={() => place.close(rows)} context="queue" />
      )}
    </div>
  );
}

/** Milliseconds that the search waits for the next letter. */
const typing = 250;

/** The address with the words that are searched for now. */
function withWords(search: URLSearchParams, words: string): URLSearchParams {
  const settled = new URLSearchParams(search);
  settled.set('q', words);
  return settled;
}

const noPages: readonly { readonly items: never[] }[] = [];
const nothingGone: ReadonlySet<string> = new Set();

/** What left a queue, after a bulk move: claims that no longer stand where it lists; an undo brings them back. */
function leaving(was: ReadonlySet<string>, moved: readonly Claim[], status: Status | undefined): ReadonlySet<string> {
  const next = new Set(was);
  for (const claim of moved) {
    if (status === undefined || claim.status === status) next.delete(claim.id);
    else next.add(claim.id);
  }
  return next;
}

/** What the tab of the browser says: `78 unreviewed`. */
function titleOf(status: Status | undefined, count: number | null): string {
  if (status === undefined) return count === null ? 'All claims' : counted(count, 'claim');
  return count === null ? inWords(status) : `${count.toLocaleString()} ${inWords(status).toLowerCase()}`;
}

/** A list as it was when only its first page was there, so that only that is asked for again. */
function firstPage<L extends { pages: unknown[]; pageParams: unknown[] }>(list: L): L {
  return { ...list, pages: list.pages.slice(0, 1), pageParams: list.pageParams.slice(0, 1) };
}
