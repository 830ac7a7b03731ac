import { useMutation, useQuery, useQueryClient } from '@tanstack/preact-query';
import { bodyOf } from './client.ts';
import type { ExportRequest } from './model.ts';
import { useSurroundings } from './surroundings.tsx';

const queryKey = ['exports'];

/** The exports of late; asked again while one is written. */
export function useExports() {
  const { api } = useSurroundings();
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/exports', { signal })),
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ state }) => state === 'waiting' || state === 'running') === true ? 2000 : 30_000,
  });
}

/** Asks for an export. */
export function useAskForExport() {
  const { api } = useSurroundings();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ExportRequest) => bodyOf(api.POST('/v1/exports', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  });
}

/** Fetches an export, by a link that is made for it now. */
export function useFetchExport() {
  const { api } = useSurroundings();
  return useMutation({
    mutationFn: async (id: string) => {
      const { link } = await bodyOf(api.GET('/v1/exports/{id}', { params: { path: { id } } }));
      if (link !== null) location.assign(link.url);
    },
  });
}
