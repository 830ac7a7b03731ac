import { onceLoaded } from '../../shared/once-loaded.ts';

/** What revises articles by a person's hand: a part that reads language, and that few requests need. */
export const revision = onceLoaded(async () => (await import('../../../store/repairs/revision.ts')).revision);
