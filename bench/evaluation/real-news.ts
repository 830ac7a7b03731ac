import { extract } from '../../claims/extract/extract.ts';
import type { ExtractedClaim } from '../../claims/extraction.ts';
import { loadModel } from '../../lambdas/shared/model.ts';
import { isWanted, judgedArticles } from '../data/judged-news.ts';
import { calibrationError } from '../scoring/calibration.ts';
import { areaUnderCurve } from '../scoring/ranking.ts';
import { deskFigures } from './desk-reading.ts';
import type { Evaluation, Figure } from './figure.ts';

/** A claim that is made today, with what a reader said of it. */
interface Marked {
  readonly claim: ExtractedClaim;
  readonly faults: string;
}

const share = (part: number, whole: number): number => part / Math.max(1, whole);

/** Open words against what a reader could not place: `S`, or `s` where it matters little. */
function openFigures(set: string, marked: readonly Marked[]): Figure[] {
  const open = marked.filter(({ claim }) => claim.open.length > 0);
  const sure = open.filter(({ claim }) => claim.open.some(({ certainty }) => certainty === 'sure'));
  const count = (rows: readonly Marked[], faults: RegExp): number =>
    rows.filter((row) => faults.test(row.faults)).length;
  const missed = marked.filter(({ claim, faults }) => claim.open.length === 0 && faults.includes('S'));
  return [
    { set, metric: 'claims that are made as they were judged', value: marked.length },
    { set, metric: 'said to be open', value: share(open.length, marked.length) },
    { set, metric: 'open, of these rightly (S)', value: share(count(open, /S/), open.length) },
    { set, metric: 'open, of these rightly, minor ones too (S, s)', value: share(count(open, /s/i), open.length) },
    { set, metric: 'surely open, of these rightly (S)', value: share(count(sure, /S/), sure.length) },
    { set, metric: 'surely open, of these rightly (S, s)', value: share(count(sure, /s/i), sure.length) },
    { set, metric: 'open, of those that need context (S)', value: share(count(open, /S/), count(marked, /S/)) },
    { set, metric: 'need context (S) and not said to', value: share(missed.length, marked.length) },
  ];
}

/**
 * Whether what a desk wants ranks above what it does not, of claims that one reader judged; those in between are left out.
 * Only ids are kept, since the texts are not ours; a claim that is no longer made drops out, and how many are left is printed.
 */
function wantedFigures(set: string, claims: readonly ExtractedClaim[]): Figure[] {
  const ranked = claims.flatMap(({ id, checkWorthiness: { score } }) => {
    const wanted = isWanted(id);
    return wanted === null ? [] : [{ score, wanted }];
  });
  const forecasts = ranked.map(({ score, wanted }) => ({ probability: score, happened: wanted }));
  return [
    { set, metric: 'claims of which it is known whether a desk wants them', value: ranked.length },
    { set, metric: 'wanted against not, area under the curve', value: areaUnderCurve(ranked) },
    { set, metric: 'expected calibration error (0 is best)', value: calibrationError(forecasts) },
  ];
}

/** What a reader said of the claims of real news, held against today's claims of the same words. */
export const realNews: Evaluation = {
  name: 'real-news',
  run: (folder) => {
    const articles = judgedArticles(folder);
    if (articles === null) return [];
    const model = loadModel();
    const facts = { byline: null, publisher: null, url: null, language: 'en' };
    const read = articles.map(({ id, text, title = null, publishedAt = null, claims: judged }) => {
      const { claims } = extract({ id, article: { ...facts, title, text, publishedAt } }, model);
      const faults = new Map(judged.map((claim) => [claim.text, claim.faults]));
      return { claims, marked: claims.flatMap((claim) => mark(claim, faults.get(claim.text))) };
    });
    const set = 'real-news';
    return [
      ...openFigures(
        set,
        read.flatMap(({ marked }) => marked),
      ),
      ...wantedFigures(
        set,
        read.flatMap(({ claims }) => claims),
      ),
      ...deskFigures(
        set,
        read.flatMap(({ claims }) => claims.map(({ id }) => id)),
      ),
    ];
  },
};

function mark(claim: ExtractedClaim, faults: string | undefined): readonly Marked[] {
  return faults === undefined ? [] : [{ claim, faults }];
}
