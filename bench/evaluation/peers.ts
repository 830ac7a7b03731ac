import type { Peer } from './figure.ts';

/** What to compare a figure with: the project's own goal and others' figures, shares between 0 and 1. */
export interface Reference {
  readonly reach?: number;
  readonly peers?: readonly Peer[];
}

const readme = 'README of the evaluation data';
const people = (value: number): Peer => ({ who: 'people', value, source: 'agreement of PolNeAR annotators' });
const marks = (value: number): Peer => ({ who: 'marks alone', value, source: readme });

/** References by `set: metric`. */
export const references: Readonly<Record<string, Reference>> = {
  'polnear.dev: all, F1 > 0.3': {
    reach: 0.72,
    peers: [people(0.836), { who: 'Gender Gap Tracker, Canadian news', value: 0.837, source: readme }],
  },
  'polnear.dev: all, F1 > 0.8': {
    reach: 0.62,
    peers: [people(0.806), { who: 'Gender Gap Tracker, Canadian news', value: 0.761, source: readme }],
  },
  'polnear.dev: direct, F1 > 0.3': { reach: 0.93, peers: [people(0.978), marks(0.745)] },
  'polnear.dev: direct, F1 > 0.8': { peers: [people(0.968), marks(0.47)] },
  'polnear.dev: mixed, F1 > 0.3': { peers: [people(0.947)] },
  'polnear.dev: mixed, F1 > 0.8': { peers: [people(0.899)] },
  'polnear.dev: indirect, F1 > 0.3': { peers: [people(0.778)] },
  'polnear.dev: indirect, F1 > 0.8': { peers: [people(0.746)] },
  'polnear.dev: speech-verb cues, F1 > 0.3': { reach: 0.9, peers: [people(0.962)] },
  'polnear.dev: speech-verb cues, F1 > 0.8': { peers: [people(0.943)] },
  'polnear.dev: speech-verb cues, recall > 0.3': { reach: 0.9 },
  'polnear.dev: other cues, F1 > 0.3': { peers: [people(0.718)] },
  'polnear.dev: other cues, F1 > 0.8': { peers: [people(0.682)] },
  'polnear.dev: speaker touches gold, of those found': {
    reach: 0.95,
    peers: [
      { who: 'people, training half', value: 0.933, source: 'this evaluation: 79 articles that two people annotated' },
      { who: 'Gender Gap Tracker', value: 0.865, source: readme },
    ],
  },
  'polnear.dev: content characters, F1': {
    peers: [{ who: 'BBC Citron on PARC3, overlap', value: 0.833, source: readme }],
  },
  'polnear.dev: source characters, F1': {
    peers: [{ who: 'BBC Citron on PARC3, overlap', value: 0.853, source: readme }],
  },
  'gum-other.dev: resolved name right, where gold has one': { reach: 0.85 },
  'ewt.dev: exact F1': {
    reach: 0.85,
    peers: [
      { who: 'sbd, test half', value: 0.832, source: readme },
      { who: 'Intl.Segmenter, test half', value: 0.78, source: readme },
      { who: 'spaCy transformer', value: 0.906, source: 'published' },
    ],
  },
  'gum-other.dev: exact F1': {
    reach: 0.95,
    peers: [
      { who: 'sentencex, test half', value: 0.945, source: readme },
      { who: 'Intl.Segmenter, test half', value: 0.926, source: readme },
    ],
  },
  'golden-rules-48: texts all right': {
    reach: 46 / 48,
    peers: [
      { who: 'pySBD', value: 0.979, source: 'published' },
      { who: 'sentence-splitter', value: 0.708, source: readme },
      { who: 'Intl.Segmenter', value: 0.583, source: readme },
    ],
  },
  'ct24-en.dev: F1': {
    reach: 0.85,
    peers: [
      { who: 'DeBERTa-v3-large', value: 0.97, source: 'published' },
      { who: 'n-gram logistic regression', value: 0.798, source: readme },
      { who: 'has a number', value: 0.682, source: readme },
    ],
  },
  'claimrank2016: MAP, fitted without its debates': {
    reach: 0.4,
    peers: [{ who: 'ClaimBuster 2016', value: 0.321, source: readme }],
  },
  'clef2019-debates.train: MAP, cross-validation': {
    reach: 0.15,
    peers: [{ who: 'best published, on its test half', value: 0.166, source: 'CheckThat! 2019' }],
  },
  'clef2020-debates.train: MAP, cross-validation': {
    peers: [{ who: 'best published, on its test half', value: 0.087, source: 'CheckThat! 2020' }],
  },
  'polnear.dev, claims: two independent finite statements, of these': { reach: 0.05 },
  'pyrxsum-scu: units recalled': { reach: 0.6 },
  'factcheckgpt: units recalled': { reach: 0.7 },
  'scrapinghub: body F1': {
    reach: 0.965,
    peers: [
      { who: 'go-trafilatura', value: 0.965, source: readme },
      { who: 'trafilatura', value: 0.957, source: readme },
      { who: 'Readability.js', value: 0.949, source: readme },
    ],
  },
  'trafilatura-en: segments, F1': {
    peers: [{ who: 'trafilatura, on all 990 pages', value: 0.924, source: readme }],
  },
  'ct2022-task2a.dev: MAP@5': {
    reach: 0.955,
    peers: [
      { who: 'BM25', value: 0.819, source: readme },
      { who: 'best published, neural, on its test half', value: 0.956, source: 'CheckThat! 2022' },
    ],
  },
  'ct2022-task2a.dev: P@1': { reach: 0.95 },
  'ct2022-task2a.dev: R@20': { reach: 0.97 },
  'ct2022-task2a.dev: suggested, precision': { reach: 0.9 },
  'ct2022-task2a.dev: suggested, recall': { reach: 0.7 },
  'ct2022-task2a.dev, from rows: MAP@5': { reach: 0.93 },
  'ct2022-task2b.dev: MAP@5': {
    reach: 0.43,
    peers: [
      { who: 'BM25', value: 0.371, source: readme },
      { who: 'best published, on its test half', value: 0.46, source: 'CheckThat! 2022' },
    ],
  },
  'ct2022-task2b.dev: R@20': { reach: 0.62 },
  'ct2022-task2b.dev, from rows: MAP@5': { reach: 0.42 },
  'msrp.train: accuracy, cross-validation': {
    reach: 0.755,
    peers: [{ who: 'tf-idf', value: 0.71, source: readme }],
  },
  'planted changes: of these joined': { reach: 0.96 },
  'planted reversals among real pairs: opposed, precision': { reach: 0.95 },
  'planted reversals among real pairs: opposed, recall': { reach: 0.75 },
};
