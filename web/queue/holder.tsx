import type { Claim } from '../api/model.ts';
import { useNow } from '../habits/now.ts';
import { Said } from '../parts/said.tsx';
import { duration } from '../parts/words.ts';

/** Who holds a claim, and for how long still. */
export function Holder({ lease }: { readonly lease: Claim['lease'] }) {
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
