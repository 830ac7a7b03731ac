import { contradictionsAmong } from '../../claims/likeness/pair/contradictions.ts';
import { statementOf } from '../../claims/likeness/rows/statement-of.ts';
import { appearancesOf } from './appearances.ts';
import { claimsSaid } from './claims-said.ts';
import { knownBefore } from './said-before.ts';
import { searchClaims } from './search.ts';
import { similarClaims } from './similar.ts';
import { storyOf } from './story.ts';

/** All that is asked of the desk's memory, as one part that is loaded when it is first needed. */
export const memory = {
  appearancesOf,
  claimsSaid,
  contradictionsAmong,
  knownBefore,
  searchClaims,
  similarClaims,
  statementOf,
  storyOf,
} as const;
