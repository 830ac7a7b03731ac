import { setTimeout as sleep } from 'node:timers/promises';

/** Finds something by its name, once for everybody who asks for it at the same time. */
export type OnceForAll<Found> = (name: string, find: () => Promise<Found>) => Promise<Found>;

/** What is being found since when, and what those will get who came after it was begun. */
interface Finding<Found> {
  readonly found: Promise<Found>;
  readonly since: number;
  next: Promise<Found> | null;
}

/**
 * Finds once what many ask for at once. Nobody gets what was begun before they asked, so that they see what they have
 * just written: who comes while it is being found waits for the next time, together with all who come until then. Where
 * somebody waits, two beginnings lie `gap` milliseconds apart; who asks alone is not kept waiting.
 */
export function onceForAll<Found>(gap: number): OnceForAll<Found> {
  const underWay = new Map<string, Finding<Found>>();

  function begin(name: string, find: () => Promise<Found>): Promise<Found> {
    const finding: Finding<Found> = { found: found(), since: performance.now(), next: null };
    async function found(): Promise<Found> {
      try {
        return await find();
      } finally {
        if (finding.next === null) underWay.delete(name);
      }
    }
    underWay.set(name, finding);
    return finding.found;
  }

  async function after(current: Finding<Found>, next: () => Promise<Found>): Promise<Found> {
    await current.found.catch(() => {});
    await sleep(Math.max(0, current.since + gap - performance.now()));
    return next();
  }

  return (name, find) => {
    const current = underWay.get(name);
    if (current === undefined) return begin(name, find);
    current.next ??= after(current, () => begin(name, find));
    return current.next;
  };
}
