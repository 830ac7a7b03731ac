import type { Attribution, ExtractedClaim, Extraction } from '../../claims/extraction.ts';
import { type Look, styled } from './look.ts';
import { wrap } from './wrap.ts';

/** "Kim Jong-un said" for one attribution; the mention where no name is known. */
export function saying(attribution: Attribution): string {
  const who = attribution.speaker?.name ?? 'someone';
  return attribution.cue === null ? who : `${who} (“${attribution.cue.text}”)`;
}

/** Who says a claim, outermost first, or the article itself. */
function chainOf(claim: ExtractedClaim, extraction: Extraction): string {
  const chain = claim.attributions
    .map((id) => extraction.attributions.find((attribution) => attribution.id === id))
    .filter((attribution) => attribution !== undefined);
  return chain.length === 0 ? 'the article' : chain.map(saying).join(' › ');
}

/** Who makes a claim: who says it, outermost first, or the article itself; where its language is not read, nobody is named. */
export function holderOf(claim: ExtractedClaim, extraction: Extraction): string {
  return claim.holder === 'unread' ? 'language not read' : `says ${chainOf(claim, extraction)}`;
}

/** A claim as a block: score, type and text, then who says so, the reasons, and what was resolved. */
export function claimLines(claim: ExtractedClaim, extraction: Extraction, look: Look): string {
  const { score, reasons } = claim.checkWorthiness;
  const head = `${score.toFixed(2)}  ${claim.type.padEnd(10)}  `;
  const indent = ' '.repeat(head.length);
  const [first = '', ...rest] = wrap(claim.text, look.width, indent).split('\n');
  const styledHead = styled(look, score >= 0.5 ? ['green', 'bold'] : 'dim', head);
  const details = [
    holderOf(claim, extraction),
    ...(reasons.length === 0 ? [] : [`because ${reasons.join('; ')}`]),
    ...claim.resolved.map(({ from, to }) => `“${from}” read as “${to}”`),
  ];
  return [
    styledHead + first.slice(head.length),
    ...rest,
    ...details.map((detail) => styled(look, 'dim', wrap(detail, look.width, indent))),
  ].join('\n');
}
