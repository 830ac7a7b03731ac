import type { Document, DraftAttribution, Token } from '../../language/document.ts';
import { tokenSpan } from '../../language/document.ts';
import type { Range } from '../../language/noun-phrase.ts';
import type { Model } from '../../model/model.ts';
import type { Spans } from '../../span.ts';
import type { QuotationForm } from '../../vocabulary/extraction.ts';
import { fittedReports } from './fitted/reports.ts';
import { mannerOf } from './manner.ts';
import { mendedReports } from './mended/mended-reports.ts';
import type { Report } from './report.ts';
import { bareAnswers } from './rules/bare-answers.ts';
import { checkedClaims } from './rules/checked-claims.ts';
import { hearings } from './rules/hearings.ts';
import { adoptQuotations } from './rules/leftover-quotations.ts';
import { listedReports } from './rules/listed.ts';
import { rebuttedPosts } from './rules/posts.ts';
import { ruleReports } from './rules/reports.ts';
import { transcriptReports } from './rules/transcript.ts';

/** Whether what is said stands wholly, partly or not at all between quotation marks. */
function formOf(tokens: readonly Token[], content: readonly Range[]): QuotationForm {
  let quoted = 0;
  let free = 0;
  for (const { first, last } of content) {
    for (let at = first; at < last; at++) {
      const token = tokens[at];
      if (token === undefined || token.tag === 'PUNCT') continue;
      if (token.quotation >= 0) quoted += 1;
      else free += 1;
    }
  }
  if (quoted === 0) return 'indirect';
  return free === 0 || (free <= 1 && quoted > 3) ? 'direct' : 'mixed';
}

function spansOf(tokens: readonly Token[], ranges: readonly Range[]): Spans {
  return ranges.map(({ first, last }) => tokenSpan(tokens, first, last));
}

function draft(
  { tokens, language }: Document,
  { cueToken, cue, source, content, confidence, grounds }: Report,
): DraftAttribution {
  const form = formOf(tokens, content);
  return {
    form,
    manner: mannerOf(tokens, { cueToken, content, form, hasSpeaker: source !== null }, language.deeds),
    cueToken,
    cue: spansOf(tokens, cue),
    speaker: source === null ? null : { spans: spansOf(tokens, [source]), name: null, kind: 'unknown' },
    content: spansOf(tokens, content),
    within: -1,
    confidence,
    grounds,
  };
}

/** What the form of a text says of who speaks in it: turns, lists, posts, fact-checks, hearings. */
const formRules = [transcriptReports, bareAnswers, listedReports, rebuttedPosts, checkedClaims, hearings];

/** Pass: finds who said what, by the fitted weights where the model has them, else by the rules. */
export function attribute(document: Document, model: Model): Document {
  const ruled = ruleReports(document);
  const turns = formRules.flatMap((rule) => rule(document));
  const colons = new Set(turns.map(({ cueToken }) => cueToken).filter((cue) => cue >= 0));
  const found = (fittedReports(document, ruled, model) ?? ruled).filter(({ cueToken }) => !colons.has(cueToken));
  const reports = adoptQuotations(document, [...mendedReports(document, found), ...turns], ruled);
  return { ...document, attributions: reports.map((report) => draft(document, report)) };
}
