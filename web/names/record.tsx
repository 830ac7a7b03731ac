import type { TrackRecord } from '../api/model.ts';
import { VerdictBadge } from '../parts/badges.tsx';

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** What became of somebody's claims: every figure with what it is a part of, and no share of fewer than ten. */
export function Record({ record }: { readonly record: TrackRecord }) {
  const { said, checkable, checked, chosen, verdicts } = record;
  return (
    <div class="track-record">
      <p>
        <strong>{said.toLocaleString()}</strong> said, <strong>{checkable.toLocaleString()}</strong> of them checkable,{' '}
        <strong>{checked.toLocaleString()}</strong> of those checked
      </p>
      {checked > 0 && (
        <p class="hint">
          Chosen by people, as worth checking, and no sample of what was said: {chosen.taken} taken by a reviewer,{' '}
          {chosen.assigned} given by an editor{chosen.unknown > 0 ? `, ${chosen.unknown} not known` : ''}.
        </p>
      )}
      {verdicts.length > 0 && (
        <table>
          <caption class="visually-hidden">Verdicts on the checked claims</caption>
          <thead>
            <tr>
              <th scope="col">Verdict</th>
              <th scope="col">Claims</th>
              <th scope="col">Of {checked} checked</th>
              <th scope="col">95 % interval</th>
            </tr>
          </thead>
          <tbody>
            {verdicts.map(({ verdict, count, share, interval }) => (
              <tr key={verdict}>
                <th scope="row">
                  <VerdictBadge verdict={verdict} />
                </th>
                <td>{count}</td>
                <td>{share === null ? '–' : percent(share)}</td>
                <td>{interval === null ? '–' : `${percent(interval[0] ?? 0)} to ${percent(interval[1] ?? 1)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {checked > 0 && checked < 10 && <p class="hint">No shares: of fewer than ten checked claims they say nothing.</p>}
    </div>
  );
}
