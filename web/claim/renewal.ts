import { useEffect, useRef } from 'preact/hooks';
import type { Claim } from '../api/model.ts';
import { useMove } from '../api/moves.ts';
import { useSurroundings } from '../api/surroundings.tsx';

/** A lease with less than this left is renewed while its holder types. */
const renewBelowMs = 10 * 60_000;
const lookEveryMs = 20_000;

/** Renews the reader's own lease while they work; call what it gives at each key stroke. */
export function useRenewal(claim: Claim): () => void {
  const { session } = useSurroundings();
  const { mutate } = useMove(claim);
  const typed = useRef(false);
  const { lease } = claim;
  useEffect(() => {
    if (lease === null || lease.holder !== session.reader.id) return;
    const timer = setInterval(() => {
      const left = Date.parse(lease.expiresAt) - Date.now();
      if (!typed.current || left <= 0 || left > renewBelowMs) return;
      typed.current = false;
      mutate({ action: 'take' });
    }, lookEveryMs);
    return () => clearInterval(timer);
  }, [lease, session.reader.id, mutate]);
  return () => {
    typed.current = true;
  };
}
