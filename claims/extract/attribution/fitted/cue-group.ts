import { isVerb } from '../../../language/tag.ts';
import { type VerbGroup, verbGroup } from '../../../language/verb-group.ts';
import { type Indexed, numberAt } from './indexed.ts';

/** Where the frame of a cue begins. */
export function floorOf({ frames, frameOf }: Indexed, cueToken: number): number {
  return frames[numberAt(frameOf, cueToken)]?.first ?? cueToken;
}

/** The verb group of a cue that is a verb. */
export function groupOf(source: Indexed, cueToken: number): VerbGroup | null {
  const { tokens } = source.document;
  if (!isVerb(tokens[cueToken]?.tag ?? 'X')) return null;
  return verbGroup(tokens, cueToken, floorOf(source, cueToken));
}
