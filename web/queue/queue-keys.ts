import type { Claim } from '../api/model.ts';
import { type Keys, useShortcuts } from '../habits/shortcuts.ts';
import { type Bulk, bulkKeys } from './bulk.ts';
import type { useQueuePlace } from './queue-place.ts';
import type { useSelection } from './selection.ts';

interface QueueKeysProps {
  readonly rows: readonly Claim[];
  readonly place: ReturnType<typeof useQueuePlace>;
  readonly bulk: Bulk;
  readonly choice: ReturnType<typeof useSelection>;
  readonly selectAll: () => void;
  readonly search: () => void;
}

/** Moves of the active claim by key while none is open; an open one has keys of its own. */
const wishes = { t: 'take', p: 'propose', a: 'approve', r: 'return', u: 'publish', d: 'dismiss' } as const;

/** The whole queue by keyboard; while claims are selected, the keys of moves act on them, whatever is open. */
export function useQueueKeys({ rows, place, bulk, choice, selectAll, search }: QueueKeysProps): void {
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
  const extend = (by: number) => () => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, active + by))];
    if (claim !== undefined && next !== undefined && next !== claim) choice.walk(claim, next);
    step(rows, by);
  };
  useShortcuts({
    j: () => step(rows, 1),
    k: () => step(rows, -1),
    J: extend(1),
    K: extend(-1),
    x: claim && (() => choice.toggle(claim, false)),
    A: selectAll,
    '/': search,
    ...(opened === null ? closed : { Escape: () => close(rows) }),
  });
  useShortcuts({ ...bulkKeys(bulk), z: bulk.made === null ? undefined : bulk.undo }, { first: true });
}
