import type { Claim } from '../api/model.ts';
import { StatusBadge } from '../parts/badges.tsx';
import { Ago } from '../parts/instant.tsx';
import { Said } from '../parts/said.tsx';

interface WaitingItemProps {
  readonly claim: Claim;
  /** A colleague's words. */
  readonly reason: string | null;
  readonly by: string | null;
  readonly at: string;
  readonly isOpen: boolean;
  readonly open: () => void;
}

/** One claim that waits for the reader, with a colleague's words where there are any. */
export function WaitingItem({ claim, reason, by, at, isOpen, open }: WaitingItemProps) {
  return (
    <li data-active={isOpen ? '' : undefined}>
      <div>
        <a
          dir="auto"
          href={`?claim=${claim.id}`}
          aria-current={isOpen ? 'true' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            open();
          }}
        >
          <Said text={claim.text} />
        </a>
        {reason !== null && (
          <p class="said-by">
            “<Said text={reason} />”
          </p>
        )}
        <p class="meta">
          {by !== null && <Said text={by} />}
          {claim.speaker !== null && <Said text={claim.speaker} />}
          <Ago at={at} />
          {claim.due !== null && (
            <strong>
              due <Ago at={claim.due} />
            </strong>
          )}
        </p>
      </div>
      <StatusBadge status={claim.status} />
    </li>
  );
}
