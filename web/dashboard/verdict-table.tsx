import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { VerdictStats } from '../api/model.ts';
import { useVerdictStats } from '../api/stats.ts';
import { Said } from '../parts/said.tsx';
import { inWords } from '../parts/words.ts';
import { queueAddress } from '../queue/filters.ts';

const sides = { speaker: 'By speaker', publisher: 'By publisher' } as const;
type Side = keyof typeof sides;

/** Which verdicts the claims of each speaker, or publisher, came to; every count leads to its claims. */
export function VerdictTable({ scale }: { readonly scale: readonly string[] }) {
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
        <Counts by={by} rows={rows} verdicts={columnsOf(rows, scale)} />
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
}

function Counts({ by, rows, verdicts }: CountsProps) {
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
            <th scope="col">All</th>
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
              <td>
                <Link href={queueAddress({ status: 'any', [by]: name })} aria-label={`${count} in all, ${name}`}>
                  {count.toLocaleString()}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
