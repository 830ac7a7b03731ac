import { join } from 'node:path';
import * as z from 'zod';
import type { Extraction } from '../../claims/extraction.ts';
import { english } from '../../claims/language/en/english.ts';
import { claimType } from '../../claims/worth/type.ts';
import { readJsonLines } from '../data/json-lines.ts';
import { bestThreshold, coverage, type Presence, presenceF1 } from '../scoring/unit-matcher.ts';
import { extractText } from './extract-text.ts';
import type { Evaluation, Figure } from './figure.ts';

const Judgement = z.object({ text: z.string(), claim: z.string(), label: z.literal([0, 1]) });
const Summary = z.object({ id: z.string(), text: z.string(), claims: z.array(z.string()) });
const Answer = z.object({
  id: z.string(),
  text: z.string(),
  sentences: z.array(z.object({ claims: z.array(z.string()) })),
});
const Typed = z.object({ text: z.string(), types: z.array(z.string()) });

interface Units {
  readonly extraction: Extraction;
  readonly units: readonly string[];
}

function unitFigures(set: string, texts: readonly Units[], threshold: number): Figure[] {
  const units = texts.flatMap(({ extraction, units: own }) => own.map((unit) => ({ unit, extraction })));
  const recalled = units.filter(({ unit, extraction }) =>
    extraction.claims.some(({ text }) => coverage(text, unit) >= threshold),
  );
  const claims = texts.flatMap(({ extraction }) => extraction.claims);
  const supported = texts.flatMap(({ extraction, units: own }) =>
    extraction.claims.filter(({ text }) => own.some((unit) => coverage(unit, text) >= threshold)),
  );
  return [
    { set, metric: 'units', value: units.length },
    { set, metric: 'claims', value: claims.length },
    { set, metric: 'units recalled', value: recalled.length / units.length },
    { set, metric: 'claims that are one unit', value: supported.length / Math.max(1, claims.length) },
  ];
}

/** Which of our types a type of AVeriTeC may be; statements by quotation have none. */
const sameTypes: Readonly<Record<string, readonly string[]>> = {
  'Event/Property Claim': ['event', 'definition', 'other', 'rule'],
  'Numerical Claim': ['quantity'],
  'Causal Claim': ['causal'],
  'Position Statement': ['position'],
};

function typeFigures(folder: string): Figure[] {
  const set = 'averitec.dev';
  const rows = readJsonLines(join(folder, `${set}.jsonl`), Typed);
  if (rows === null) return [];
  const typed = rows.filter(({ types }) => types.some((type) => type in sameTypes));
  const agreeing = typed.filter(({ text, types }) =>
    types.some((type) => sameTypes[type]?.includes(claimType(text, english)) ?? false),
  );
  const share = agreeing.length / typed.length;
  return [
    { set, metric: 'typed claims', value: typed.length },
    { set, metric: 'type agrees with one given', value: share },
  ];
}

function presences(folder: string): readonly Presence[] | null {
  return (
    readJsonLines(join(folder, 'pyrxsum-presence.jsonl'), Judgement)?.map(({ text, claim, label }) => ({
      text,
      unit: claim,
      holds: label === 1,
    })) ?? null
  );
}

/** Whether the single facts that people found in a text are among our claims, by a matcher set on people's judgements. */
export const claims: Evaluation = {
  name: 'claims',
  run: (folder) => {
    const inside = join(folder, 'claims');
    const judged = presences(inside);
    if (judged === null) return [];
    const half = (rest: number) => judged.filter((_, index) => index % 2 === rest);
    const threshold = bestThreshold(half(0));
    const summaries = readJsonLines(join(inside, 'pyrxsum-scu.jsonl'), Summary) ?? [];
    const answers = readJsonLines(join(inside, 'factcheckgpt.jsonl'), Answer) ?? [];
    return [
      { set: 'pyrxsum-presence', metric: 'share of words that counts as stated', value: threshold },
      { set: 'pyrxsum-presence', metric: 'F1 of the matcher, other half', value: presenceF1(half(1), threshold) },
      ...unitFigures(
        'pyrxsum-scu',
        summaries.map(({ id, text, claims: units }) => ({ extraction: extractText(id, text), units })),
        threshold,
      ),
      ...unitFigures(
        'factcheckgpt',
        answers.map(({ id, text, sentences }) => ({
          extraction: extractText(id, text),
          units: sentences.flatMap(({ claims: own }) => own),
        })),
        threshold,
      ),
      ...typeFigures(inside),
    ];
  },
};
