import type { OpenWords } from '../extraction.ts';
import { logistic } from '../model/logistic.ts';
import type { Model } from '../model/model.ts';
import { signalFacts } from '../vocabulary/signals.ts';
import type { Signal } from './signals.ts';

/** How log-odds learned elsewhere become those of a desk: fitted on claims of news that a reader judged. */
export interface DeskScale {
  readonly slope: number;
  readonly intercept: number;
}

/** Where no such scale is at hand. */
const plainScale: DeskScale = { slope: 1, intercept: 0 };

/** The scale in a model: the text `worth-desk`, slope and intercept. */
export function deskScaleOf({ texts }: Model): DeskScale {
  const [slope, intercept] = (texts.get('worth-desk') ?? '').split(' ').map(Number);
  return slope === undefined || intercept === undefined || Number.isNaN(slope + intercept)
    ? plainScale
    : { slope, intercept };
}

/** What a desk adds to log-odds learned from speeches, by what stands in a claim. */
export function deskOdds(odds: number, signals: readonly Signal[]): number {
  return signals.reduce((sum, { name }) => sum + signalFacts[name].desk, odds);
}

/** What open words take off, so that such a claim ranks after its equals. */
const openCost = { sure: 1, likely: 0.4 } as const satisfies Record<OpenWords['certainty'], number>;

function costOf(open: readonly OpenWords[]): number {
  return open.reduce((most, { certainty }) => Math.max(most, openCost[certainty]), 0);
}

/** How probably a desk wants a claim checked, from its log-odds and what it leaves open. */
export function deskScore(odds: number, { slope, intercept }: DeskScale, open: readonly OpenWords[]): number {
  return logistic(slope * odds + intercept - costOf(open));
}
