import { Link } from 'wouter-preact';
import { hasRank } from '../../claims/workflow/actor.ts';
import { useClaim } from '../api/claims.ts';
import { useRelate } from '../api/memory.ts';
import type { SaidBefore as Before, Claim } from '../api/model.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { VerdictBadge } from '../parts/badges.tsx';
import { Instant } from '../parts/instant.tsx';
import { Failure } from '../parts/notice.tsx';
import { inert, Said } from '../parts/said.tsx';
import { proposalFrom, type Reused } from './reuse.ts';
import type { Work } from './use-work.ts';

interface SaidBeforeProps {
  readonly claim: Claim;
  readonly work: Work;
}

/** The verdict on a claim that this one repeats, with a button that takes it over. */
export function SaidBefore({ claim, work }: SaidBeforeProps) {
  const before = claim.similar?.saidBefore ?? null;
  if (before === null || claim.published !== null) return null;
  return (
    <section class="said-before" aria-label="Checked before">
      <p>
        Checked on <Instant at={before.at} only="day" />: <VerdictBadge verdict={before.verdict} />
      </p>
      <blockquote dir="auto">
        <Link href={`/claims/${before.claim}`}>{inert(before.text)}</Link>
      </blockquote>
      <p class="hint">
        {before.because}
        {before.speaker !== null && (
          <>
            , said by <Said text={before.speaker} />
          </>
        )}
      </p>
      <p class="moves">
        <UseVerdict before={before} work={work} />
        <NotTheSame claim={claim} before={before} />
      </p>
    </section>
  );
}

/** Fills the form with the verdict, and takes the claim first where nobody has it. */
function UseVerdict({ before, work }: { readonly before: Before; readonly work: Work }) {
  const source = useClaim(before.claim);
  const reused = source.data === undefined ? null : reusable(source.data);
  const mayPropose = work.allowed.includes('propose') || work.allowed.includes('take');
  if (!mayPropose || reused === null) return null;
  return (
    <button type="button" class="primary" onClick={() => work.propose(proposalFrom(reused))}>
      Use this verdict
    </button>
  );
}

/** Says that it is another claim, whatever the words. */
function NotTheSame({ claim, before }: { readonly claim: Claim; readonly before: Before }) {
  const { session } = useSurroundings();
  const relate = useRelate(claim.id);
  if (!hasRank(session.reader, 'reviewer')) return null;
  const kind = before.because === 'same wording' ? 'same-as' : 'repeats';
  return (
    <>
      <button
        type="button"
        class="quiet"
        disabled={relate.isPending}
        onClick={() => relate.mutate({ to: before.claim, kind, decision: 'refuse' })}
      >
        No, another claim
      </button>
      {relate.isError && <Failure error={relate.error} />}
    </>
  );
}

function reusable({ id, text, published }: Claim): Reused | null {
  return published === null ? null : { claim: id, text, published };
}
