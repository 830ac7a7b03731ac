import { canBeCue, writeCueRows } from '../../claims/extract/attribution/fitted/cue-features.ts';
import { cueTemplates } from '../../claims/extract/attribution/fitted/cue-templates.ts';
import { indexed } from '../../claims/extract/attribution/fitted/indexed.ts';
import { overlapping } from '../../claims/extract/attribution/fitted/overlapping.ts';
import type { Proposal } from '../../claims/extract/attribution/fitted/propose.ts';
import { writeReportRows } from '../../claims/extract/attribution/fitted/report-features.ts';
import { reportTemplates } from '../../claims/extract/attribution/fitted/report-templates.ts';
import { windowRows } from '../../claims/extract/attribution/fitted/role-features.ts';
import { windowAround } from '../../claims/extract/attribution/fitted/window.ts';
import { ruleReports } from '../../claims/extract/attribution/rules/reports.ts';
import { annotate } from '../../claims/extract/extract.ts';
import type { Model } from '../../claims/model/model.ts';

/** Sentences in which each rule finds something, with quotations, names and pronouns on either side of cues. */
const text = `The harbour wall has failed twice since 2019, according to the county’s engineers. “We cannot wait for
another winter,” said Maria Lopez, the harbour master. She told reporters on Friday that repairs would cost 12 million
crowns, and the board promised to pay half of it.

“The ferries are late,” Jonas Lund complained, “and nobody has told us why.” His claim that the boats were unsafe angered
the union: “Not one has been taken out of service.” The mayor, who is seeking a third term, has not denied it, but she
was accused of hiding a report that suggests the pier may close in May.

Ola Brekke: “I doubt that anybody reads the books.”`;

/** The rows of every feature that attribution has, over a sample text: what changes when any code behind them does. */
export function sampleRows(model: Model): readonly (readonly number[])[] {
  const article = { title: null, text, publishedAt: null, byline: null, publisher: null, url: null, language: 'en' };
  const document = annotate(article, model);
  const ruled = ruleReports(document);
  const source = indexed(document, ruled);
  const cueRows = document.tokens.flatMap((_, at) => {
    const rows = new Int32Array(cueTemplates.count);
    if (canBeCue(source, at, new Set(['claim', ':']))) writeCueRows(source, at, rows);
    return [...rows];
  });
  const proposed = ruled.map((report): Proposal => ({ report, odds: report.confidence, lead: 20 }));
  const others = proposed.flatMap((proposal, at) => {
    const { cueToken } = proposal.report;
    const { own, step } = windowRows(windowAround(source, cueToken), source, cueToken);
    const rows = new Int32Array(reportTemplates.count);
    writeReportRows(source, proposal, overlapping(proposed, at), rows);
    return [[...own], [...step], [...rows]];
  });
  return [cueRows, ...others];
}
