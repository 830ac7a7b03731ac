import { useRef } from 'preact/hooks';
import type { Stats, Status } from '../api/model.ts';

/** Whether claims entered or left this queue since its list was fetched, told by the desk's counters. */
export function useStaleness(stats: Stats | undefined, status: Status | undefined) {
  const seen = useRef<{ status: string | undefined; count: number } | null>(null);
  const count = status === undefined ? stats?.total : (stats?.byStatus[status] ?? 0);
  if (stats !== undefined && count !== undefined && seen.current?.status !== status) seen.current = { status, count };
  return {
    changed: stats !== undefined && seen.current !== null && seen.current.count !== count,
    forget: () => {
      seen.current = null;
    },
  };
}
