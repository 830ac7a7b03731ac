import { bestRoles } from '../../claims/extract/attribution/fitted/best-roles.ts';
import type { Indexed } from '../../claims/extract/attribution/fitted/indexed.ts';
import { roles, type WindowRows, windowRows } from '../../claims/extract/attribution/fitted/role-features.ts';
import {
  ownTemplates,
  roleRows,
  stepRows,
  stepTemplates,
} from '../../claims/extract/attribution/fitted/role-templates.ts';
import { windowAround } from '../../claims/extract/attribution/fitted/window.ts';
import type { Weights } from '../../claims/model/model.ts';
import { overlapOf } from '../../claims/span-overlap.ts';
import { Perceptron, quantise, sumOf } from './perceptron.ts';
import type { GoldArticle, GoldReport } from './polnear.ts';
import { seededRandom, shuffle } from './random.ts';

/** One cue with its window's features and the roles that annotators gave. */
export interface RoleExample {
  readonly rows: WindowRows;
  readonly cue: number;
  readonly gold: Uint8Array;
}

function goldRoles(source: Indexed, report: GoldReport): RoleExample | null {
  if (report.cueToken < 0) return null;
  const window = windowAround(source, report.cueToken);
  const gold = Uint8Array.from(window.units, ({ first, last }, at) => {
    const start = source.document.tokens[first]?.start ?? 0;
    const end = source.document.tokens[last - 1]?.end ?? start;
    const half = (end - start) / 2;
    if (at === window.cue) return 0;
    if (overlapOf(report.content, [[start, end]]) > half) return 2;
    return overlapOf(report.source, [[start, end]]) > half ? 1 : 0;
  });
  if (!gold.includes(2)) return null;
  return { rows: windowRows(window, source, report.cueToken), cue: window.cue, gold };
}

/** The examples of annotated articles; reports without a cue or with content out of sight are left out. */
export function roleExamples(articles: readonly GoldArticle[]): readonly RoleExample[] {
  return articles.flatMap(({ source, reports }) =>
    reports.map((report) => goldRoles(source, report)).filter((example) => example !== null),
  );
}

function reward(
  own: Perceptron,
  step: Perceptron,
  { rows, roles: path, change }: { rows: WindowRows; roles: Uint8Array; change: number },
): void {
  let before = 0;
  path.forEach((role, at) => {
    for (let f = at * ownTemplates.count; f < (at + 1) * ownTemplates.count; f++)
      own.update(rows.own[f] ?? 0, role, change);
    for (let f = at * stepTemplates.count; f < (at + 1) * stepTemplates.count; f++)
      step.update(rows.step[f] ?? 0, before * roles.length + role, change);
    before = role;
  });
}

/** One structured perceptron for each order of the examples. */
function fitOnce(examples: readonly RoleExample[], { epochs, seed }: { epochs: number; seed: number }) {
  const own = new Perceptron(roleRows, roles.length);
  const step = new Perceptron(stepRows, roles.length ** 2);
  const random = seededRandom(seed);
  const order = [...examples];
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { rows, cue, gold } of shuffle(order, random)) {
      own.step();
      step.step();
      const { roles: guess } = bestRoles(rows, cue, { own: own.weights, step: step.weights, stepScale: 1 });
      if (guess.every((role, at) => role === gold[at])) continue;
      reward(own, step, { rows, roles: gold, change: 1 });
      reward(own, step, { rows, roles: guess, change: -1 });
    }
  }
  return { own: own.means(), step: step.means() };
}

/** Fits the roles: averaged perceptrons that saw the examples in different orders, taken together, since one alone errs by chance. */
export function fitRoles(
  examples: readonly RoleExample[],
  { epochs, seeds }: { epochs: number; seeds: readonly number[] },
): { readonly own: Weights; readonly step: Weights } {
  const fitted = seeds.map((seed) => fitOnce(examples, { epochs, seed }));
  return {
    own: quantise(sumOf(fitted.map(({ own }) => own)), { rows: roleRows, columns: roles.length, clip: 0.7 }),
    step: quantise(sumOf(fitted.map(({ step }) => step)), { rows: stepRows, columns: roles.length ** 2, clip: 0.7 }),
  };
}
