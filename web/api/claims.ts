import { useInfiniteQuery, useQuery } from '@tanstack/preact-query';
import { bodyOf } from './client.ts';
import type { paths } from './schema.ts';
import { useSurroundings } from './surroundings.tsx';

export type ClaimQuery = NonNullable<paths['/v1/claims']['get']['parameters']['query']>;

const pageSize = 100;

/** Claims of a queue, page after page as one scrolls. */
export function useClaims(query: ClaimQuery) {
  const { api } = useSurroundings();
  return useInfiniteQuery({
    queryKey: ['claims', query],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/v1/claims', {
          params: { query: { ...query, limit: pageSize, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchOnWindowFocus: false,
  });
}

/** One claim, kept fresh while it is looked at. */
export function useClaim(id: string) {
  const { api } = useSurroundings();
  return useQuery({
    queryKey: ['claim', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/claims/{id}', { params: { path: { id } }, signal })),
    refetchInterval: 5000,
  });
}

/** Everything that happened to a claim, oldest first. */
export function useHistory(id: string, revision: number) {
  const { api } = useSurroundings();
  return useInfiniteQuery({
    queryKey: ['history', id, revision],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/v1/claims/{id}/history', {
          params: { path: { id }, query: { limit: pageSize, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  });
}
