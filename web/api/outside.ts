import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/preact-query';
import { bodyOf } from './client.ts';
import { useSurroundings } from './surroundings.tsx';

/** The fact-checks of others, the newest first; a publisher's alone where one is given. */
export function useReviews(publisher: string) {
  const { api } = useSurroundings();
  return useInfiniteQuery({
    queryKey: ['reviews', publisher],
    queryFn: ({ signal, pageParam }) => {
      const query = { ...(publisher === '' ? {} : { publisher }), ...(pageParam === '' ? {} : { cursor: pageParam }) };
      return bodyOf(api.GET('/v1/reviews', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** What the newest imports brought. */
export function useReviewImports() {
  const { api } = useSurroundings();
  return useQuery({
    queryKey: ['review-imports'],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/review-imports', { signal })),
  });
}

/** Takes a fact-check of others out. */
export function useRemoveReview() {
  const { api } = useSurroundings();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => bodyOf(api.DELETE('/v1/reviews/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['reviews'] }),
  });
}
