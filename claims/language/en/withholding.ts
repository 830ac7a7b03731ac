import { wordSet } from '../../word-set.ts';
import type { WithholdingHabits } from '../withholding.ts';

/** How English mentions what nobody puts forward as true. */
export const englishWithholding: WithholdingHabits = {
  emptySpeakers: wordSet('nobody no-one none neither nor no few fewer nothing little'),
  filling: wordSet('a an quite'),
  nearlyNot: wordSet('hardly scarcely barely rarely seldom not never'),
  anybody: wordSet('anyone anybody whoever everyone everybody those'),
  conditions: wordSet('if unless whether lest provided providing suppose supposing had should were'),
  awaiting: wordSet('before after until till once when whenever'),
  turningDown: wordSet(
    `short avoid refrain resist without instead rather far stop fail decline refuse yet unable reluctant hesitate forbid
    ban wrong false untrue incorrect inaccurate misleading absurd ridiculous dishonest mistake error nonsense myth lie
    naive simplistic premature foolish folly early unfair irresponsible careful dare`,
  ),
  supposing: wordSet('may might should must could'),
  refuting: wordSet(
    `false untrue wrong incorrect inaccurate misleading baseless unfounded groundless debunked disproved disproven refuted
    rejected denied dismissed nonsense myth hoax lie fabricated bogus discredited rubbished ludicrous absurd`,
  ),
  against: wordSet('contrary unlike despite against'),
  asSaid: wordSet('as'),
  whatSaid: wordSet('what'),
  not: wordSet("not n't never"),
};
