import { useInfiniteQuery, useQuery } from '@tanstack/preact-query';
import { bodyOf } from './client.ts';
import { useSurroundings } from './surroundings.tsx';

const pageSize = 25;

/** Claims that a search finds, whatever their status, best first. */
export function useSearch(q: string) {
  const { api } = useSurroundings();
  return useInfiniteQuery({
    queryKey: ['search', q],
    enabled: q !== '',
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/v1/claims', {
          params: { query: { q, limit: pageSize, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  });
}

/** What somebody said about something, over time. */
export function useSaid(speaker: string, about: string) {
  const { api } = useSurroundings();
  return useQuery({
    queryKey: ['said', speaker, about],
    enabled: speaker !== '',
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/v1/said', { params: { query: { speaker, ...(about === '' ? {} : { about }) } }, signal })),
  });
}

/** The other articles that tell an article's story. */
export function useStory(article: string) {
  const { api } = useSurroundings();
  return useQuery({
    queryKey: ['story', article],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/articles/{id}/story', { params: { path: { id: article } }, signal })),
    staleTime: 60_000,
  });
}
