import { wordSet } from '../../../word-set.ts';
import type { EdgeHabits } from '../../clause-habits.ts';

/** What opens English sentences and says nothing by itself. */
export const englishEdges: EdgeHabits = {
  linking: wordSet('and but or yet so nor that'),
  linkingBeforeComma: wordSet(
    'however meanwhile moreover furthermore additionally besides nevertheless nonetheless also then still indeed yes yeah well oh',
  ),
  linkingPhrases: [
    ['in', 'this', 'regard', ','],
    ['in', 'addition', ','],
    ['in', 'response', ','],
    ['at', 'the', 'same', 'time', ','],
    ['for', 'example', ','],
    ['for', 'instance', ','],
    ['as', 'a', 'result', ','],
    ['on', 'the', 'other', 'hand', ','],
  ],
  measuring: 'so',
  measured: wordSet('far many much few little'),
  asking: wordSet('follow read click watch listen subscribe sign please share contact visit'),
};
