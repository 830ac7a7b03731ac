import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/preact-query';
import { type Api, bodyOf } from './client.ts';
import type { Claim } from './model.ts';
import { useSurroundings } from './surroundings.tsx';

const pageSize = 50;

/** What came in, newest first, or those whose head holds some words; asked again while any of it is being read. */
export function useArticles({ failed = false, words = '' } = {}) {
  const { api } = useSurroundings();
  const filter = { ...(failed ? { state: 'failed' as const } : {}), ...(words === '' ? {} : { q: words }) };
  return useInfiniteQuery({
    queryKey: ['articles', 'list', failed, words],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/v1/articles', {
          params: { query: { ...filter, limit: pageSize, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: ({ state }) => {
      const waiting = state.data?.pages[0]?.items.some(({ ingestion }) => ingestion.state === 'received');
      return waiting === true ? 1000 : 5000;
    },
  });
}

/** The newest articles that could not be read. */
export function useFailedArticles() {
  const { api } = useSurroundings();
  return useQuery({
    queryKey: ['articles', 'failed'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/v1/articles', { params: { query: { state: 'failed', limit: 100 } }, signal })),
    refetchInterval: 10_000,
  });
}

/** An article with its text, in its newest version or the one asked for. */
export function useArticle(id: string, version: number | null) {
  const { api } = useSurroundings();
  return useQuery({
    queryKey: ['article', id, version],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/v1/articles/{id}', {
          params: { path: { id }, query: version === null ? {} : { version } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => (state.data?.ingestion.state === 'received' ? 1000 : false),
  });
}

/** Deletes an article with its claims, for good; the reason stands in each of their histories. */
export function useDeleteArticle(id: string) {
  const { api } = useSurroundings();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      bodyOf(api.DELETE('/v1/articles/{id}', { params: { path: { id }, query: { reason } } })),
    onSuccess: () => {
      for (const queryKey of [['articles'], ['claims'], ['stats'], ['inbox']])
        void queries.invalidateQueries({ queryKey });
    },
  });
}

/** All that was sent of an article whose text is to be checked. */
export function useSource(id: string) {
  const { api } = useSurroundings();
  return useQuery({
    queryKey: ['article', id, 'source'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/v1/articles/{id}/source', { params: { path: { id } }, parseAs: 'text', signal })),
  });
}

/** The versions of an article, newest first. */
export function useVersions(id: string) {
  const { api } = useSurroundings();
  return useQuery({
    queryKey: ['article', id, 'versions'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/v1/articles/{id}/versions', { params: { path: { id }, query: { limit: 100 } }, signal })),
  });
}

/** What became of an article's claims between a version and the one before it. */
export function useClaimChanges(id: string, to: number) {
  const { api } = useSurroundings();
  return useQuery({
    queryKey: ['article', id, 'changes', to],
    enabled: to > 1,
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/v1/articles/{id}/changes', { params: { path: { id }, query: { to } }, signal })),
  });
}

/** All claims of an article, in reading order. */
export function useArticleClaims(id: string) {
  const { api } = useSurroundings();
  return useQuery({
    queryKey: ['article-claims', id],
    queryFn: ({ signal }) => allClaims(api, id, signal),
    refetchInterval: 5000,
  });
}

async function allClaims(api: Api, id: string, signal: AbortSignal): Promise<readonly Claim[]> {
  const claims: Claim[] = [];
  let cursor: string | null = null;
  do {
    const query: { limit: number; cursor?: string } = cursor === null ? { limit: 100 } : { limit: 100, cursor };
    const page = await bodyOf(api.GET('/v1/articles/{id}/claims', { params: { path: { id }, query }, signal }));
    claims.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return claims.toSorted((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0));
}
