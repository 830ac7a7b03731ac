import { lazy } from '../../../lazy.ts';

/** Who said what went before: "she said", "Mr. Smith asked", "I say". */
const reportClause = lazy(
  () =>
    /^\p{Lu}?[\p{L}.’'-]*(?:\s+\p{L}[\p{L}.’'-]*){0,3}?\s*\b(?:say|said|says|ask|asked|asks|wrote|writes|added|told|tweeted|replied|shouted|cried|called|declared|joked|responded|recalled|exclaimed|explained|continued|demanded|answered|yelled|howled|screamed|whispered|wondered|began|insisted|repeated|quipped|interjected|pressed|snapped|countered|remarked|observed|noted|warned|urged|argued|mused|tells|demands)\b(?!:)/u,
);

/** With these, a sentence of its own begins: "He has not said more". */
const auxiliary = /\b(?:has|have|had|is|are|was|were|not|never|to|will|would)\b/;

/** Whether the words at `at` tell who said what went before. */
export function isReportClause(text: string, at: number): boolean {
  const clause = reportClause().exec(text.slice(at, at + 60).split('\n', 1)[0] ?? '')?.[0];
  return clause !== undefined && !auxiliary.test(clause);
}
