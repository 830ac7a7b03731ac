import type { Range } from '../../../language/noun-phrase.ts';
import { states } from '../../../language/token-range.ts';
import type { Unweighed } from '../report.ts';
import { type Indexed, numberAt } from './indexed.ts';
import { type Overlapping, sizeOf } from './overlapping.ts';
import type { Proposal } from './propose.ts';
import { known, reportTemplates } from './report-templates.ts';

/** Stands for the odds of a proposal that there is not. */
const none = -9;

/** A number in steps of `size`, from `least` to `most`. */
function inSteps(value: number, { size, least, most }: { size: number; least: number; most: number }): number {
  return Math.max(least, Math.min(most, Math.round(value / size)));
}

const fine = { size: 0.3, least: -8, most: 14 };
const coarse = { size: 1, least: -3, most: 4 };

/** Scores in half steps of the doubling; one weight is a score of some ten. */
const doublings = (score: number): number => Math.round(2 * Math.log2(Math.max(1, score / 14)));

const lengths = [1, 2, 4, 7, 12, 20, 35];

function lengthStep(length: number): number {
  const step = lengths.findIndex((end) => length < end);
  return step < 0 ? lengths.length : step;
}

const oddsStep = (proposal: Proposal | null): number => (proposal === null ? none : inSteps(proposal.odds, coarse));

/** Writes how a proposal stands to the likeliest ones that overlap with it. */
function placeAmong(
  values: Int32Array,
  source: Indexed,
  { odds }: Proposal,
  { outer, inner, twin }: Overlapping,
): void {
  values[known.outer] = oddsStep(outer);
  values[known['outer kind']] = outer === null ? -1 : numberAt(source.kinds, outer.report.cueToken);
  values[known.inner] = oddsStep(inner);
  values[known.twin] = oddsStep(twin);
  values[known['twin is likelier']] = twin === null ? 0 : twin.odds > odds ? 1 : 2;
  values[known['twin lemma']] = twin === null ? 0 : numberAt(source.lemmas, twin.report.cueToken);
}

/** Writes who speaks, as one number for the kind and one for the word. */
function describeSpeaker(values: Int32Array, source: Indexed, speaker: Range | null): void {
  const { tokens } = source.document;
  const head = (speaker?.last ?? 0) - 1;
  const isName = speaker !== null && tokens.slice(speaker.first, speaker.last).some(({ tag }) => tag === 'PROPN');
  const isPronoun = tokens[head]?.tag === 'PRON';
  const byTag = 2 + numberAt(source.tags, head);
  values[known.speaker] = speaker === null ? 0 : isPronoun ? numberAt(source.words, head) : isName ? 1 : byTag;
  values[known['speaker head']] = speaker === null ? 0 : isName ? 1 : numberAt(source.lemmas, head);
}

/** Share of what is said that stands between quotation marks: 0 none, 1 less than most, 2 not all, 3 all. */
function quotedStep(source: Indexed, report: Unweighed, size: number): number {
  const { tokens } = source.document;
  let quoted = 0;
  for (const { first, last } of report.content) {
    for (let at = first; at < last; at++) if ((tokens[at]?.quotation ?? -1) >= 0) quoted += 1;
  }
  if (quoted === 0) return 0;
  return quoted === size ? 3 : quoted < 0.6 * size ? 1 : 2;
}

/** Writes what is said: what stands after the cue first. */
function describeContent(values: Int32Array, source: Indexed, { report, lead }: Proposal): void {
  const { tokens } = source.document;
  const { cueToken, content } = report;
  const size = sizeOf(report);
  const after = content.find(({ first }) => first > cueToken);
  const first = (after ?? content.find(({ last }) => last <= cueToken) ?? content[0])?.first ?? -1;
  values[known.length] = lengthStep(size);
  values[known.quoted] = quotedStep(source, report, size);
  values[known.finite] = content.some((range) => states(tokens, range)) ? 1 : 0;
  values[known['first word']] = numberAt(source.words, first);
  values[known['first tag']] = numberAt(source.tags, first);
  values[known.between] = after?.first === cueToken + 2 ? numberAt(source.words, cueToken + 1) : 0;
  values[known.lead] = doublings(lead);
  values[known['lead for length']] = doublings(lead / Math.sqrt(1 + size));
}

function describeCue(values: Int32Array, source: Indexed, { report: { cueToken }, odds }: Proposal): void {
  const { lemmas, tags, kinds, words, frames, frameOf, document } = source;
  const frame = frames[numberAt(frameOf, cueToken)];
  values[known['cue lemma']] = numberAt(lemmas, cueToken);
  values[known['cue tag']] = numberAt(tags, cueToken);
  values[known['cue kind']] = numberAt(kinds, cueToken);
  values[known.odds] = inSteps(odds, fine);
  values[known['frame length']] = lengthStep(Math.floor(((frame?.last ?? 0) - (frame?.first ?? 0)) / 3));
  values[known['cue is quoted']] = (document.tokens[cueToken]?.quotation ?? -1) >= 0 ? 1 : 0;
  values[known['left word']] = numberAt(words, cueToken - 1);
  values[known['left tag']] = numberAt(tags, cueToken - 1);
  values[known['right tag']] = numberAt(tags, cueToken + 1);
}

/** Writes the feature rows of a proposal among those that overlap with it into `rows`. */
export function writeReportRows(source: Indexed, proposal: Proposal, among: Overlapping, rows: Int32Array): void {
  const values = new Int32Array(reportTemplates.width);
  describeCue(values, source, proposal);
  describeSpeaker(values, source, proposal.report.source);
  describeContent(values, source, proposal);
  placeAmong(values, source, proposal, among);
  reportTemplates.write(values, rows, 0);
}
