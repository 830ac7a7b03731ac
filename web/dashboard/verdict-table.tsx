import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Stats, VerdictStats } from '../api/model.ts';
import { useVerdictStats } from '../api/stats.ts';
import { Said } from '../parts/said.tsx';
import { inWords } from '../parts/words.ts';
import { queueAddress } from '../queue/filters.ts';

const sides = { speaker: 'By speaker', publisher: 'By publisher' } as const;
type Side = keyof typeof sides;

interface VerdictTableProps {
  readonly scale: readonly string[];
  /** How many claims each name has in all. */
  readonly stats: Stats;
}

/** Which verdicts the claims of each speaker, or publisher, came to; every count leads to its claims. */
export function VerdictTable({ scale, stats }: VerdictTableProps) {
  const [by, setBy] = useState<Side>('speaker');
  const rows = useVerdictStats(by).data?.items ?? [];
  return (
    <section class="card">
      <div class="card-head">
        <h2>Verdicts</h2>
        <div class="choice">
          {(['speaker', 'publisher'] as const).map((side) => (
            <button key={side} type="button" class="toggle" aria-pressed={by === side} onClick={() => setBy(side)}>
              {sides[side]}
            </button>
          ))}
        </div>
      </div>
      {rows.length === 0 ? (
        <p class="hint">No claim of a known {by} has a verdict yet.</p>
      ) : (
        <Counts
          by={by}
          rows={rows}
          verdicts={columnsOf(rows, scale)}
          all={by === 'speaker' ? stats.bySpeaker : stats.byPublisher}
        />
      )}
    </section>
  );
}

/** The verdicts that somebody's claims came to, in the order of the scale, those no longer on it last. */
function columnsOf(rows: readonly VerdictStats[], scale: readonly string[]): readonly string[] {
  const found = new Set(rows.flatMap(({ byVerdict }) => Object.keys(byVerdict)));
  return [
    ...scale.filter((verdict) => found.has(verdict)),
    ...[...found].filter((verdict) => !scale.includes(verdict)),
  ];
}

interface CountsProps {
  readonly by: Side;
  readonly rows: readonly VerdictStats[];
  readonly verdicts: readonly string[];
  /** Claims of each name, with a verdict or without. */
  readonly all: Readonly<Record<string, number>>;
}

function Counts({ by, rows, verdicts, all }: CountsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section class="table-scroller" tabIndex={0} aria-label={`Verdicts ${sides[by].toLowerCase()}`}>
      <table class="verdict-table">
        <thead>
          <tr>
            <th scope="col">{inWords(by)}</th>
            {verdicts.map((verdict) => (
              <th key={verdict} scope="col">
                <span data-verdict={verdict}>{inWords(verdict)}</span>
              </th>
            ))}
            <th scope="col">With a verdict</th>
            <th scope="col">Of all claims</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, count, byVerdict }) => (
            <tr key={name}>
              <th scope="row">
                <Link href={queueAddress({ status: 'any', [by]: name })}>
                  <Said text={name} />
                </Link>
              </th>
              {verdicts.map((verdict) => (
                <td key={verdict}>
                  {byVerdict[verdict] !== undefined && (
                    <Link
                      href={queueAddress({ status: 'any', [by]: name, verdict })}
                      aria-label={`${byVerdict[verdict]} ${inWords(verdict)}, ${name}`}
                    >
                      {byVerdict[verdict].toLocaleString()}
                    </Link>
                  )}
                </td>
              ))}
              <td>{count.toLocaleString()}</td>
              <td>
                {all[name] === undefined ? (
                  '–'
                ) : (
                  <Link href={queueAddress({ status: 'any', [by]: name })} aria-label={`${all[name]} in all, ${name}`}>
                    {all[name].toLocaleString()}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
