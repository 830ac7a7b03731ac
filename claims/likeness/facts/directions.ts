import { wordSet } from '../../word-set.ts';

/** Words that say that something rises or is more. */
export const upward = wordSet(
  'rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth up higher ' +
    'highest climb climbs climbed climbing gain gains gained gaining jump jumps jumped jumping soar soars soared soaring ' +
    'surge surges surged surging double doubles doubled tripled triple expand expands expanded expanding expansion raise ' +
    'raises raised raising boost boosts boosted more most improve improves improved improving better best added adds add ' +
    'adding won win wins winning accelerate accelerated above over exceeds exceeded strengthen strengthened upward larger ' +
    'largest bigger biggest greater greatest longer longest faster fastest maximum safer cheaper richer stronger',
);

/** Words that say that something falls or is less. */
export const downward = wordSet(
  'fall falls fell fallen falling decline declines declined declining decrease decreases decreased decreasing drop drops ' +
    'dropped dropping down lower lowest lowered lowering cut cuts cutting reduce reduces reduced reducing reduction shrink ' +
    'shrinks shrank shrunk shrinking plunge plunges plunged plunging plummet plummets plummeted slash slashes slashed less ' +
    'least fewer fewest lose loses lost losing halve halves halved halving worsen worsens worsened worse worst slow slows ' +
    'slowed below under slip slips slipped slide slides slid tumble tumbles tumbled sink sinks sank contract contracts ' +
    'contracted weaken weakened downward smaller smallest shorter shortest slower slowest minimum dangerous pricier poorer weaker',
);

/** Words that turn a statement around. */
export const negations = wordSet(
  'not no never none nobody nothing neither nor without false untrue hardly barely unable',
);

/** Words that, before "that", deny what follows or leave it in doubt; those that negate anyway are not among them. */
export const denials = wordSet('deny denies denied doubt doubts doubted rumor rumors');
