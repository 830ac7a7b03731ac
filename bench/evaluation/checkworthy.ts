import { join } from 'node:path';
import * as z from 'zod';
import { english } from '../../claims/language/en/english.ts';
import { emptyModel, type Model } from '../../claims/model/model.ts';
import { checkWorthiness } from '../../claims/worth/worth.ts';
import { loadModel } from '../../lambdas/shared/model.ts';
import { readJsonLines } from '../data/json-lines.ts';
import { fitWorth, type MarkedSentence, markedSentences } from '../fit/worth.ts';
import { brierScore, calibrationError } from '../scoring/calibration.ts';
import { precisionRecall } from '../scoring/precision-recall.ts';
import { areaUnderCurve, meanAveragePrecision } from '../scoring/ranking.ts';
import type { Evaluation, Figure } from './figure.ts';

const Row = z.object({
  text: z.string(),
  label: z.literal([0, 1]),
  doc: z.string().optional(),
  claimbuster2016: z.number().nullish(),
});
type Row = z.infer<typeof Row>;

const read = (folder: string, set: string): Row[] | null =>
  readJsonLines(join(folder, 'checkworthy', `${set}.jsonl`), Row);

const score = (model: Model, { text }: Row): number => checkWorthiness(text, model, english).score;

function f1(rows: readonly Row[], model: Model): number {
  const counts = { tp: 0, fp: 0, fn: 0 };
  for (const row of rows) {
    const says = score(model, row) >= 0.5;
    if (says && row.label === 1) counts.tp++;
    else if (says) counts.fp++;
    else if (row.label === 1) counts.fn++;
  }
  return precisionRecall(counts).f1;
}

function macroF1(rows: readonly Row[], model: Model): number {
  const turned = (row: Row): Row => ({ ...row, label: row.label === 1 ? 0 : 1 });
  const counts = { tp: 0, fp: 0, fn: 0 };
  for (const row of rows.map(turned)) {
    const says = score(model, row) < 0.5;
    if (says && row.label === 1) counts.tp++;
    else if (says) counts.fp++;
    else if (row.label === 1) counts.fn++;
  }
  return (f1(rows, model) + precisionRecall(counts).f1) / 2;
}

function map(rows: readonly Row[], scoreOf: (row: Row) => number): number {
  const documents = Map.groupBy(rows, ({ doc }) => doc ?? '');
  const lists = [...documents.values()].map((document) =>
    document.map((row) => ({ score: scoreOf(row), wanted: row.label === 1 })),
  );
  return meanAveragePrecision(lists);
}

function probabilityFigures(set: string, rows: readonly Row[], model: Model): Figure[] {
  const forecasts = rows.map((row) => ({ probability: score(model, row), happened: row.label === 1 }));
  return [
    { set, metric: 'sentences', value: rows.length },
    { set, metric: 'F1', value: f1(rows, model) },
    { set, metric: 'F1 of the readable signals alone', value: f1(rows, emptyModel) },
    { set, metric: 'Brier score (0 is best)', value: brierScore(forecasts) },
    { set, metric: 'expected calibration error (0 is best)', value: calibrationError(forecasts) },
  ];
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

/** The model fitted again on everything but the sentences of these rows. */
function fittedWithout(folder: string, rows: readonly Row[]): Model {
  const left = new Set(rows.map(({ text }) => plain(text)));
  return fitWorth(markedSentences(folder).filter(({ text }) => !left.has(plain(text))));
}

function claimrank(folder: string): Figure[] {
  const set = 'claimrank2016';
  const rows = read(folder, set);
  if (rows === null) return [];
  const model = fittedWithout(folder, rows);
  return [
    { set, metric: 'sentences', value: rows.length },
    { set, metric: 'MAP, fitted without its debates', value: map(rows, (row) => score(model, row)) },
    { set, metric: 'MAP of ClaimBuster 2016, by our scorer', value: map(rows, (row) => row.claimbuster2016 ?? 0) },
  ];
}

const folds = 5;

/** MAP with each document ranked by weights fitted on none of its fold's sentences. */
function crossValidated(folder: string, set: string): Figure[] {
  const rows = read(folder, set);
  if (rows === null) return [];
  const documents = [...new Set(rows.map(({ doc }) => doc))];
  const foldOf = new Map(documents.map((doc, index) => [doc, index % folds]));
  const models = Array.from({ length: folds }, (_, fold) =>
    fittedWithout(
      folder,
      rows.filter(({ doc }) => foldOf.get(doc) === fold),
    ),
  );
  const scoreOf = (row: Row): number => score(models[foldOf.get(row.doc) ?? 0] ?? emptyModel, row);
  return [
    { set, metric: 'sentences', value: rows.length },
    { set, metric: 'MAP, cross-validation', value: map(rows, scoreOf) },
  ];
}

/** One speech in so many is kept out of the weights that it is ranked by. */
const speechesInOneHeldOut = 4;

/** Whether what holds a verifiable claim ranks above what does not, in speeches that the weights have not seen. */
function heldOutSpeeches(folder: string): Figure[] {
  const all = markedSentences(folder);
  const speeches = [...new Set(all.flatMap(({ asked, doc }) => (asked === 'verifiable' && doc ? [doc] : [])))];
  const held = new Set(speeches.filter((_, index) => index % speechesInOneHeldOut === 0));
  const isHeld = ({ doc, asked }: MarkedSentence): boolean => asked === 'verifiable' && held.has(doc ?? '');
  if (held.size === 0) return [];
  const model = fitWorth(all.filter((sentence) => !isHeld(sentence)));
  const ranked = all
    .filter(isHeld)
    .map(({ text, holds }) => ({ score: checkWorthiness(text, model, english).score, wanted: holds }));
  const set = 'policlaim.train, speeches held out';
  return [
    { set, metric: 'sentences', value: ranked.length },
    { set, metric: 'verifiable against not, area under the curve', value: areaUnderCurve(ranked) },
  ];
}

/** What is worth checking, against people's choices; weights are fitted again where a set shares debates with ours. */
export const checkworthy: Evaluation = {
  name: 'checkworthy',
  run: (folder) => {
    const model = loadModel();
    const dev = read(folder, 'ct24-en.dev');
    const news = ['subjectivity-en.dev', 'subjectivity-en.devtest', 'factcheckgpt-sentences'].flatMap((set) => {
      const rows = read(folder, set);
      return rows === null ? [] : [{ set, metric: 'macro F1 at 0.5', value: macroF1(rows, model) }];
    });
    return [
      ...(dev === null ? [] : probabilityFigures('ct24-en.dev', dev, model)),
      ...heldOutSpeeches(folder),
      ...claimrank(folder),
      ...crossValidated(folder, 'clef2019-debates.train'),
      ...crossValidated(folder, 'clef2020-debates.train'),
      ...news,
    ];
  },
};
