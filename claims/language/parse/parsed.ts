import type { JointHabits } from '../joint-habits.ts';
import type { TaggedWord } from '../tagged-word.ts';
import type { Arc } from './parser.ts';

/** The children of each word, in order. */
function childrenOf(arcs: readonly Pick<Arc, 'head'>[]): readonly (readonly number[])[] {
  const children: number[][] = arcs.map(() => []);
  arcs.forEach(({ head }, at) => {
    children[head]?.push(at);
  });
  return children;
}

/** A sentence with its tree. */
export interface Parsed {
  readonly words: readonly TaggedWord[];
  readonly joints: JointHabits;
  readonly arcs: readonly Arc[];
  readonly children: readonly (readonly number[])[];
}

/** A sentence with its tree and the children of each word. */
export function parsed(words: readonly TaggedWord[], arcs: readonly Arc[], joints: JointHabits): Parsed {
  return { words, joints, arcs, children: childrenOf(arcs) };
}

/** A label without what narrows it: "acl" of "acl:relcl". */
export function mainLabel(label: string): string {
  const colon = label.indexOf(':');
  return colon < 0 ? label : label.slice(0, colon);
}

/** The main label of a word. */
export function labelAt({ arcs }: Parsed, at: number): string {
  return mainLabel(arcs[at]?.label ?? 'dep');
}
