import { useQuery } from '@tanstack/preact-query';
import { bodyOf } from './client.ts';
import { useSurroundings } from './surroundings.tsx';

/** The desk's figures, fresh within seconds of a move. */
export function useStats() {
  const { api } = useSurroundings();
  return useQuery({
    queryKey: ['stats'],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/stats', { signal })),
    refetchInterval: 3000,
  });
}

/** The figures of each day from `from` on (ISO date). */
export function useDailyStats(from: string) {
  const { api } = useSurroundings();
  return useQuery({
    queryKey: ['stats', 'daily', from],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/stats/daily', { params: { query: { from } }, signal })),
    refetchInterval: 10_000,
  });
}

/** The speakers, or publishers, with the most verdicts on their claims, and which. */
export function useVerdictStats(by: 'speaker' | 'publisher') {
  const { api } = useSurroundings();
  return useQuery({
    queryKey: ['stats', 'verdicts', by],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/stats/verdicts', { params: { query: { by } }, signal })),
    refetchInterval: 10_000,
    placeholderData: (before) => before,
  });
}
