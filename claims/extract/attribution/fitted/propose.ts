import type { Document } from '../../../language/document.ts';
import type { Range } from '../../../language/noun-phrase.ts';
import { isVerb } from '../../../language/tag.ts';
import { verbGroup } from '../../../language/verb-group.ts';
import { weightOf } from '../../../model/logistic.ts';
import type { Unweighed } from '../report.ts';
import { bestRoles } from './best-roles.ts';
import { canBeCue, writeCueRows } from './cue-features.ts';
import { floorOf } from './cue-group.ts';
import { cueTemplates } from './cue-templates.ts';
import type { Proposing } from './fitted-weights.ts';
import type { Indexed } from './indexed.ts';
import { windowRows } from './role-features.ts';
import { nextClause, without, withoutAdjuncts, withoutNextReport, withoutStrays } from './said.ts';
import { speakerOf, speakerTakenForContent } from './speaker/speaker.ts';
import { type Unit, windowAround } from './window.ts';

/** The least log-odds at which a word is looked at as a cue, nearly one in five: of less likely ones hardly a report comes. */
const leastOdds = -1.5;

const speaker = 1;
const content = 2;

/** Tokens of the longest sentence that is looked at: what has no end is a list or a hoax, and costs as much as a book. */
const longestSentence = 1000;

/** A report that may be one. */
export interface Proposal {
  readonly report: Unweighed;
  /** Log-odds of its cue, as the word alone says. */
  readonly odds: number;
  /** By how much the roles found score better than none at all. */
  readonly lead: number;
}

/** Log-odds that the token at `at` is the head of a cue. */
function cueOdds(source: Indexed, at: number, { fitted, rows }: { fitted: Proposing; rows: Int32Array }): number {
  writeCueRows(source, at, rows);
  return weightOf(fitted.cue, rows) + fitted.intercept;
}

/** The runs of units that play `role`. */
function rangesOf(units: readonly Unit[], roles: Uint8Array, role: number): readonly Range[] {
  const found: { first: number; last: number }[] = [];
  units.forEach(({ first, last }, at) => {
    if (roles[at] !== role) return;
    const open = found.at(-1);
    if (open !== undefined && roles[at - 1] === role && open.last === first) open.last = last;
    else found.push({ first, last });
  });
  return found;
}

/** The verb group or word of a cue, with the small word that ties it to what was said: "called for". */
function cueRange(source: Indexed, cueToken: number, said: readonly Range[]): Range {
  const { tokens } = source.document;
  if (tokens[cueToken]?.grammar?.opensSource) return { first: cueToken, last: cueToken + 2 };
  const group = isVerb(tokens[cueToken]?.tag ?? 'X')
    ? verbGroup(tokens, cueToken, floorOf(source, cueToken))
    : { first: cueToken, last: cueToken + 1 };
  const next = tokens[group.last];
  const ties =
    (next?.tag === 'ADP' || next?.grammar?.marksInfinitive) && said.some(({ first }) => first === group.last + 1);
  return { first: group.first, last: ties ? group.last + 1 : group.last };
}

/** The report with a cue at `cueToken`, by the roles of the words around it; by the rules where no word has one. */
function proposalAt(
  source: Indexed,
  cueToken: number,
  { fitted, odds }: { fitted: Proposing; odds: number },
): Proposal | null {
  const { tokens } = source.document;
  const window = windowAround(source, cueToken);
  const { roles, lead } = bestRoles(windowRows(window, source, cueToken), window.cue, fitted.roles);
  const said = withoutStrays(source, withoutAdjuncts(source, cueToken, rangesOf(window.units, roles, content)));
  const rule = source.rules.get(cueToken);
  const found = speakerOf(source, cueToken, rangesOf(window.units, roles, speaker));
  if (said.length === 0)
    return rule === undefined ? null : { report: { ...rule, source: rule.source ?? found }, odds, lead };
  const cueClass = tokens[cueToken]?.cue?.class ?? null;
  const taken = found === null ? speakerTakenForContent(source, cueToken, said) : null;
  const cue = cueRange(source, cueToken, said);
  const report = {
    cueToken,
    cue: [cue],
    source: found ?? taken,
    content: withoutNextReport(source, cueToken, said)
      .filter((range) => range !== taken)
      .flatMap((range) => without(range, cue))
      .map((range) => ({ ...range, last: range.first < cueToken ? range.last : nextClause(source, range) })),
    grounds: { rule: rule?.grounds.rule ?? null, cueClass, isFitted: true, goesOn: false, voice: null },
  };
  return { report, odds, lead };
}

/** Whether a token stands in a run of words that no sentence is as long as. */
function isEndless({ tokens, sentences }: Document, at: number): boolean {
  const sentence = sentences[tokens[at]?.sentence ?? -1];
  return sentence !== undefined && sentence.last - sentence.first > longestSentence;
}

/** Every report that there may be, in the order of the cues. */
export function proposals(source: Indexed, fitted: Proposing): readonly Proposal[] {
  const { document } = source;
  const rows = new Int32Array(cueTemplates.count);
  const found: Proposal[] = [];
  for (let at = 0; at < document.tokens.length; at++) {
    if (isEndless(document, at) || !canBeCue(source, at, fitted.otherCues)) continue;
    const odds = cueOdds(source, at, { fitted, rows });
    const proposal = odds < leastOdds ? null : proposalAt(source, at, { fitted, odds });
    if (proposal !== null) found.push(proposal);
  }
  return found;
}
