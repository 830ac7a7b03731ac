import { longestKept, mostKept } from './spelling.ts';
import { type WordFeatures, wordFeatures } from './tag-features.ts';
import type { Word } from './tagger.ts';

const kept = new Map<string, WordFeatures>();

/** What fitted passes look at in a word wherever it stands, kept for the next time it is met. */
export function knownWord({ text, lower }: Word): WordFeatures {
  const found = kept.get(text);
  if (found !== undefined) return found;
  const made = wordFeatures(text, lower);
  if (text.length > longestKept) return made;
  if (kept.size >= mostKept) kept.clear();
  kept.set(text, made);
  return made;
}
