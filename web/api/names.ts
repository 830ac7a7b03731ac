import { useMutation, useQuery, useQueryClient } from '@tanstack/preact-query';
import { bodyOf } from './client.ts';
import type { NameDecision } from './model.ts';
import { useSurroundings } from './surroundings.tsx';

/** Whose names: those who speak, or those who run articles. */
export type NamedFacet = 'speakers' | 'publishers';

/** Those with the most claims, with their records. */
export function useBearers(facet: NamedFacet) {
  const { api } = useSurroundings();
  return useQuery({
    queryKey: ['names', facet],
    queryFn: ({ signal }) =>
      facet === 'speakers'
        ? bodyOf(api.GET('/v1/speakers', { signal }))
        : bodyOf(api.GET('/v1/publishers', { signal })),
  });
}

/** Somebody by all their names. */
export function useBearer(facet: NamedFacet, id: string) {
  const { api } = useSurroundings();
  const params = { path: { id } };
  return useQuery({
    queryKey: ['names', facet, id],
    queryFn: ({ signal }) =>
      facet === 'speakers'
        ? bodyOf(api.GET('/v1/speakers/{id}', { params, signal }))
        : bodyOf(api.GET('/v1/publishers/{id}', { params, signal })),
  });
}

/** Joins names, parts them, or undoes that. */
export function useDecideName(facet: NamedFacet) {
  const { api } = useSurroundings();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }: { readonly id: string; readonly body: NameDecision }) => {
      const params = { path: { id } };
      return facet === 'speakers'
        ? bodyOf(api.POST('/v1/speakers/{id}/names', { params, body }))
        : bodyOf(api.POST('/v1/publishers/{id}/names', { params, body }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['names'] }),
  });
}
