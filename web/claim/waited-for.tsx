import type { Claim } from '../api/model.ts';
import { Said } from '../parts/said.tsx';

/** Who is waited for while a verdict waits for its second reviewer. */
export function WaitedFor({ claim, reader }: { readonly claim: Claim; readonly reader: string }) {
  if (claim.status !== 'in-approval' || claim.proposer === null) return null;
  return (
    <p class="waited-for">
      {claim.proposer === reader ? (
        'Waiting for a second reviewer; until then you can amend your proposal or take it back.'
      ) : (
        <>
          Proposed by <Said text={claim.proposer} />: waiting for anybody else who may review.
        </>
      )}
    </p>
  );
}
