import { Link } from 'wouter-preact';
import { Said } from '../parts/said.tsx';

/** One bar: a name, how many, and the claims behind it. */
export interface Bar {
  readonly name: string;
  readonly label: string;
  readonly count: number;
  readonly href: string;
  readonly verdict?: string;
}

interface BarListProps {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly empty: string;
}

/** Counts as bars with their numbers written out; each leads to its claims. */
export function BarList({ title, bars, empty }: BarListProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <section class="card">
      <h2>{title}</h2>
      {bars.length === 0 && <p class="hint">{empty}</p>}
      <ul class="bars">
        {bars.map(({ name, label, count, href, verdict }) => (
          <li key={name}>
            <Link href={href}>
              <span class="bar-label" title={label}>
                <Said text={label} />
              </span>
              <span class="bar-track" aria-hidden="true">
                <span data-verdict={verdict} style={{ inlineSize: `${(100 * count) / most}%` }} />
              </span>
              <span class="bar-count">{count.toLocaleString()}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
