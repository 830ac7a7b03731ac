import { useEffect, useRef } from 'preact/hooks';
import type { Action } from '../../claims/vocabulary/workflow.ts';
import type { Claim } from '../api/model.ts';
import { problemOf } from '../api/problem.ts';
import { Failure } from '../parts/notice.tsx';
import { ApproveForm } from './approve-form.tsx';
import { AskForm } from './ask-form.tsx';
import { FromColleague } from './from-colleague.tsx';
import { ProposeForm } from './propose-form.tsx';
import { RaceNotice } from './race-notice.tsx';
import type { Work } from './use-work.ts';

/** The form of the move that the reader is about, what others did meanwhile, and why a move was refused. */
export function WorkForms({ claim, work }: { readonly claim: Claim; readonly work: Work }) {
  const { asking, move, allowed } = work;
  const section = useFocusAfter(asking);
  const raced = problemOf(move.error)?.status === 412;
  return (
    <section class="work" aria-label="Your work" ref={section} tabIndex={-1}>
      {(asking !== null || raced) && <RaceNotice claim={claim} since={work.since} />}
      {(asking === 'propose' || asking === 'amend') && (
        <ProposeForm
          key={work.filled}
          action={asking}
          claim={claim}
          allowed={allowed.includes(asking)}
          onLost={work.lost}
          onDone={work.close}
        />
      )}
      {asking !== null && work.holder !== null && <FromColleague action={asking} holder={work.holder} work={work} />}
      {asking === 'approve' && (
        <ApproveForm statements={work.statements} pending={move.isPending} send={work.send} cancel={work.close} />
      )}
      {asking !== null && asking !== 'propose' && asking !== 'amend' && asking !== 'approve' && (
        <AskForm
          key={asking}
          action={asking}
          published={claim.published !== null}
          pending={move.isPending}
          send={work.send}
          cancel={work.close}
        />
      )}
      {move.isError && !raced && <Failure error={move.error} />}
    </section>
  );
}

/** Gives what surrounds a form the focus when the form closes, so that the reader goes on from there. */
function useFocusAfter(asking: Action | null) {
  const section = useRef<HTMLElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current && asking === null) section.current?.focus({ preventScroll: true });
    asked.current = asking !== null;
  }, [asking]);
  return section;
}
