import { memo } from 'preact/compat';
import type { Claim } from '../api/model.ts';
import { useNow } from '../habits/now.ts';
import { StatusBadge, VerdictBadge } from '../parts/badges.tsx';
import { CheckedBefore } from '../parts/checked-before.tsx';
import { Ago } from '../parts/instant.tsx';
import { NeedsContext } from '../parts/needs-context.tsx';
import { inert, Said } from '../parts/said.tsx';
import { Score } from '../parts/score.tsx';
import { duration, typeLabels } from '../parts/words.ts';

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
    // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside is the keyboard's way; the row is a larger place to click
    <li
      class="claim-row"
      data-active={active ? '' : undefined}
      data-selected={selected ? '' : undefined}
      aria-setsize={total}
      aria-posinset={position + 1}
      data-claim={claim.id}
      style={{ transform: `translateY(${props.offset}px)` }}
      onClick={(event) => {
        if (isOwnClick(event)) props.onOpen(position);
      }}
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
          title={claim.text}
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
          <span class="publisher">
            <Said text={claim.publisher ?? 'no publisher'} />
          </span>
          <span class="kind">{typeLabels[claim.type]}</span>
          <NeedsContext claim={claim} />
          <Ago at={claim.createdAt} />
          {claim.checkWorthiness.reasons.length > 0 && (
            <span class="reasons" title={claim.checkWorthiness.reasons.join('; ')}>
              <Said text={claim.checkWorthiness.reasons.join(' · ')} />
            </span>
          )}
        </p>
      </div>
      <div class="state">
        <Holder lease={claim.lease} />
        <CheckedBefore claim={claim} />
        {claim.verdict !== null && <VerdictBadge verdict={claim.verdict} />}
        <StatusBadge status={claim.status} />
      </div>
    </li>
  );
});

/** A click on the row itself: not on a control of its own, and not the end of marking words to copy. */
function isOwnClick({ target }: MouseEvent): boolean {
  if (!(target instanceof Element) || target.closest('a, label, input, button') !== null) return false;
  return getSelection()?.isCollapsed !== false;
}

/** Who holds a claim, and for how long still. */
function Holder({ lease }: { readonly lease: Claim['lease'] }) {
  return lease === null ? null : <Held lease={lease} />;
}

function Held({ lease }: { readonly lease: NonNullable<Claim['lease']> }) {
  const left = (Date.parse(lease.expiresAt) - useNow(10_000).getTime()) / 1000;
  return (
    <span class="holder" title={`until ${new Date(lease.expiresAt).toLocaleString()}`}>
      <Said text={lease.holder} />
      <span>{left > 0 ? ` · ${duration(left)} left` : ' · ran out'}</span>
    </span>
  );
}
