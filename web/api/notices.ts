import { useMutation, useQuery, useQueryClient } from '@tanstack/preact-query';
import { bodyOf } from './client.ts';
import type { NoticesWanted } from './model.ts';
import { useSurroundings } from './surroundings.tsx';

const queryKey = ['notices'];

/** How the reader is told, outside the page, of what waits for them. */
export function useNotices() {
  const { api } = useSurroundings();
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/inbox/notices', { signal })),
    refetchInterval: 15_000,
  });
}

/** Says how the reader wants to be told; the answer holds the secret of a new webhook, this once. */
export function useWantNotices() {
  const { api } = useSurroundings();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NoticesWanted) => bodyOf(api.PATCH('/v1/inbox/notices', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  });
}
