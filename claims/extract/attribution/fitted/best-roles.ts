import type { WindowRows } from './role-features.ts';
import { ownTemplates, stepTemplates } from './role-templates.ts';

/** Weights by row: three a row for a unit's own features, nine for a step from one role to the next. */
export interface RoleWeights {
  readonly own: { readonly [index: number]: number };
  readonly step: { readonly [index: number]: number };
  /** What the weights of steps count against those of single units. */
  readonly stepScale: number;
}

/** A role for each unit of a window, and by how much all of them score better than no roles at all. */
interface BestRoles {
  readonly roles: Uint8Array;
  readonly lead: number;
}

const roleCount = 3;
const pairCount = roleCount * roleCount;

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

/** Sums the weights in three columns from `column` on over the rows `[first, last)`, into `sums` from `column` on. */
function addUp(
  weights: { readonly [index: number]: number },
  rows: Int32Array,
  { first, last, columns }: { first: number; last: number; columns: number },
  { column, sums }: { column: number; sums: Float64Array },
): void {
  let [one, two, three] = [0, 0, 0];
  for (let feature = first; feature < last; feature++) {
    const at = (rows[feature] ?? 0) * columns + column;
    one += weights[at] ?? 0;
    two += weights[at + 1] ?? 0;
    three += weights[at + 2] ?? 0;
  }
  sums[column] = one;
  sums[column + 1] = two;
  sums[column + 2] = three;
}

/** Finds the best row of roles for the units of a window (Viterbi). */
class RoleSearch {
  readonly #rows: WindowRows;
  readonly #weights: RoleWeights;
  /** What speaks for each role of the unit looked at, and for each step to it. */
  readonly #unit = new Float64Array(roleCount);
  readonly #steps = new Float64Array(pairCount);
  /** The best score of each unit in each role, and from which role it comes. */
  readonly #scores: Float64Array;
  readonly #from: Uint8Array;

  constructor(rows: WindowRows, weights: RoleWeights) {
    const length = rows.own.length / ownTemplates.count;
    this.#rows = rows;
    this.#weights = weights;
    this.#scores = new Float64Array(length * roleCount).fill(Number.NEGATIVE_INFINITY);
    this.#from = new Uint8Array(length * roleCount);
  }

  best(cue: number): BestRoles {
    const length = this.#from.length / roleCount;
    let none = 0;
    for (let at = 0; at < length; at++) {
      this.#scoreUnit(at);
      this.#scoreSteps(at);
      none += (this.#unit[0] ?? 0) + (this.#steps[0] ?? 0);
      if (at === cue) this.#unit.fill(Number.NEGATIVE_INFINITY, 1);
      this.#advance(at);
    }
    const score = Math.max(...this.#scores.subarray(-roleCount));
    return { roles: trace(this.#scores, this.#from), lead: score - none };
  }

  #scoreUnit(at: number): void {
    const place = { first: at * ownTemplates.count, last: (at + 1) * ownTemplates.count, columns: roleCount };
    addUp(this.#weights.own, this.#rows.own, place, { column: 0, sums: this.#unit });
  }

  #scoreSteps(at: number): void {
    const { step, stepScale } = this.#weights;
    const place = { first: at * stepTemplates.count, last: (at + 1) * stepTemplates.count, columns: pairCount };
    for (let column = 0; column < pairCount; column += roleCount)
      addUp(step, this.#rows.step, place, { column, sums: this.#steps });
    for (let pair = 0; pair < pairCount; pair++) this.#steps[pair] = (this.#steps[pair] ?? 0) * stepScale;
  }

  /** The best score of the unit before `at` in a role; before the first unit nothing has been said. */
  #scoreBefore(at: number, role: number): number {
    if (at > 0) return this.#scores[(at - 1) * roleCount + role] ?? 0;
    return role === 0 ? 0 : Number.NEGATIVE_INFINITY;
  }

  /** Fills in the scores of a unit's roles from those of the unit before. */
  #advance(at: number): void {
    const place = at * roleCount;
    for (let pair = 0; pair < pairCount; pair++) {
      const to = pair % roleCount;
      const before = (pair - to) / roleCount;
      const score = this.#scoreBefore(at, before) + (this.#steps[pair] ?? 0) + (this.#unit[to] ?? 0);
      if (score <= (this.#scores[place + to] ?? 0)) continue;
      this.#scores[place + to] = score;
      this.#from[place + to] = before;
    }
  }
}

/** The best row of roles for the units of a window; the cue's own unit plays none. */
export function bestRoles(rows: WindowRows, cue: number, weights: RoleWeights): BestRoles {
  return new RoleSearch(rows, weights).best(cue);
}
