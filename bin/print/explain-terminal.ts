import type { Extraction } from '../../claims/extraction.ts';
import type { Span } from '../../claims/span.ts';
import { claimLines } from './claim-lines.ts';
import { type Look, plain, styled } from './look.ts';
import { type Mark, type Part, type Segment, segments } from './segments.ts';
import { wrap } from './wrap.ts';

const brackets = {
  content: { open: '[', close: ']', colour: 'cyan' },
  speaker: { open: '<', close: '>', colour: 'yellow' },
  cue: { open: '{', close: '}', colour: 'magenta' },
} as const satisfies Record<Part, { open: string; close: string; colour: 'cyan' | 'yellow' | 'magenta' }>;

const innermost = (marks: readonly Mark[]): Mark | null =>
  marks.toSorted((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))[0] ?? null;

function markedText({ start, end, marks }: Segment, text: string, look: Look): string {
  const opens = marks.filter(({ span }) => span[0] === start).toSorted((a, b) => b.span[1] - a.span[1]);
  const closes = marks.filter(({ span }) => span[1] === end).toSorted((a, b) => b.span[0] - a.span[0]);
  const inner = innermost(marks);
  const words = text.slice(start, end);
  const shown =
    inner === null ? words : words.replace(/\S+/g, (word) => styled(look, brackets[inner.part].colour, word));
  const label = ({ part, attribution }: Mark): string =>
    part === 'content' ? `${brackets.content.open}${attribution}:` : brackets[part].open;
  return opens.map(label).join('') + shown + closes.map(({ part }) => brackets[part].close).join('');
}

function sentenceBlock(extraction: Extraction, index: number, look: Look): string {
  const span: Span = extraction.sentences[index] ?? [0, 0];
  const { text } = extraction.article;
  const marked = segments(extraction, span).map((segment) => markedText(segment, text, look));
  const claims = extraction.claims.filter(({ sentence }) => sentence === index);
  const narrow = { ...look, width: look.width - 2 };
  const refused = (extraction.refusals ?? []).filter(({ sentence }) => sentence === index);
  return [
    wrap(marked.join(''), look.width),
    ...claims.map((claim) => claimLines(claim, extraction, narrow).replace(/^/gm, '  ')),
    ...refused.map(({ text, because }) =>
      styled(look, 'dim', wrap(`not claimed: “${text}” (${because})`, narrow.width).replace(/^/gm, '  ')),
    ),
  ].join('\n');
}

function reasonsOf({ attributions }: Extraction, look: Look): string {
  return attributions
    .map(({ id, manner, confidence, because, within }) => {
      const inside = (manner === 'act' ? ' act;' : '') + (within === null ? '' : ` within ${within};`);
      return wrap(`${id}: ${confidence.toFixed(2)},${inside} ${because.join(', ')}`, look.width);
    })
    .join('\n');
}

/** The article sentence by sentence with `<speaker>`, `{cue}` and `[content]` marked, each sentence's claims under it. */
export function explainTerminal(extraction: Extraction, look: Look = plain): string {
  const key = 'Marks: <speaker> {cue} [a0:content]; under a sentence: score, type and text of each claim.';
  return [
    styled(look, 'bold', extraction.article.title ?? extraction.id),
    styled(look, 'dim', key),
    ...extraction.sentences.map((_, index) => sentenceBlock(extraction, index, look)),
    styled(look, 'underline', 'Why each attribution'),
    reasonsOf(extraction, look),
  ].join('\n\n');
}
