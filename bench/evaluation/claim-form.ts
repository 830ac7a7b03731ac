import { join } from 'node:path';
import * as z from 'zod';
import { annotate } from '../../claims/extract/extract.ts';
import { Reader } from '../../claims/extract/split/reader.ts';
import { divideIntoClaims } from '../../claims/extract/split/split-claims.ts';
import type { Document } from '../../claims/language/document.ts';
import type { Spans } from '../../claims/span.ts';
import { type RefusalId, refusalIds } from '../../claims/vocabulary/refusals.ts';
import { loadModel } from '../../lambdas/shared/model.ts';
import { readJsonLines } from '../data/json-lines.ts';
import type { Evaluation, Figure } from './figure.ts';

const Row = z.object({ id: z.string(), text: z.string(), date: z.string().nullish() });

/** The set whose articles are read; nobody marked anything in them for this. */
const read = 'polnear.dev';

/** What is counted in an article. */
interface Counts {
  verbs: number;
  lost: number;
  claims: number;
  unpaired: number;
  readonly refused: Map<RefusalId, number>;
}

const holds = (spans: Spans, at: number): boolean => spans.some(([start, end]) => at >= start && at < end);

/** Finite verbs of sentences that state something, and those of them that no claim and no cue holds. */
function countVerbs(document: Document, claimed: Spans, counts: Counts): void {
  const reader = new Reader(document);
  const cues = document.attributions.flatMap(({ cue }) => cue);
  for (const { first, last, start, end } of document.sentences) {
    if (/\?["”'’)]*$/u.test(document.text.slice(start, end))) continue;
    const pieces = reader.pieces(first, last);
    const near = (spans: Spans): Spans => spans.filter((span) => span[0] < end && span[1] > start);
    const [here, said] = [near(claimed), near(cues)];
    pieces.forEach((_, at) => {
      if (!reader.isFinite(pieces, at)) return;
      counts.verbs++;
      const place = document.tokens[first + at]?.start ?? 0;
      if (!holds(here, place) && !holds(said, place)) counts.lost++;
    });
  }
}

function isUnpaired(text: string): boolean {
  return text.split('“').length !== text.split('”').length;
}

/** Whether claims keep all that is stated, and stand as sentences: by rule, on real articles, without a person's marks. */
export const claimForm: Evaluation = {
  name: 'claim-form',
  run: (folder) => {
    const rows = readJsonLines(join(folder, 'attribution', `${read}.jsonl`), Row);
    if (rows === null) return [];
    const model = loadModel();
    const counts: Counts = { verbs: 0, lost: 0, claims: 0, unpaired: 0, refused: new Map() };
    for (const { text, date } of rows) {
      const facts = { title: null, byline: null, publisher: null, url: null, language: 'en' };
      const document = annotate({ ...facts, text, publishedAt: date ?? null }, model);
      const { claims, refusals } = divideIntoClaims(document, model);
      for (const { reason } of refusals) counts.refused.set(reason, (counts.refused.get(reason) ?? 0) + 1);
      countVerbs(
        document,
        claims.flatMap(({ spans }) => spans),
        counts,
      );
      counts.claims += claims.length;
      counts.unpaired += claims.filter((claim) => isUnpaired(claim.text)).length;
    }
    const set = `${read}, form of claims`;
    const figures: Figure[] = [
      { set, metric: 'finite verbs', value: counts.verbs },
      { set, metric: 'finite verbs that no claim and no cue holds', value: counts.lost / Math.max(1, counts.verbs) },
      { set, metric: 'claims whose quotation marks do not pair', value: counts.unpaired / Math.max(1, counts.claims) },
    ];
    const refused = refusalIds.map(
      (id): Figure => ({ set, metric: `refused: ${id}`, value: counts.refused.get(id) ?? 0 }),
    );
    return [...figures, ...refused];
  },
};
