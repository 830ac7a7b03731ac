import { useEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { isOneOf } from '../../claims/vocabulary/is-one-of.ts';
import { statuses } from '../../claims/vocabulary/workflow.ts';
import type { Stats } from '../api/model.ts';
import { inWords } from '../parts/words.ts';
import { anyStatus, defaultStatus, narrowing } from './filters.ts';

interface StatusTabsProps {
  readonly search: URLSearchParams;
  readonly stats: Stats | undefined;
}

/** The queues, one a status, with how many claims stand in each, where no filter makes them fewer. */
export function StatusTabs({ search, stats }: StatusTabsProps) {
  const chosen = search.get('status') ?? defaultStatus;
  const tabs = [...statuses, anyStatus].map((status) => {
    const next = new URLSearchParams(search);
    next.set('status', status);
    next.delete('claim');
    if (narrowing(search) > 0) return { status, address: `/queue?${next}`, count: undefined };
    return {
      status,
      address: `/queue?${next}`,
      count: isOneOf(statuses, status) ? stats?.byStatus[status] : stats?.total,
    };
  });
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    nav.current?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen, stats === undefined]);
  return (
    <nav class="tabs" aria-label="Queues" ref={nav}>
      {tabs.map(({ status, address, count }) => (
        <Link key={status} href={address} aria-current={status === chosen ? 'page' : undefined} data-status={status}>
          {labelOf(status)}
          {count !== undefined && count > 0 && <span class="count">{count.toLocaleString()}</span>}
        </Link>
      ))}
    </nav>
  );
}

function labelOf(status: string): string {
  return isOneOf(statuses, status) ? inWords(status) : 'All';
}
