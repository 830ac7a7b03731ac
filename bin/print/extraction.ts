import type { Attribution, Extraction } from '../../claims/extraction.ts';
import { claimLines } from './claim-lines.ts';
import { type Look, plain, styled } from './look.ts';
import { wrap } from './wrap.ts';

const slices = (text: string, spans: Attribution['content']['spans']): string =>
  spans.map(([start, end]) => text.slice(start, end)).join(' … ');

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A time as people write it: 2025-06-18T07:30:00.000Z as 2025-06-18 07:30 UTC. */
const inShort = (published: string | null): string | null =>
  published?.replace(/T(\d{2}:\d{2}).*Z$/, ' $1 UTC') ?? null;

function header({ id, article }: Extraction, look: Look): string {
  const facts = [article.publisher, inShort(article.publishedAt), article.byline, article.url].filter(
    (fact) => fact !== null,
  );
  return [
    styled(look, 'bold', wrap(article.title ?? id, look.width)),
    ...(facts.length > 0 ? [facts.join(' · ')] : []),
  ].join('\n');
}

function attributionLines(attribution: Attribution, text: string, look: Look): string {
  const { id, quotation, manner, speaker, cue, within, confidence } = attribution;
  const mention = speaker !== null && speaker.text !== speaker.name ? ` (“${speaker.text}”)` : '';
  const who = styled(look, 'yellow', `${speaker?.name ?? 'unattributed'}${mention}`);
  const said = cue === null ? '' : ` ${styled(look, 'magenta', cue.text)}`;
  const inside = within === null ? '' : `, within ${within}`;
  const facts = styled(look, 'dim', `  ${manner === 'act' ? 'act' : quotation}, ${confidence.toFixed(2)}${inside}`);
  return [
    `${id.padEnd(4)} ${who}${said}${facts}`,
    wrap(slices(text, attribution.content.spans), look.width, '     '),
  ].join('\n');
}

/** An extraction for people: the article's head, who said what, and the claims, most check-worthy first. */
export function printExtraction(extraction: Extraction, look: Look = plain): string {
  const { article, sentences, attributions } = extraction;
  const claims = extraction.claims.toSorted((a, b) => b.checkWorthiness.score - a.checkWorthiness.score);
  const count = [
    counted(sentences.length, 'sentence'),
    counted(attributions.length, 'attribution'),
    counted(claims.length, 'claim'),
  ].join(', ');
  return [
    `${header(extraction, look)}\n${styled(look, 'dim', count)}`,
    styled(look, 'underline', 'Who said what'),
    ...attributions.map((attribution) => attributionLines(attribution, article.text, look)),
    styled(look, 'underline', 'Claims, most check-worthy first'),
    ...claims.map((claim) => claimLines(claim, extraction, look)),
  ].join('\n\n');
}
