import type { Token } from '../../language/document.ts';
import type { Range } from '../noun-phrase.ts';
import type { Report } from '../report.ts';
import { sharedSubject } from '../rules/speaker-of-verb.ts';
import type { VerbGroup } from '../rules/verb-group.ts';
import { floorOf, groupOf } from './cue-group.ts';
import { type Indexed, numberAt } from './indexed.ts';

/** Whether the cue is a second predicate without a subject of its own: "said A and warned of B". */
function isCoordinated(tokens: readonly Token[], { first, form }: VerbGroup): boolean {
  const joins = ['and', 'but'].includes(tokens[first - 1]?.lower ?? '');
  return joins && (form === 'finite' || form === 'gerund');
}

/** How many reports back the one may stand that another is joined to. */
const reach = 3;

/**
 * The speaker of a report that is joined to one before it: that one's speaker, never somebody whom that one speaks of,
 * as in "May said that the country would leave and suggested …".
 */
function sharedSpeaker(source: Indexed, report: Report, before: readonly Report[]): Range | null {
  const { frameOf, document } = source;
  const { cueToken, source: own } = report;
  const group = groupOf(source, cueToken);
  if (group === null || !isCoordinated(document.tokens, group)) return own;
  const frame = numberAt(frameOf, cueToken);
  const joined = before.findLast((other) => numberAt(frameOf, other.cueToken) === frame && other.source !== null);
  const spokenOf = joined?.content.some(({ first, last }) => own !== null && first <= own.first && own.first < last);
  if (joined !== undefined && (own === null || spokenOf)) return joined.source;
  return own ?? sharedSubject(document.tokens, group.first, floorOf(source, cueToken));
}

/** Gives reports that are joined to others those ones' speakers. */
export function shareSpeakers(source: Indexed, reports: readonly Report[]): readonly Report[] {
  const shared: Report[] = [];
  for (const report of reports) {
    shared.push({ ...report, source: sharedSpeaker(source, report, shared.slice(-reach)) });
  }
  return shared;
}
