import { useMutation, useQueryClient } from '@tanstack/preact-query';
import { bodyOf } from './client.ts';
import type { Claim } from './model.ts';
import { remember } from './moves.ts';
import type { paths } from './schema.ts';
import { useSurroundings } from './surroundings.tsx';

type BodyOf<Operation extends { requestBody?: unknown }> =
  NonNullable<Operation['requestBody']> extends {
    content: { 'application/json': infer Body };
  }
    ? Body
    : never;
export type ClaimEdit = BodyOf<paths['/v1/claims/{id}']['patch']>;
export type NewClaim = BodyOf<paths['/v1/claims']['post']>;
export type ArticleFacts = BodyOf<paths['/v1/articles/{id}']['patch']>;

const seenAt = ({ id, revision }: Claim) => ({ path: { id }, header: { 'If-Match': `"${revision}"` } });

/** Puts the words of a claim right; extraction's own stay beside them. */
export function useEditClaim(claim: Claim) {
  const { api } = useSurroundings();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ClaimEdit) => bodyOf(api.PATCH('/v1/claims/{id}', { params: seenAt(claim), body })),
    onSuccess: (edited) => remember(queries, [edited]),
  });
}

/** Makes several claims of one that says several things. */
export function useSplitClaim(claim: Claim) {
  const { api } = useSurroundings();
  const onSuccess = useFetchAgain(claim);
  return useMutation({
    mutationFn: (body: { readonly parts: string[]; readonly reason: string }) =>
      bodyOf(api.POST('/v1/claims/{id}/split', { params: seenAt(claim), body })),
    onSuccess,
  });
}

/** Makes one claim of several, each as it was seen. */
export function useJoinClaims(claim: Claim) {
  const { api } = useSurroundings();
  const onSuccess = useFetchAgain(claim);
  return useMutation({
    mutationFn: (body: BodyOf<paths['/v1/claims/{id}/join']['post']>) =>
      bodyOf(api.POST('/v1/claims/{id}/join', { params: seenAt(claim), body })),
    onSuccess,
  });
}

/** Takes back what somebody put right. */
export function useUndoRepair(claim: Claim) {
  const { api } = useSurroundings();
  const onSuccess = useFetchAgain(claim);
  return useMutation({
    mutationFn: (body: { readonly seq: number; readonly reason: string }) =>
      bodyOf(api.POST('/v1/claims/{id}/undo-edit', { params: seenAt(claim), body })),
    onSuccess,
  });
}

/** A repair that changes other claims too: all that may show one of them is fetched again. */
function useFetchAgain({ id, articleId }: Claim): () => void {
  const queries = useQueryClient();
  return () => {
    for (const queryKey of [['claim'], ['claims'], ['article-claims', articleId], ['history', id]])
      void queries.invalidateQueries({ queryKey });
  };
}

/** Adds a claim that extraction had not found. */
export function useAddClaim() {
  const { api } = useSurroundings();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewClaim) => bodyOf(api.POST('/v1/claims', { body })),
    onSuccess: ({ articleId }) => queries.invalidateQueries({ queryKey: ['article-claims', articleId] }),
  });
}

/** Puts what is known of an article right, which reads its relative dates again. */
export function useEditArticle(id: string) {
  const { api } = useSurroundings();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ArticleFacts) => bodyOf(api.PATCH('/v1/articles/{id}', { params: { path: { id } }, body })),
    onSuccess: () => {
      for (const queryKey of [['article', id], ['article-claims', id], ['articles'], ['claims']])
        void queries.invalidateQueries({ queryKey });
    },
  });
}
