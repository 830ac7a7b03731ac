import { appearancesOf } from './appearances.ts';
import { saidBefore } from './said-before.ts';
import { similarClaims } from './similar.ts';

/** All that is asked of the desk's memory, as one part that is loaded when it is first needed. */
export const memory = { appearancesOf, saidBefore, similarClaims } as const;
