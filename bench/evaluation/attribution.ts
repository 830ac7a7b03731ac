import { join } from 'node:path';
import * as z from 'zod';
import type { Attribution } from '../../claims/extraction.ts';
import { Spans } from '../../claims/span.ts';
import { readJsonLines } from '../data/json-lines.ts';
import {
  countCharacters,
  countQuotes,
  type QuotedText,
  type QuoteFilter,
  type ScoredQuote,
} from '../scoring/attribution.ts';
import { precisionRecall } from '../scoring/precision-recall.ts';
import { extractText } from './extract-text.ts';
import type { Evaluation, Figure } from './figure.ts';
import { nameFigures } from './speaker-names.ts';

const Quote = z.object({
  contentSpans: Spans,
  sourceSpans: Spans,
  cueSpans: Spans,
  type: z.string().optional(),
  cueKind: z.string().optional(),
  speaker: z.string().nullish(),
});
const Row = z.object({
  id: z.string(),
  text: z.string(),
  date: z.string().nullish(),
  quotes: z.array(Quote),
  otherAnnotators: z.record(z.string(), z.object({ quotes: z.array(Quote) })).optional(),
});
type Row = z.infer<typeof Row>;

const sets = ['polnear.dev', 'polnear.train', 'gum-other.dev', 'gum-other.train'];

/** An attribution as the scorers read it. */
export function asQuote(attribution: Attribution): ScoredQuote {
  return {
    contentSpans: attribution.content.spans,
    sourceSpans: attribution.speaker?.spans ?? [],
    cueSpans: attribution.cue?.spans ?? [],
    type: attribution.quotation,
  };
}

const slices: Readonly<Record<string, QuoteFilter>> = {
  all: {},
  direct: { type: 'direct' },
  mixed: { type: 'mixed' },
  indirect: { type: 'indirect' },
  'speech-verb cues': { cueKind: 'speech-verb' },
  'according to': { cueKind: 'according-to' },
  'other cues': { cueKind: 'other' },
};

function sliceFigures(texts: readonly QuotedText[], set: string, prefix = ''): Figure[] {
  return Object.entries(slices).flatMap(([slice, filter]) =>
    (['ggt@0.3', 'ggt@0.8'] as const).flatMap((measure) => {
      const { precision, recall, f1 } = precisionRecall(countQuotes(texts, measure, filter));
      const above = measure.replace('ggt@', '> ');
      const name = `${prefix}${slice}`;
      return [
        { set, metric: `${name}, F1 ${above}`, value: f1 },
        { set, metric: `${name}, precision ${above}`, value: precision },
        { set, metric: `${name}, recall ${above}`, value: recall },
      ];
    }),
  );
}

function wholeFigures(texts: readonly QuotedText[], set: string, prefix = ''): Figure[] {
  const found = countQuotes(texts, 'ggt@0.3');
  const share = (part: number): number => (found.tp === 0 ? 0 : part / found.tp);
  return [
    { set, metric: `${prefix}all, F1 Jaccard >= 0.5`, value: precisionRecall(countQuotes(texts, 'jac@0.5')).f1 },
    { set, metric: `${prefix}content characters, F1`, value: precisionRecall(countCharacters(texts, 'content')).f1 },
    { set, metric: `${prefix}source characters, F1`, value: precisionRecall(countCharacters(texts, 'source')).f1 },
    { set, metric: `${prefix}speaker touches gold, of those found`, value: share(found.source) },
    { set, metric: `${prefix}cue touches gold, of those found`, value: share(found.cue) },
  ];
}

function peopleFigures(rows: readonly Row[], set: string): Figure[] {
  const pairs = rows.flatMap(({ text, quotes, otherAnnotators }) =>
    Object.values(otherAnnotators ?? {}).map((other) => ({ text, gold: quotes, predicted: other.quotes })),
  );
  if (pairs.length === 0) return [];
  const ofKinds = sliceFigures(pairs, set, 'people: ').filter(({ metric }) => metric.includes('F1'));
  return [...ofKinds, ...wholeFigures(pairs, set, 'people: ')];
}

function scoreSet(folder: string, set: string): Figure[] {
  const rows = readJsonLines(join(folder, 'attribution', `${set}.jsonl`), Row);
  if (rows === null) return [];
  const read = rows.map((row) => ({ row, found: extractText(row.id, row.text, row.date ?? null).attributions }));
  const texts = read.map(({ row, found }) => ({ text: row.text, gold: row.quotes, predicted: found.map(asQuote) }));
  return [
    { set, metric: 'articles', value: rows.length },
    ...sliceFigures(texts, set),
    ...wholeFigures(texts, set),
    ...nameFigures(
      read.map(({ row, found }) => ({ gold: row.quotes, found })),
      set,
    ),
    ...peopleFigures(rows, set),
  ];
}

/** Who said what, against trained annotators; on `polnear.train` the models were fitted. */
export const attribution: Evaluation = {
  name: 'attribution',
  run: (folder) => sets.flatMap((set) => scoreSet(folder, set)),
};
