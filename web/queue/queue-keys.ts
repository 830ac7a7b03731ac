import type { Claim } from '../api/model.ts';
import { type Keys, useShortcuts } from '../habits/shortcuts.ts';
import type { useQueuePlace } from './queue-place.ts';

interface QueueKeysProps {
  readonly rows: readonly Claim[];
  readonly place: ReturnType<typeof useQueuePlace>;
  readonly select: (claim: Claim, range: boolean) => void;
  readonly search: () => void;
}

/** Moves of the active claim by key while none is open; an open one has keys of its own. */
const wishes = { t: 'take', p: 'propose', a: 'approve', r: 'return', u: 'publish', d: 'dismiss' } as const;

/** The whole queue by keyboard. */
export function useQueueKeys({ rows, place, select, search }: QueueKeysProps): void {
  const { opened, open, step, close } = place;
  const active = place.activeIn(rows);
  const claim = rows[active];
  const closed: Keys =
    claim === undefined
      ? {}
      : {
          Enter: () => open(rows, active),
          ...Object.fromEntries(Object.entries(wishes).map(([key, wish]) => [key, () => open(rows, active, wish)])),
        };
  useShortcuts({
    j: () => step(rows, 1),
    k: () => step(rows, -1),
    x: claim && (() => select(claim, false)),
    '/': search,
    ...(opened === null ? closed : { Escape: () => close(rows) }),
  });
}
