import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/preact-query';
import { bodyOf } from './client.ts';
import type { Claim } from './model.ts';
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
    // What was found stays while the next letters are looked for.
    ...(query.q === undefined ? {} : { placeholderData: keepPreviousData }),
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

/** Published claims that a period is looked for in, at most. */
const mostPublished = 1000;

/** The claims that are published now, and whether those are all. */
export function usePublished() {
  const { api } = useSurroundings();
  return useQuery({
    queryKey: ['published'],
    staleTime: 30_000,
    refetchInterval: 60_000,
    queryFn: async ({ signal }) => {
      const claims: Claim[] = [];
      let cursor: string | null = null;
      do {
        const query: ClaimQuery = { status: 'published', limit: pageSize, ...(cursor === null ? {} : { cursor }) };
        const page = await bodyOf(api.GET('/v1/claims', { params: { query }, signal }));
        claims.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null && claims.length < mostPublished);
      return { claims, isAll: cursor === null };
    },
  });
}
