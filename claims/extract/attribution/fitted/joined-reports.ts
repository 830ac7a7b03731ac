import type { Token } from '../../../language/document.ts';
import type { Range } from '../../../language/noun-phrase.ts';
import { isFiniteVerb } from '../../../language/tag.ts';
import type { VerbGroup } from '../../../language/verb-group.ts';
import type { Report } from '../report.ts';
import { sharedSubject } from '../rules/speaker-of-verb.ts';
import { floorOf, groupOf } from './cue-group.ts';
import { type Indexed, numberAt } from './indexed.ts';

/** Whether the cue is a second predicate without a subject of its own: "said A and warned of B". */
function isCoordinated(tokens: readonly Token[], { first, form }: VerbGroup): boolean {
  let before = first - 1;
  while (tokens[before]?.tag === 'ADV') before -= 1;
  const joins = tokens[before]?.grammar?.joinsClauses === true;
  return joins && (form === 'finite' || form === 'gerund');
}

/** Whether a verb can be joined to that of another report: "said … and suggested", not "would declare … and suggested". */
function agrees(source: Indexed, { first, verb }: VerbGroup, { cueToken }: Report): boolean {
  const { tokens, language } = source.document;
  if (first !== verb || !isFiniteVerb(tokens[verb]?.tag ?? 'X') || tokens[cueToken]?.tag !== 'VB') return true;
  const helper = tokens[groupOf(source, cueToken)?.first ?? cueToken];
  return helper === tokens[cueToken] || helper?.lemma === language.clauses.verbs.standIn;
}

/** How many reports back the one may stand that another is joined to. */
const reach = 3;

/** Whether the one that a report is joined to has a subject of its own after this one's: "when they came, the board met and asked". */
function isNearer({ document: { tokens } }: Indexed, { source: own, cueToken }: Report, joined: Report): boolean {
  const { source } = joined;
  if (own === null || source === null || own.last > source.first || source.last > cueToken) return false;
  const sameForm = (tokens[cueToken]?.tag === 'VBG') === (tokens[joined.cueToken]?.tag === 'VBG');
  return sameForm && tokens.slice(source.first, source.last).every(({ tag }) => tag !== 'PRON');
}

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
  const joined = before.findLast(
    (other) => numberAt(frameOf, other.cueToken) === frame && other.source !== null && agrees(source, group, other),
  );
  const spokenOf = joined?.content.some(({ first, last }) => own !== null && first <= own.first && own.first < last);
  if (joined !== undefined && (own === null || spokenOf || isNearer(source, report, joined))) return joined.source;
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
