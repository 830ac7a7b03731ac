import type { Claim } from '../api/model.ts';
import { StatusBadge, VerdictBadge } from '../parts/badges.tsx';
import { NeedsContext } from '../parts/needs-context.tsx';
import { Said } from '../parts/said.tsx';
import { LeaseClock } from './lease-clock.tsx';
import { MovesBar } from './moves-bar.tsx';
import type { Work } from './use-work.ts';

interface ClaimBarProps {
  readonly claim: Claim;
  readonly work: Work;
}

/** Where a claim stands, who has it, and what the reader may do now; in sight however far one reads. */
export function ClaimBar({ claim, work }: ClaimBarProps) {
  const { allowed, asking } = work;
  return (
    <div class="claim-bar">
      <p class="badges">
        <StatusBadge status={claim.status} />
        {claim.verdict !== null && <VerdictBadge verdict={claim.verdict} />}
        {claim.underCorrection && <span class="flag">Under correction</span>}
        {claim.stale && <span class="flag">Wording changed since the verdict</span>}
        <NeedsContext claim={claim} />
        <Whose claim={claim} work={work} />
      </p>
      <MovesBar
        allowed={asking === null ? allowed : allowed.filter((action) => action !== asking)}
        held={work.mine}
        published={claim.published !== null}
        pending={work.move.isPending}
        choose={work.choose}
      />
    </div>
  );
}

/** Who holds a claim and for how long, or who is waited for. */
function Whose({ claim, work }: ClaimBarProps) {
  if (claim.lease !== null) return <LeaseClock lease={claim.lease} mine={work.mine} onEnd={work.lookAgain} />;
  if (claim.status !== 'in-approval' || claim.proposer === null) return null;
  return (
    <span class="lease">
      waits for a second reviewer, not <Said text={claim.proposer} />
    </span>
  );
}
