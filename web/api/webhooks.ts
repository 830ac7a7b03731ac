import { useMutation, useQuery, useQueryClient } from '@tanstack/preact-query';
import { bodyOf } from './client.ts';
import type { WebhookEvent } from './model.ts';
import { useSurroundings } from './surroundings.tsx';

const queryKey = ['webhooks'];

/** Who is told of what happens. */
export function useWebhooks() {
  const { api } = useSurroundings();
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/webhooks', { signal })),
    refetchInterval: 10_000,
  });
}

/** One of them, with its last messages and its dead letters. */
export function useWebhook(id: string) {
  const { api } = useSurroundings();
  return useQuery({
    queryKey: [...queryKey, id],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/webhooks/{id}', { params: { path: { id } }, signal })),
    refetchInterval: 5_000,
  });
}

/** Adds a receiver; the answer holds its secret, this once. */
export function useSubscribe() {
  const { api } = useSurroundings();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ url, events }: { readonly url: string; readonly events: readonly WebhookEvent[] }) =>
      bodyOf(api.POST('/v1/webhooks', { body: { url, events: [...events] } })),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  });
}

/** What an editor can do with a receiver. */
export function useWebhookMoves(id: string) {
  const { api } = useSurroundings();
  const queries = useQueryClient();
  const params = { path: { id } };
  const onSuccess = () => queries.invalidateQueries({ queryKey });
  return {
    set: useMutation({
      mutationFn: (state: 'active' | 'paused') => bodyOf(api.PATCH('/v1/webhooks/{id}', { params, body: { state } })),
      onSuccess,
    }),
    rotate: useMutation({ mutationFn: () => bodyOf(api.POST('/v1/webhooks/{id}/rotate', { params })), onSuccess }),
    test: useMutation({ mutationFn: () => bodyOf(api.POST('/v1/webhooks/{id}/test', { params })), onSuccess }),
    replay: useMutation({
      mutationFn: (since: string) => bodyOf(api.POST('/v1/webhooks/{id}/replay', { params, body: { since } })),
      onSuccess,
    }),
    end: useMutation({ mutationFn: () => bodyOf(api.DELETE('/v1/webhooks/{id}', { params })), onSuccess }),
  };
}
