import { setTimeout as sleep } from 'node:timers/promises';

/** Errands are looked for so often when nothing calls for them; in the cloud every minute. */
const everyMs = 5_000;

/** Calls a function whenever it is asked for, and every few seconds; never twice at once. */
export function keepRunning(
  invoke: (event: unknown) => Promise<unknown>,
  onTrouble: (error: unknown) => void,
): { readonly soon: () => void; stop(): Promise<void> } {
  const stopping = new AbortController();
  let asked = Promise.withResolvers<void>();

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      asked = Promise.withResolvers<void>();
      await invoke({}).catch((error: unknown) => {
        if (!stopping.signal.aborted) onTrouble(error);
      });
      await Promise.race([
        asked.promise,
        sleep(everyMs, null, { signal: stopping.signal, ref: false }).catch(() => {}),
      ]);
    }
  }

  const running = run();
  return {
    soon: () => asked.resolve(),
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
