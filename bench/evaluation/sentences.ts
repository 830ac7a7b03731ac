import { join } from 'node:path';
import * as z from 'zod';
import { Spans } from '../../claims/span.ts';
import { readJsonLines } from '../data/json-lines.ts';
import { scoreSentences } from '../scoring/sentences.ts';
import { extractText } from './extract-text.ts';
import type { Evaluation, Figure } from './figure.ts';

const Row = z.object({ id: z.string(), text: z.string(), sentences: Spans });
const sets = [
  'golden-rules-48',
  'pragmatic-spec-en',
  'sentencex-en',
  'pysbd-issues',
  'ewt.dev',
  'gum-other.dev',
  'gum-other.train',
];

function scoreSet(folder: string, set: string): Figure[] {
  const rows = readJsonLines(join(folder, 'sentences', `${set}.jsonl`), Row);
  if (rows === null) return [];
  const { exact, ends, perfect } = scoreSentences(
    rows.map(({ id, text, sentences }) => ({ text, gold: sentences, predicted: extractText(id, text).sentences })),
  );
  return [
    { set, metric: 'texts', value: rows.length },
    { set, metric: 'exact F1', value: exact.f1 },
    { set, metric: 'exact precision', value: exact.precision },
    { set, metric: 'exact recall', value: exact.recall },
    { set, metric: 'sentence ends, F1', value: ends.f1 },
    { set, metric: 'texts all right', value: perfect },
  ];
}

/** Sentence boundaries against people's. */
export const sentences: Evaluation = {
  name: 'sentences',
  run: (folder) => sets.flatMap((set) => scoreSet(folder, set)),
};
