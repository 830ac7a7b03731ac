import { useState } from 'preact/hooks';
import { useSearchParams } from 'wouter-preact';
import type { Claim } from '../api/model.ts';
import { type FilterName, mineIn } from './filters.ts';

/** The part of the address that says which queue it is, without the claim opened beside it. */
export function queueOf(search: URLSearchParams): string {
  const rest = new URLSearchParams(search);
  rest.delete('claim');
  return rest.toString();
}

/** Where the reader is in the queue: its filters and the opened claim, in the address, and the active row. */
export function useQueuePlace() {
  const [search, setSearch] = useSearchParams();
  const [active, setActive] = useState(-1);
  /** A move asked for by key before its claim was open. */
  const [intent, setIntent] = useState<string | null>(null);
  const opened = search.get('claim');

  const set = (name: FilterName | 'q' | 'claim', value: string | null) => {
    const replace = name === 'q' || (name === 'claim' && opened !== null && value !== null);
    setSearch((was) => changed(was, name, value), { replace });
  };
  const open = (rows: readonly Claim[], position: number, wish: string | null = null) => {
    const claim = rows[position];
    if (claim === undefined) return;
    setActive(position);
    setIntent(wish);
    set('claim', claim.id);
  };
  /** The row of the opened claim, also when the address opened it, or the one last walked to. */
  const activeIn = (rows: readonly Claim[]) => {
    const at = opened === null ? -1 : rows.findIndex(({ id }) => id === opened);
    return at === -1 ? active : at;
  };
  const step = (rows: readonly Claim[], by: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, activeIn(rows) + by));
    if (opened === null) setActive(next);
    else open(rows, next);
  };
  const close = (rows: readonly Claim[]) => {
    setActive(activeIn(rows));
    set('claim', null);
  };
  const clear = () => {
    const status = search.get('status');
    setSearch(status === null ? {} : { status });
  };
  /** Shows the reader's own work, or everybody's again. */
  const toggleMine = (reader: string) => setSearch((was) => mineIn(was, reader));
  return { search, set, clear, toggleMine, opened, close, activeIn, setActive, open, step, intent };
}

function changed(search: URLSearchParams, name: string, value: string | null): URLSearchParams {
  if (value === null || value === '') search.delete(name);
  else search.set(name, value);
  return search;
}
