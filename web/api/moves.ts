import { type QueryClient, useMutation, useQueryClient } from '@tanstack/preact-query';
import { type Api, bodyOf } from './client.ts';
import type { BatchOutcome, Claim, Command } from './model.ts';
import { claimIn } from './problem.ts';
import { useSurroundings } from './surroundings.tsx';

/** Makes one move on a claim as it was last seen; loses the race when somebody was faster (412). */
export function useMove(claim: Claim) {
  const { api } = useSurroundings();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (command: Command) =>
      bodyOf(
        api.PATCH('/v1/claims/{id}/verification', {
          params: { path: { id: claim.id }, header: { 'If-Match': `"${claim.revision}"` } },
          body: command,
        }),
      ),
    onSuccess: (moved) => remember(queries, [moved]),
  });
}

/** Makes the same move on many claims; each has its own outcome. `progress` is told how many are answered. */
export function useBatchMove(progress: (answered: number) => void) {
  const { api } = useSurroundings();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ claims, command }: { claims: readonly Claim[]; command: Command }) =>
      inBatches(api, { claims, command, progress }),
    onSuccess: (outcomes) =>
      remember(
        queries,
        outcomes.flatMap(({ claim, problem }) => claim ?? claimIn(problem) ?? []),
      ),
  });
}

const batchSize = 100;

/** Takes back what the reader moved at once last; each claim has its own outcome. */
export function useUndoBatch() {
  const { api } = useSurroundings();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => bodyOf(api.POST('/v1/claims/batch-verification/undo', {})),
    onSuccess: ({ items }) =>
      remember(
        queries,
        items.flatMap(({ claim, problem }) => claim ?? claimIn(problem) ?? []),
      ),
  });
}

interface Batches {
  readonly claims: readonly Claim[];
  readonly command: Command;
  readonly progress: (answered: number) => void;
}

/** As many requests as the claims need, one after the other, so that each is small and none waits for long. */
async function inBatches(api: Api, { claims, command, progress }: Batches): Promise<readonly BatchOutcome[]> {
  const bulk = crypto.randomUUID();
  const outcomes: BatchOutcome[] = [];
  for (let at = 0; at < claims.length; at += batchSize) {
    const items = claims.slice(at, at + batchSize).map(({ id, revision }) => ({ id, revision, ...command }));
    outcomes.push(...(await bodyOf(api.POST('/v1/claims/batch-verification', { body: { bulk, items } }))).items);
    progress(outcomes.length);
  }
  return outcomes;
}

/** A move's answer says nothing of what was said before: that stays as it was read. */
function withMemory(claim: Claim, before: Claim | undefined): Claim {
  const similar = claim.similar ?? before?.similar;
  return similar === undefined ? claim : { ...claim, similar };
}

/** Puts claims, as they became, wherever the page shows them, without asking for whole lists again. */
export function remember(queries: QueryClient, claims: readonly Claim[]): void {
  const newer = new Map(claims.map((claim) => [claim.id, claim]));
  const renew = (claim: Claim) => withMemory(newer.get(claim.id) ?? claim, claim);
  for (const claim of claims) queries.setQueryData<Claim>(['claim', claim.id], (before) => withMemory(claim, before));
  queries.setQueriesData<{ pages: { items: Claim[]; nextCursor: string | null }[]; pageParams: unknown[] }>(
    { queryKey: ['claims'] },
    (list) => list && { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map(renew) })) },
  );
  queries.setQueriesData<readonly Claim[]>({ queryKey: ['article-claims'] }, (list) => list?.map(renew));
  for (const queryKey of [['stats'], ['inbox'], ['people']]) void queries.invalidateQueries({ queryKey });
  for (const claim of claims) void queries.invalidateQueries({ queryKey: ['history', claim.id] });
}
