import { useState } from 'preact/hooks';
import { explain } from '../api/problem.ts';
import { Notice } from '../parts/notice.tsx';
import type { Door } from './session.ts';

interface EntranceProps {
  readonly door?: Door;
  readonly failure?: unknown;
}

/** What somebody not signed in sees: the way in, or why there is none. */
export function Entrance({ door, failure }: EntranceProps) {
  const [refused, setRefused] = useState<unknown>(failure);
  return (
    <main class="entrance">
      <h1>Claimtrail</h1>
      <p>Every claim of an article: who said it, whether it was checked, and what was found.</p>
      {refused !== undefined && (
        <Notice tone="problem">
          <p>{explain(refused)}</p>
        </Notice>
      )}
      {door === undefined ? (
        <a class="button primary" href="/">
          Start again
        </a>
      ) : (
        <button type="button" class="primary" onClick={() => void door.signIn().catch(setRefused)}>
          Sign in
        </button>
      )}
    </main>
  );
}
