import { useQuery } from '@tanstack/preact-query';
import { bodyOf } from './client.ts';
import { useSurroundings } from './surroundings.tsx';

const none: readonly string[] = [];

/** The desk's verdicts, best first, then those beside its scale; empty until it has told them. */
export function useVerdicts(): readonly string[] {
  const { api } = useSurroundings();
  const desk = useQuery({
    queryKey: ['desk'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/desk', { signal })),
    select: ({ verdicts }) => verdicts.map(({ name }) => name),
  });
  return desk.data ?? none;
}
