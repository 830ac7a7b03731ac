import { useEffect, useRef } from 'preact/hooks';
import type { Claim } from '../api/model.ts';
import { useNow } from '../habits/now.ts';
import { Said } from '../parts/said.tsx';
import { duration } from '../parts/words.ts';

interface LeaseClockProps {
  readonly lease: NonNullable<Claim['lease']>;
  readonly mine: boolean;
  readonly onEnd: () => void;
}

/** Who holds the claim, counting down to the second. */
export function LeaseClock({ lease, mine, onEnd }: LeaseClockProps) {
  const left = Math.ceil((Date.parse(lease.expiresAt) - useNow(1000).getTime()) / 1000);
  const ended = left <= 0;
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    if (ended) end.current();
  }, [ended]);
  const holder = mine ? 'You' : <Said text={lease.holder} />;
  if (ended)
    return (
      <span class="lease" data-urgent="">
        {mine ? 'Your' : <>{holder}’s</>} lease has run out: whoever takes the claim now holds it.
      </span>
    );
  return (
    <span class="lease" data-urgent={left < 120 ? '' : undefined}>
      {holder} {mine ? 'hold' : 'holds'} it for{' '}
      <time dateTime={`PT${left}S`} title={`until ${new Date(lease.expiresAt).toLocaleString()}`}>
        {left < 3600 ? clock(left) : duration(left)}
      </time>{' '}
      more
    </span>
  );
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
