import { memo } from 'preact/compat';
import type { Claim } from '../api/model.ts';
import { StatusBadge, VerdictBadge } from '../parts/badges.tsx';
import { Ago } from '../parts/instant.tsx';
import { inert, Said } from '../parts/said.tsx';
import { Score } from '../parts/score.tsx';
import { typeLabels } from '../parts/words.ts';
import { Holder } from './holder.tsx';

interface ClaimRowProps {
  readonly claim: Claim;
  readonly position: number;
  readonly total: number;
  /** From the top of the list, in pixels. */
  readonly offset: number;
  readonly address: string;
  readonly active: boolean;
  readonly selected: boolean;
  readonly onSelect: (claim: Claim, range: boolean) => void;
  readonly onOpen: (position: number) => void;
}

/** One claim of the queue: what was said, by whom, where, how much it deserves checking and why, and who holds it. */
export const ClaimRow = memo(function ClaimRow(props: ClaimRowProps) {
  const { claim, position, total, active, selected } = props;
  return (
    <li
      class="claim-row"
      data-active={active ? '' : undefined}
      data-selected={selected ? '' : undefined}
      aria-setsize={total}
      aria-posinset={position + 1}
      data-claim={claim.id}
      style={{ transform: `translateY(${props.offset}px)` }}
    >
      <label class="select">
        <input
          type="checkbox"
          checked={selected}
          onClick={(event) => props.onSelect(claim, event.shiftKey)}
          aria-label={`Select: ${claim.text}`}
        />
      </label>
      <Score score={claim.checkWorthiness.score} />
      <div class="what">
        <a
          dir="auto"
          href={props.address}
          aria-current={active ? 'true' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            props.onOpen(position);
          }}
        >
          {inert(claim.text)}
        </a>
        <p class="meta">
          {claim.speaker !== null && (
            <span class="speaker">
              <Said text={claim.speaker} />
            </span>
          )}
          <span>
            <Said text={claim.publisher ?? 'no publisher'} />
          </span>
          <span class="kind">{typeLabels[claim.type]}</span>
          <Ago at={claim.createdAt} />
          {claim.checkWorthiness.reasons.length > 0 && (
            <span class="reasons" title={claim.checkWorthiness.reasons.join('; ')}>
              <Said text={claim.checkWorthiness.reasons.join(' · ')} />
            </span>
          )}
        </p>
      </div>
      <div class="state">
        <StatusBadge status={claim.status} />
        {claim.verdict !== null && <VerdictBadge verdict={claim.verdict} />}
        <Holder lease={claim.lease} />
      </div>
    </li>
  );
});
