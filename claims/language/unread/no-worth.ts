import { recordOf } from '../../record-of.ts';
import { signalNames } from '../../vocabulary/signals.ts';
import type { Finder } from '../statement/finders.ts';
import type { SignalFinders, TypeFinders, WorthHabits } from '../worth-habits.ts';

const finds: Finder = { looksFor: '', needs: [], find: () => null };

const signals: SignalFinders = recordOf(signalNames, () => finds);

const types: TypeFinders = { prediction: [], causal: [], rule: [], position: [], definition: [], event: [] };

/** Nothing shows what of a language that is not read is worth checking. */
export const noWorth: WorthHabits = { signals, types, headlineWords: new Set(), dangling: /(?!)/ };
