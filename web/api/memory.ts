import { useMutation, useQuery, useQueryClient } from '@tanstack/preact-query';
import { bodyOf } from './client.ts';
import type { Claim, RelationRequest } from './model.ts';
import { remember } from './moves.ts';
import { useSurroundings } from './surroundings.tsx';

/** Where a claim was made, and what is like it. */
export function useSimilar({ id, revision, text }: Claim) {
  const { api } = useSurroundings();
  return useQuery({
    queryKey: ['similar', id, revision, text],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/claims/{id}/similar', { params: { path: { id } }, signal })),
    placeholderData: (before) => before,
    staleTime: 30_000,
  });
}

/** Decides what a claim is to another one. */
export function useRelate(id: string) {
  const { api } = useSurroundings();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: RelationRequest) =>
      bodyOf(api.POST('/v1/claims/{id}/relations', { params: { path: { id } }, body })),
    onSuccess: (claim) => {
      remember(queries, [claim]);
      void queries.invalidateQueries({ queryKey: ['similar'] });
      void queries.invalidateQueries({ queryKey: ['claim', id] });
      void queries.invalidateQueries({ queryKey: ['said'] });
    },
  });
}
