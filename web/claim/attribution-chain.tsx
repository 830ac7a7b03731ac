import type { Attribution, Claim } from '../api/model.ts';
import { Said } from '../parts/said.tsx';
import { type ChainLink, chainOf } from './chain.ts';

interface AttributionChainProps {
  readonly claim: Claim;
  readonly attributions: readonly Attribution[];
}

/** The chain in words: KCNA reported that North Korea warned that … */
export function AttributionChain({ claim, attributions }: AttributionChainProps) {
  if (claim.holder === 'unread') return <p class="chain">Language not read: who says it is not known.</p>;
  const links = chainOf(claim.attributions, attributions);
  if (links.length === 0)
    return (
      <p class="chain">
        {claim.attributions.length === 0 ? 'The article’s own assertion.' : <BySpeaker claim={claim} />}
      </p>
    );
  return (
    <p class="chain">
      {links.map((link) => (
        <Link key={link.id} link={link} />
      ))}
      <span aria-hidden="true">…</span>
    </p>
  );
}

function Link({ link: { speaker, cue, cueFirst } }: { readonly link: ChainLink }) {
  const who = (
    <strong>
      <Said text={speaker} />
    </strong>
  );
  const how = (
    <em>
      <Said text={cue} />
    </em>
  );
  return cueFirst ? (
    <span>
      {how} {who},{' '}
    </span>
  ) : (
    <span>
      {who} {how} that{' '}
    </span>
  );
}

function BySpeaker({ claim }: { readonly claim: Claim }) {
  return claim.speaker === null ? (
    <>Somebody unnamed said it.</>
  ) : (
    <>
      <strong>
        <Said text={claim.speaker} />
      </strong>{' '}
      said it.
    </>
  );
}
