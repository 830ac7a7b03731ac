import type { Attribution, Claim } from '../api/model.ts';
import { Said } from '../parts/said.tsx';

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

/** One link of an attribution chain, as it is read: `KCNA` `reported` `that`. */
interface ChainLink {
  readonly id: string;
  readonly speaker: string;
  readonly cue: string;
  /** The cue stands before the speaker, as in "according to". */
  readonly cueFirst: boolean;
}

/** Who said it through whom, outermost first; empty for the article's own assertion. */
function chainOf(ids: readonly string[], attributions: readonly Attribution[]): readonly ChainLink[] {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  return ids.flatMap((id) => {
    const found = byId.get(id);
    if (found === undefined) return [];
    const cue = found.cue?.text ?? 'said';
    return [{ id, speaker: found.speaker?.name ?? 'somebody unnamed', cue, cueFirst: /^according/i.test(cue) }];
  });
}
