import { roleFeatureCount, stepFeatureCount, type WindowRows } from './role-features.ts';

/** Weights by row: three a row for a unit's own features, nine for a step from one role to the next. */
export interface RoleWeights {
  readonly own: { readonly [index: number]: number };
  readonly step: { readonly [index: number]: number };
  /** What the weights of steps count against those of single units. */
  readonly stepScale: number;
}

const roleCount = 3;
const pairCount = roleCount * roleCount;

interface FeatureRows {
  readonly rows: Int32Array;
  /** The unit's features are `rows[first]` to `rows[last - 1]`. */
  readonly first: number;
  readonly last: number;
}

/** Sums the weights of one unit's features into `sums`, as many columns as `sums` is long. */
function addUp(
  weights: { readonly [index: number]: number },
  { rows, first, last }: FeatureRows,
  sums: Float64Array,
): void {
  const columns = sums.length;
  sums.fill(0);
  for (let feature = first; feature < last; feature += 1) {
    const base = (rows[feature] ?? 0) * columns;
    for (let column = 0; column < columns; column += 1)
      sums[column] = (sums[column] ?? 0) + (weights[base + column] ?? 0);
  }
}

/** Follows the best way back from the last unit. */
function trace(scores: Float64Array, from: Uint8Array): Uint8Array {
  const length = from.length / roleCount;
  const found = new Uint8Array(length);
  const last = scores.subarray((length - 1) * roleCount);
  let role = last.reduce((best, score, candidate) => (score > (last[best] ?? 0) ? candidate : best), 0);
  for (let at = length - 1; at >= 0; at -= 1) {
    found[at] = role;
    role = from[at * roleCount + role] ?? 0;
  }
  return found;
}

/** Fills in the scores of one unit's roles from those of the unit before. */
function advance(scores: Float64Array, from: Uint8Array, { place, previous, steps, unit }: Advance): void {
  for (let to = 0; to < roleCount; to += 1) {
    for (let before = 0; before < roleCount; before += 1) {
      const score = (previous[before] ?? 0) + (steps[before * roleCount + to] ?? 0) + (unit[to] ?? 0);
      if (score <= (scores[place + to] ?? 0)) continue;
      scores[place + to] = score;
      from[place + to] = before;
    }
  }
}

interface Advance {
  readonly place: number;
  readonly previous: Float64Array;
  readonly steps: Float64Array;
  readonly unit: Float64Array;
}

/** The best row of roles for the units of a window (Viterbi); the cue's own unit plays none. */
export function bestRoles({ own, step }: WindowRows, cue: number, weights: RoleWeights): Uint8Array {
  const length = own.length / roleFeatureCount;
  const scores = new Float64Array(length * roleCount).fill(Number.NEGATIVE_INFINITY);
  const from = new Uint8Array(length * roleCount);
  const unit = new Float64Array(roleCount);
  const steps = new Float64Array(pairCount);
  const previous = new Float64Array([0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  for (let at = 0; at < length; at += 1) {
    const place = at * roleCount;
    addUp(weights.own, { rows: own, first: at * roleFeatureCount, last: (at + 1) * roleFeatureCount }, unit);
    addUp(weights.step, { rows: step, first: at * stepFeatureCount, last: (at + 1) * stepFeatureCount }, steps);
    for (let pair = 0; pair < pairCount; pair += 1) steps[pair] = (steps[pair] ?? 0) * weights.stepScale;
    if (at === cue) unit.fill(Number.NEGATIVE_INFINITY, 1);
    advance(scores, from, { place, previous, steps, unit });
    previous.set(scores.subarray(place, place + roleCount));
  }
  return trace(scores, from);
}
