import { join } from 'node:path';
import * as z from 'zod';
import { readJsonLines } from '../data/json-lines.ts';
import sample from './atomicity-sample.json' with { type: 'json' };
import { extractText } from './extract-text.ts';
import type { Evaluation, Figure } from './figure.ts';

const Row = z.object({ id: z.string(), text: z.string(), date: z.string().nullish() });

/**
 * Claims that hold two independent finite statements, of a sample that a person judged: the 200 claims with the lowest
 * ids, which are hashes, of one set. Only ids are kept, since the texts are not ours; a claim that is no longer made
 * drops out, and how many are left is printed.
 */
export const atomicity: Evaluation = {
  name: 'atomicity',
  run: (folder) => {
    const rows = readJsonLines(join(folder, 'attribution', `${sample.set}.jsonl`), Row);
    if (rows === null) return [];
    const made = new Set(
      rows.flatMap(({ id, text, date }) => extractText(id, text, date ?? null).claims.map((claim) => claim.id)),
    );
    const two = sample.twoStatements.filter((id) => made.has(id)).length;
    const one = sample.oneStatement.filter((id) => made.has(id)).length;
    const set = `${sample.set}, claims`;
    const figures: Figure[] = [
      { set, metric: 'claims', value: made.size },
      { set, metric: 'claims a person judged that are still made', value: two + one },
      { set, metric: 'two independent finite statements, of these', value: two / Math.max(1, two + one) },
    ];
    return figures;
  },
};
