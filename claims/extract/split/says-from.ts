import type { RuleId } from '../../grounds.ts';
import type { Document, DraftAttribution } from '../../language/document.ts';
import { isWithdrawn, withdrawnEnd } from './withdrawn.ts';

/** Rules whose cue is a label or a line of its own, which states nothing. */
const labelled: ReadonlySet<RuleId | null> = new Set<RuleId | null>(['turn', 'question', 'answer', 'checked']);

/**
 * The token from which the sentence of an attribution's cue says something: after the label of who speaks, after what a
 * correction withdraws, and nowhere in the line before a list; -1 where all of it may.
 */
export function saysFrom(document: Document, attribution: DraftAttribution): number {
  const { tokens, sentences } = document;
  const { grounds, cueToken, content } = attribution;
  const { last = -1 } = sentences[tokens[cueToken]?.sentence ?? -1] ?? {};
  if (grounds.rule === 'listed') return last;
  if (labelled.has(grounds.rule)) {
    const start = content[0]?.[0] ?? 0;
    let at = cueToken;
    while (at < last && (tokens[at]?.start ?? start) < start) at++;
    return at;
  }
  return isWithdrawn(document, attribution) ? withdrawnEnd(document, attribution) : -1;
}
