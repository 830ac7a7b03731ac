import type { useClaims } from '../api/claims.ts';
import type { Claim, Stats } from '../api/model.ts';
import { Failure, Waiting } from '../parts/notice.tsx';
import { ClaimList } from './claim-list.tsx';
import { narrowing } from './filters.ts';
import { ListHead } from './list-head.tsx';
import { NothingHere } from './nothing-here.tsx';
import { queueOf, type useQueuePlace } from './queue-place.ts';
import type { useSelection } from './selection.ts';

interface ListingProps {
  readonly list: ReturnType<typeof useClaims>;
  readonly rows: readonly Claim[];
  readonly place: ReturnType<typeof useQueuePlace>;
  readonly choice: ReturnType<typeof useSelection>;
  readonly stats: Stats | undefined;
  /** How many claims are in the queue by the desk's counters, where those count what is listed. */
  readonly total: number | null;
}

/** The claims of the queue, or why there are none. */
export function Listing({ list, rows, place, choice, stats, total }: ListingProps) {
  const { search, opened } = place;
  const complete = !list.hasNextPage;
  const searching = search.has('q');
  if (list.isPending) return <Waiting what="Fetching claims" />;
  if (list.data === undefined) return <Failure error={list.error} again={list.refetch} />;
  const found = list.data.pages[0]?.search;
  if (rows.length === 0 && complete)
    return (
      <NothingHere
        narrowed={narrowing(search) > 0 || searching}
        clear={place.clear}
        leftOut={found?.isWhole === false ? found.detail : null}
        total={stats?.total ?? 0}
      />
    );
  return (
    <>
      <ListHead
        rows={rows}
        shown={{ complete, searching, total }}
        selection={choice.selection}
        select={choice.replace}
      />
      <ClaimList
        key={queueOf(search)}
        rows={rows}
        queue={queueOf(search)}
        active={place.activeIn(rows)}
        focus={opened === null}
        selection={choice.selection}
        onSelect={choice.toggle}
        onOpen={(position) => place.open(rows, position)}
        more={complete || list.isFetching ? null : list.fetchNextPage}
        complete={complete}
      />
    </>
  );
}
