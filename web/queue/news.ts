import { useRef } from 'preact/hooks';
import type { Claim, Stats, Status } from '../api/model.ts';
import { counted } from '../parts/words.ts';

/** What happened to a queue since its list was fetched, by the desk's counters. */
export interface News {
  readonly kind: 'came' | 'went';
  readonly count: number;
}

/**
 * Whether claims entered or left this queue, by others' doing: those that the reader moved away still stand in the list.
 * Counters follow a second or two later, so between the two counts nothing is news yet.
 */
export function newsOf({ before, now, moved }: { before: number; now: number; moved: number }): News | null {
  if (now > before) return { kind: 'came', count: now - before };
  return now < before - moved ? { kind: 'went', count: before - moved - now } : null;
}

/** The news in words; a narrowed view may show none of those claims. */
export function tellNews({ kind, count }: News, narrowed: boolean): string {
  if (narrowed) return 'The queue has changed. Show it again';
  return kind === 'came' ? `${counted(count, 'new claim')}. Show ${count === 1 ? 'it' : 'them'}` : goneInWords(count);
}

function goneInWords(count: number): string {
  return `${counted(count, 'claim')} here went to somebody else. Show the queue again`;
}

/** The news of the queue of a status (of all where there is none), and the way to forget it when the list is fetched again. */
export function useNews(stats: Stats | undefined, status: Status | undefined, rows: readonly Claim[]) {
  const seen = useRef<{ status: Status | undefined; count: number } | null>(null);
  const count = status === undefined ? stats?.total : stats?.byStatus[status];
  if (count !== undefined && (seen.current === null || seen.current.status !== status))
    seen.current = { status, count };
  const moved = status === undefined ? 0 : rows.filter((row) => row.status !== status).length;
  return {
    news:
      count === undefined || seen.current === null ? null : newsOf({ before: seen.current.count, now: count, moved }),
    forget: () => {
      seen.current = null;
    },
  };
}
