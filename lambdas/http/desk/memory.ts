import { onceLoaded } from '../../shared/once-loaded.ts';

/** What reads the desk's memory: a part that no other request needs, loaded by the first that does. */
export const memory = onceLoaded(async () => (await import('../../../store/memory/memory.ts')).memory);
