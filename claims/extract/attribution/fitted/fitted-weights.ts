import { lazyFor } from '../../../lazy.ts';
import type { Model, Weights } from '../../../model/model.ts';
import type { RoleWeights } from './best-roles.ts';

/** What is fitted to propose reports: which words are cues, and which words around them play which role. */
export interface Proposing {
  readonly cue: Weights;
  readonly intercept: number;
  readonly roles: RoleWeights;
  /** Base forms of words other than verbs that can be heads of cues. */
  readonly otherCues: ReadonlySet<string>;
}

/** What a model holds to propose reports; null when it lacks any of it. */
export const proposingOf = lazyFor(({ weights, texts }: Model): Proposing | null => {
  const cue = weights.get('cue');
  const own = weights.get('role');
  const step = weights.get('role-step');
  if (cue === undefined || own === undefined || step === undefined) return null;
  const roles = { own: own.values, step: step.values, stepScale: step.scale / own.scale };
  const otherCues = new Set((texts.get('cue-words') ?? '').split(' '));
  return { cue, intercept: Number(texts.get('cue-intercept') ?? '0'), roles, otherCues };
});
