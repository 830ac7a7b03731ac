import sample from './desk-sample.json' with { type: 'json' };
import type { Figure } from './figure.ts';

/**
 * What two readers, who had not built the engine and saw only the article and its claims, found wrong with each claim:
 * F unfaithful, S not self-contained, A several facts or a repeat, E not English, T wrong speaker, W absurd score,
 * small letters where it matters little, `o` rightly and `n` needlessly said to be open, X a text that is chopped itself.
 */
const judgements: ReadonlyMap<string, string> = new Map(Object.entries(sample.claims));

const countedAs: readonly (readonly [metric: string, isSo: (faults: string) => boolean])[] = [
  ['unfaithful', (faults) => faults.includes('F')],
  ['not English', (faults) => faults.includes('E')],
  ['wrong speaker', (faults) => faults.includes('T')],
  ['several facts or a repeat', (faults) => faults.includes('A')],
  ['not self-contained and not said to be', (faults) => faults.includes('S') && !faults.includes('o')],
  ['true, English, rightly attributed', (faults) => !/[FETW]/.test(faults)],
  [
    'free of every major fault, open and said so allowed',
    (faults) => !/[FAETW]/.test(faults) && !(faults.includes('S') && !faults.includes('o')),
  ],
  ['free of every major fault outright', (faults) => !/[FSAETW]/.test(faults)],
];

/**
 * Shares of today's claims that the readers judged. Only ids are kept, since the texts are not ours; a claim that is no
 * longer made drops out and a new one is not judged, so that the figures say less the fewer are left, which is printed.
 */
export function deskFigures(set: string, ids: readonly string[]): Figure[] {
  const read = ids.flatMap((id) => judgements.get(id) ?? []).filter((faults) => !faults.includes('X'));
  return [
    { set, metric: 'claims that were read as a desk reads', value: read.length },
    ...countedAs.map(([metric, isSo]) => ({
      set,
      metric: `read: ${metric}`,
      value: read.filter(isSo).length / Math.max(1, read.length),
    })),
  ];
}
