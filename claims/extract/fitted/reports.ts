import type { Document } from '../../language/document.ts';
import { isVerb } from '../../language/tag.ts';
import type { Model, Weights } from '../../model/model.ts';
import { cueClassOf } from '../cue-verbs.ts';
import type { Range } from '../noun-phrase.ts';
import type { Report } from '../report.ts';
import { subjectBefore } from '../rules/speaker-of-verb.ts';
import { verbGroup } from '../rules/verb-group.ts';
import { bestRoles, type RoleWeights } from './best-roles.ts';
import { canBeCue, cueFeatureCount, writeCueRows } from './cue-features.ts';
import { type Indexed, indexed, numberAt } from './indexed.ts';
import { windowRows } from './role-features.ts';
import { type Unit, windowAround } from './window.ts';

/** The least probability at which a word is taken as a cue: where precision and recall balance. */
const leastProbability = 0.4;

const speaker = 1;
const content = 2;

interface Fitted {
  readonly cue: Weights;
  readonly intercept: number;
  readonly roles: RoleWeights;
}

function fittedOf({ weights, texts }: Model): Fitted | null {
  const cue = weights.get('cue');
  const own = weights.get('role');
  const step = weights.get('role-step');
  if (cue === undefined || own === undefined || step === undefined) return null;
  const roles = { own: own.values, step: step.values, stepScale: step.scale / own.scale };
  return { cue, intercept: Number(texts.get('cue-intercept') ?? '0'), roles };
}

/** How likely the token at `at` is the head of a cue. */
function cueProbability(source: Indexed, at: number, { fitted, rows }: { fitted: Fitted; rows: Int32Array }): number {
  writeCueRows(source, at, rows);
  let sum = 0;
  for (const row of rows) sum += fitted.cue.values[row] ?? 0;
  return 1 / (1 + Math.exp(-(sum * fitted.cue.scale + fitted.intercept)));
}

/** The runs of units that play `role`. */
function rangesOf(units: readonly Unit[], roles: Uint8Array, role: number): readonly Range[] {
  const found: { first: number; last: number }[] = [];
  units.forEach(({ first, last }, at) => {
    if (roles[at] !== role) return;
    const open = found.at(-1);
    if (open !== undefined && roles[at - 1] === role && open.last === first) open.last = last;
    else found.push({ first, last });
  });
  return found;
}

/** The range nearest to the cue, or null. */
function nearest(ranges: readonly Range[], cueToken: number): Range | null {
  const distance = ({ first, last }: Range): number => (first > cueToken ? first - cueToken : cueToken - last);
  return ranges.reduce<Range | null>(
    (best, range) => (best === null || distance(range) < distance(best) ? range : best),
    null,
  );
}

function reportAt(
  source: Indexed,
  cueToken: number,
  { fitted, probability }: { fitted: Fitted; probability: number },
): Report | null {
  const { tokens } = source.document;
  const window = windowAround(source, cueToken);
  const roles = bestRoles(windowRows(window, source, cueToken), window.cue, fitted.roles);
  const said = rangesOf(window.units, roles, content);
  if (said.length === 0) return null;
  const rule = source.rules.get(cueToken);
  const frame = source.frames[source.frameOf[cueToken] ?? 0];
  const kind = cueClassOf(tokens[cueToken]?.lemma ?? '');
  return {
    cueToken,
    cue: rule?.cue ?? [verbGroup(tokens, cueToken, frame?.first ?? cueToken)],
    source: nearest(rangesOf(window.units, roles, speaker), cueToken) ?? ownSubject(source, cueToken),
    content: said,
    confidence: Math.round(probability * 1000) / 1000,
    because: [...(rule?.because ?? []), ...(kind === undefined ? [] : [`${kind} word`]), 'fitted cue and roles'],
  };
}

/** The subject that grammar gives a cue for which the weights found no speaker. */
function ownSubject(source: Indexed, cueToken: number): Range | null {
  const { tokens } = source.document;
  const ruled = source.rules.get(cueToken)?.source ?? null;
  if (ruled !== null || !isVerb(tokens[cueToken]?.tag ?? 'X')) return ruled;
  const floor = source.frames[numberAt(source.frameOf, cueToken)]?.first ?? cueToken;
  const group = verbGroup(tokens, cueToken, floor);
  return group.passive ? null : subjectBefore(tokens, group.first, floor);
}

/** What the fitted weights find, in the order of the cues; null when the model has none. */
export function fittedReports(document: Document, model: Model): readonly Report[] | null {
  const fitted = fittedOf(model);
  if (fitted === null) return null;
  const source = indexed(document);
  const rows = new Int32Array(cueFeatureCount);
  const found: Report[] = [];
  for (let at = 0; at < document.tokens.length; at += 1) {
    if (!canBeCue(source, at)) continue;
    const probability = cueProbability(source, at, { fitted, rows });
    const report = probability < leastProbability ? null : reportAt(source, at, { fitted, probability });
    if (report !== null) found.push(report);
  }
  return found;
}
