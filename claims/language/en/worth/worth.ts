import { wordSet } from '../../../word-set.ts';
import type { WorthHabits } from '../../worth-habits.ts';
import { englishSignals } from './signals.ts';
import { englishTypes } from './types.ts';

/** What makes an English statement worth checking. */
export const englishWorth: WorthHabits = {
  signals: englishSignals,
  types: englishTypes,
  headlineWords: wordSet(
    'a an the and but or for nor of to in on at by with from as is its it be after over up out not that says via vs',
  ),
  dangling: / (?:for|with|by|from|than|per|as|when|who|that)$/u,
};
