import { useMutation, useQuery, useQueryClient } from '@tanstack/preact-query';
import { bodyOf } from './client.ts';
import { useSurroundings } from './surroundings.tsx';

/** What waits for the reader, the most pressing first. */
export function useInbox() {
  const { api } = useSurroundings();
  return useQuery({
    queryKey: ['inbox'],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/inbox', { signal })),
    refetchInterval: 15_000,
  });
}

/** Takes mentions that the reader saw, up to a time, out of their inbox. */
export function useSeen() {
  const { api } = useSurroundings();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (upTo: string) => bodyOf(api.POST('/v1/inbox/seen', { body: { upTo } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
  });
}

/** Who works here, and what is in whose hands. */
export function usePeople() {
  const { api } = useSurroundings();
  return useQuery({
    queryKey: ['people'],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/people', { signal })),
    refetchInterval: 15_000,
  });
}

/** What colleagues said about a claim, oldest first. */
export function useComments(claim: string) {
  const { api } = useSurroundings();
  return useQuery({
    queryKey: ['comments', claim],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/v1/claims/{id}/comments', { params: { path: { id: claim }, query: { limit: 100 } }, signal })),
    refetchInterval: 15_000,
  });
}

/** A comment as it is sent: a new one, or another text for one of one's own. */
export interface Said {
  readonly text: string;
  readonly instead: string | null;
}

/** Says something about a claim to colleagues, or says it otherwise. */
export function useSay(claim: string) {
  const { api } = useSurroundings();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ text, instead }: Said) =>
      instead === null
        ? bodyOf(api.POST('/v1/claims/{id}/comments', { params: { path: { id: claim } }, body: { text } }))
        : bodyOf(
            api.PATCH('/v1/claims/{id}/comments/{comment}', {
              params: { path: { id: claim, comment: instead } },
              body: { text },
            }),
          ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['comments', claim] }),
  });
}
