import { useQuery } from '@tanstack/preact-query';
import { bodyOf } from './client.ts';
import { useSurroundings } from './surroundings.tsx';

const none: readonly string[] = [];

/** How the desk works; undefined until it has told. */
function useDesk() {
  const { api } = useSurroundings();
  return useQuery({
    queryKey: ['desk'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/desk', { signal })),
  }).data;
}

/** The desk's verdicts, best first, then those beside its scale; empty until it has told them. */
export function useVerdicts(): readonly string[] {
  return useDesk()?.verdicts.map(({ name }) => name) ?? none;
}

/** One statement of the desk's checklist. */
export interface Statement {
  readonly id: string;
  readonly text: string;
}

/** What the desk holds a verdict to before it is proposed, and approved; whether it waits until each is said to hold. */
export interface Checklist {
  readonly enforced: boolean;
  readonly propose: readonly Statement[];
  readonly approve: readonly Statement[];
}

const noChecklist: Checklist = { enforced: false, propose: [], approve: [] };

/** The desk's checklist; empty until it has told it. */
export function useChecklist(): Checklist {
  return useDesk()?.checklist ?? noChecklist;
}
