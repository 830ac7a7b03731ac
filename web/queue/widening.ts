import { useState } from 'preact/hooks';
import type { useClaims } from '../api/claims.ts';
import type { Claim } from '../api/model.ts';
import type { Widening } from './bulk-bar.tsx';

interface WideningProps {
  readonly list: ReturnType<typeof useClaims>;
  readonly total: number | null;
  readonly select: (claims: readonly Claim[]) => void;
}

/**
 * The way to select all that the filters let through, not only what is loaded: the rest is fetched, page after page,
 * so that what is selected is what was counted, each claim at the revision it was seen at.
 */
export function useWidening({ list, total, select }: WideningProps): Widening {
  const [fetched, setFetched] = useState<number | null>(null);
  const start = async () => {
    let { data, hasNextPage } = list;
    try {
      while (hasNextPage && data !== undefined) {
        setFetched(claimsOf(data.pages).length);
        const next = await list.fetchNextPage();
        if (next.isError) return;
        ({ data, hasNextPage } = next);
      }
    } finally {
      setFetched(null);
    }
    select(claimsOf(data?.pages ?? []));
  };
  return { total, fetched, start: () => void start() };
}

function claimsOf(pages: readonly { readonly items: readonly Claim[] }[]): readonly Claim[] {
  return pages.flatMap(({ items }) => items);
}
