import { english } from '../../claims/language/en/english.ts';
import type { Model } from '../../claims/model/model.ts';
import { deskOdds } from '../../claims/worth/desk.ts';
import { signalsOf } from '../../claims/worth/signals.ts';
import { worthOdds } from '../../claims/worth/worth.ts';
import { judgedArticles, type WantedClaim, wantedClaims } from '../data/judged-news.ts';
import { calibrate } from './logistic.ts';

/** The claims of real news of which a reader said whether a desk would want them; none where the data is not there. */
export function judgedClaims(data: string): readonly WantedClaim[] {
  return wantedClaims(judgedArticles(data) ?? []);
}

/** Log-odds of a claim as a desk sees it, before they are set to scale. */
export function oddsOfClaim(text: string, model: Model): number {
  const signals = signalsOf(text, english);
  return deskOdds(worthOdds(text, { signals, model, language: english }), signals);
}

/** The model with the text `worth-desk`: the slope and intercept that make its log-odds probabilities on news. */
export function withDeskScale(model: Model, claims: readonly WantedClaim[]): Model {
  if (claims.length === 0) return model;
  const { slope, intercept } = calibrate(
    claims.map(({ text, wanted }) => ({ odds: oddsOfClaim(text, model), holds: wanted })),
  );
  return { ...model, texts: new Map([...model.texts, ['worth-desk', `${slope.toFixed(4)} ${intercept.toFixed(4)}`]]) };
}
