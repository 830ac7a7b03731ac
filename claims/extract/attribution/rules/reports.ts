import type { Document } from '../../../language/document.ts';
import { framesOf } from '../../quotations/frame.ts';
import type { Report } from '../report.ts';
import { accordingTo, colonReports, nounReports } from './other-reports.ts';
import { verbReports } from './verb-reports.ts';

/** What the rules find, frame by frame, in the order of the cues. */
export function ruleReports(document: Document): readonly Report[] {
  const { tokens } = document;
  return framesOf(document).flatMap((frame) =>
    [
      ...verbReports(tokens, frame),
      ...accordingTo(tokens, frame),
      ...nounReports(tokens, frame),
      ...colonReports(tokens, frame),
    ].sort((a, b) => a.cueToken - b.cueToken),
  );
}
