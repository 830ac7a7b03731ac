import type { Figure, Peer } from './figure.ts';
import { references } from './peers.ts';

/** A figure with what it is to be compared with. */
export interface ReportedFigure extends Figure {
  readonly reach: number | null;
  readonly peers: readonly Peer[];
}

/** Each figure with the goal and the peers' figures for the same set and metric. */
export function withReferences(figures: readonly Figure[]): readonly ReportedFigure[] {
  return figures.map((figure) => {
    const reference = references[`${figure.set}: ${figure.metric}`];
    return { ...figure, reach: reference?.reach ?? null, peers: reference?.peers ?? [] };
  });
}

const isCount = (figure: Figure): boolean => Number.isInteger(figure.value) && figure.value > 1;

function format(value: number): string {
  return (100 * value).toFixed(1);
}

function line(figure: ReportedFigure): string {
  const value = isCount(figure) ? String(figure.value) : format(figure.value);
  const reach = figure.reach === null ? '' : `reach ${format(figure.reach)}`;
  const peers = figure.peers.map(({ who, value: theirs }) => `${who} ${format(theirs)}`).join(', ');
  return `  ${figure.metric.padEnd(52)}${value.padStart(7)}   ${reach.padEnd(11)} ${peers}`.trimEnd();
}

/** The figures for people: a heading for each set, a line for each metric, shares in per cent. */
export function printFigures(figures: readonly ReportedFigure[]): string {
  const sets = Map.groupBy(figures, ({ set }) => set);
  return [...sets].map(([set, rows]) => [set, ...rows.map(line)].join('\n')).join('\n\n');
}
