import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { usePublished } from '../api/claims.ts';
import type { Claim } from '../api/model.ts';
import { VerdictBadge } from '../parts/badges.tsx';
import { Instant } from '../parts/instant.tsx';
import { Said } from '../parts/said.tsx';
import { counted } from '../parts/words.ts';

const periods = [7, 30, 90] as const;
const dayMs = 86_400_000;

/** What was published in a period and is public still, by whoever published it. */
export function Publications() {
  const [days, setDays] = useState<(typeof periods)[number]>(30);
  const published = usePublished();
  const since = new Date(Date.now() - days * dayMs).toISOString();
  const inPeriod = (published.data?.claims ?? [])
    .flatMap((claim) => (claim.published === null ? [] : [{ claim, ...claim.published }]))
    .filter(({ at }) => at >= since)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const byPerson = [...Map.groupBy(inPeriod, ({ by }) => by)].toSorted(([, a], [, b]) => b.length - a.length);
  return (
    <section class="card publications">
      <div class="card-head">
        <h2>Published</h2>
        <div class="choice">
          {periods.map((period) => (
            <button
              key={period}
              type="button"
              class="toggle"
              aria-pressed={period === days}
              onClick={() => setDays(period)}
            >
              {period} days
            </button>
          ))}
        </div>
      </div>
      {byPerson.length === 0 && <p class="hint">Nothing was published in these days.</p>}
      {byPerson.map(([by, those]) => (
        <details key={by}>
          <summary>
            {counted(those.length, 'claim')} by <Said text={by} />
          </summary>
          <ul>
            {those.map(({ claim, at, verdict }) => (
              <Line key={claim.id} claim={claim} at={at} verdict={verdict} />
            ))}
          </ul>
        </details>
      ))}
      {published.data?.isAll === false && (
        <p class="hint">Of the first thousand published claims; there are more than are looked at here.</p>
      )}
    </section>
  );
}

function Line({ claim, at, verdict }: { readonly claim: Claim; readonly at: string; readonly verdict: string }) {
  return (
    <li>
      <Link href={`/claims/${claim.id}`}>
        <Said text={claim.text} />
      </Link>{' '}
      <VerdictBadge verdict={verdict} />{' '}
      <span class="hint">
        <Instant at={at} />
      </span>
    </li>
  );
}
