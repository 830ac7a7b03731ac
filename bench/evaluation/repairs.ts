import { join } from 'node:path';
import * as z from 'zod';
import type { Extraction } from '../../claims/extraction.ts';
import type { Spans } from '../../claims/span.ts';
import { lengthOf, overlapOf } from '../../claims/span-overlap.ts';
import { Repair } from '../../store/repairs/repairs.ts';
import { readJsonLines } from '../data/json-lines.ts';
import { extractText } from './extract-text.ts';
import type { Evaluation, Figure } from './figure.ts';
import { sameName } from './speaker-names.ts';

/** A line of `claimtrail repairs`: what people say a text claims, and the text. */
const Line = Repair.unwrap().extend({
  source: z.object({ text: z.string(), publishedAt: z.string().nullable() }).nullable(),
});
type Line = z.infer<typeof Line>;

const set = 'repairs by the people of a desk';

/** How often today's engine says what people put right: their newest word on each claim. */
export const repairs: Evaluation = {
  name: 'repairs',
  run: (folder) => repairFigures(readJsonLines(join(folder, 'repairs.jsonl'), Line) ?? []),
};

/** The figures of repairs whose texts are there. */
function repairFigures(lines: readonly Line[]): readonly Figure[] {
  const newest = new Map(lines.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map((line) => [line.claim, line]));
  const extractions = new Map<string, Extraction>();
  const wanted = [...newest.values()].flatMap(({ article, version, source, after }) => {
    if (source === null) return [];
    const name = `${article} ${version}`;
    const made = extractions.get(name) ?? extractText(article, source.text, source.publishedAt);
    extractions.set(name, made);
    return after.map((words) => ({ words, found: nearest(made, words) }));
  });
  if (wanted.length === 0) return [];
  const said = wanted.filter(({ words, found }) => found !== null && bare(found.text) === bare(words.text));
  const named = wanted.flatMap(({ words, found }) =>
    found === null || words.speaker === null ? [] : [{ words, found }],
  );
  const right = named.filter(({ words, found }) => sameName(found.speaker ?? '', words.speaker ?? ''));
  return [
    { set, metric: 'claims in the words that people gave them', value: said.length / wanted.length },
    ...(named.length === 0 ? [] : [{ set, metric: 'speaker as people put it', value: right.length / named.length }]),
  ];
}

/** The claim of an extraction that has these words, or else shares most of their place; null where none does. */
function nearest(
  { claims, attributions }: Extraction,
  { text, spans }: { readonly text: string; readonly spans: Spans },
): { readonly text: string; readonly speaker: string | null } | null {
  const beside = claims
    .map((claim) => ({ claim, share: overlapOf(spans, claim.spans) / Math.max(1, lengthOf(spans)) }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
    .map(({ claim }) => claim);
  const best = beside.find((claim) => bare(claim.text) === bare(text)) ?? beside[0];
  if (best === undefined) return null;
  const speakers = best.attributions.map((id) => attributions.find((one) => one.id === id)?.speaker?.name ?? null);
  return { text: best.text, speaker: speakers.findLast((name) => name !== null) ?? null };
}

function bare(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
