import type { Token } from '../../../../language/document.ts';
import type { Range } from '../../../../language/noun-phrase.ts';
import type { VerbGroup } from '../../../../language/verb-group.ts';
import { floorOf, groupOf } from '../cue-group.ts';
import type { Indexed } from '../indexed.ts';
import { agentAfter } from './agent-after.ts';
import { canSpeak } from './can-speak.ts';
import { isSpokenOf } from './spoken-of.ts';
import { subjectOfFinite } from './subject-of-finite.ts';
import { subjectOfParticiple } from './subject-of-participle.ts';

/** "Many would agree": a word of number that stands alone before its verb. */
function quantifierBefore(tokens: readonly Token[], verb: number, floor: number): Range | null {
  const isOne = verb > floor && tokens[verb - 1]?.grammar?.isQuantifier;
  return isOne ? { first: verb - 1, last: verb } : null;
}

/** The subject of a verb in the active, by its form. */
function subjectOf(tokens: readonly Token[], group: VerbGroup, floor: number): Range | null {
  const find = group.form === 'gerund' ? subjectOfParticiple : subjectOfFinite;
  return quantifierBefore(tokens, group.first, floor) ?? find(tokens, group, floor);
}

/** The subject that grammar gives a cue for which the weights found no speaker. */
export function ownSubject(source: Indexed, cueToken: number): Range | null {
  const { tokens } = source.document;
  const ruled = source.rules.get(cueToken)?.source ?? null;
  const group = groupOf(source, cueToken);
  if (group === null) return ruled;
  const agent = agentAfter(tokens, group);
  if (agent !== null) return agent;
  if (ruled !== null && isSpokenOf(source, cueToken, ruled)) return null;
  if (ruled !== null && canSpeak(tokens, ruled)) return ruled;
  const subject = group.passive ? null : subjectOf(tokens, group, floorOf(source, cueToken));
  return subject !== null && canSpeak(tokens, subject) ? subject : null;
}
