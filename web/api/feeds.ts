import { useMutation, useQuery, useQueryClient } from '@tanstack/preact-query';
import { bodyOf } from './client.ts';
import type { Feed } from './model.ts';
import { useSurroundings } from './surroundings.tsx';

const queryKey = ['feeds'];

/** The feeds that the desk polls. */
export function useFeeds() {
  const { api } = useSurroundings();
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/feeds', { signal })),
    refetchInterval: 10_000,
  });
}

/** Adds a feed, or has one asked at another pace. */
export function useAddFeed() {
  const { api } = useSurroundings();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Pick<Feed, 'address' | 'everyMinutes' | 'brings'>) => bodyOf(api.POST('/v1/feeds', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  });
}

/** Ends the polling of a feed. */
export function useRemoveFeed() {
  const { api } = useSurroundings();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => bodyOf(api.DELETE('/v1/feeds/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  });
}
