import { type MutationCacheNotifyEvent, type QueryCacheNotifyEvent, useQueryClient } from '@tanstack/preact-query';
import { useEffect, useState } from 'preact/hooks';
import { problemOf } from '../api/problem.ts';

/** Whether the API answers: it does, it does not since a time, it has trouble of its own, or it no longer knows us. */
export type Connection =
  | { readonly kind: 'good' }
  | { readonly kind: 'silent' | 'troubled'; readonly since: Date }
  | { readonly kind: 'ended' };

const good: Connection = { kind: 'good' };

/** How the API answered the newest request of any view. */
export function useConnection(): Connection {
  const queries = useQueryClient();
  const [connection, setConnection] = useState<Connection>(good);
  useEffect(() => {
    const hear = (event: QueryCacheNotifyEvent | MutationCacheNotifyEvent) => {
      if (event.type !== 'updated') return;
      const { action } = event;
      if (action.type === 'success') setConnection((was) => (was.kind === 'ended' ? was : good));
      if (action.type === 'failed' || action.type === 'error') setConnection((was) => after(was, action.error));
    };
    const stop = [queries.getQueryCache().subscribe(hear), queries.getMutationCache().subscribe(hear)];
    return () => {
      for (const each of stop) each();
    };
  }, [queries]);
  return connection;
}

function after(was: Connection, error: unknown): Connection {
  const problem = problemOf(error);
  if (problem?.status === 401) return { kind: 'ended' };
  const kind = error instanceof TypeError ? 'silent' : (problem?.status ?? 0) >= 500 ? 'troubled' : null;
  if (kind === null || was.kind === 'ended' || was.kind === kind) return was;
  return { kind, since: new Date() };
}
