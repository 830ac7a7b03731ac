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

/** What a claim leaves open, and what its words may stand for. */
export function openLines({ open, suggestions }: ExtractedClaim): readonly string[] {
  if (open.length === 0) return [];
  const needs = open.some(({ certainty }) => certainty === 'sure') ? 'needs context' : 'may need context';
  return [
    `${needs}: ${open.map(({ text }) => `“${text}”`).join(', ')}`,
    ...suggestions.map(({ text, instead }) => `“${text}” may be “${instead}”`),
  ];
}

/** A claim as a block: score, type and text, then who says so, the reasons, what was resolved and what is open. */
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
    ...openLines(claim),
  ];
  return [
    styledHead + first.slice(head.length),
    ...rest,
    ...details.map((detail) => styled(look, 'dim', wrap(detail, look.width, indent))),
  ].join('\n');
}
