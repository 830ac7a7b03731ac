import type { Claim, Evidence } from '../api/model.ts';
import { VerdictBadge } from '../parts/badges.tsx';
import { Instant } from '../parts/instant.tsx';
import { inert, Said } from '../parts/said.tsx';
import { inWords } from '../parts/words.ts';
import { isWebAddress } from './proposal.ts';
import type { Deciders } from './rounds.ts';
import { archiveOf } from './searches.ts';

/** What was found so far: verdict, rationale, evidence, and the corrections made in public. */
export function Findings({ claim, deciders }: { readonly claim: Claim; readonly deciders: Deciders }) {
  if (claim.verdict === null && claim.corrections.length === 0) return null;
  return (
    <section class="findings" aria-label="Findings">
      <h3>{claim.status === 'in-approval' ? 'Proposed verdict' : 'Verdict'}</h3>
      {claim.verdict !== null && (
        <p>
          <VerdictBadge verdict={claim.verdict} />
          <DecidedBy proposer={claim.proposer} deciders={deciders} />
        </p>
      )}
      {claim.rationale !== null && (
        <div class="rationale">
          {claim.rationale.split(/\n{2,}/).map((paragraph, index) => (
            <p key={index} dir="auto">
              {inert(paragraph)}
            </p>
          ))}
        </div>
      )}
      {claim.evidence.length > 0 && (
        <ul class="evidence">
          {claim.evidence.map((evidence) => (
            <EvidenceItem key={evidence.url} evidence={evidence} />
          ))}
        </ul>
      )}
      {claim.corrections.map((correction) => (
        <p key={correction.at} class="correction">
          <strong>Correction</strong> <Instant at={correction.at} /> ({inWords(correction.from)} →{' '}
          {inWords(correction.to)}
          ): <Said text={correction.note} />
        </p>
      ))}
    </section>
  );
}

/** Who proposed the verdict, who approved it and who published it, as far as it has come. */
function DecidedBy({ proposer, deciders }: { readonly proposer: string | null; readonly deciders: Deciders }) {
  if (proposer === null) return null;
  const later = [
    ['approved', deciders.approved],
    ['published', deciders.published],
  ] as const;
  return (
    <span class="hint decided">
      {' '}
      proposed by <Said text={proposer} />
      {later.map(
        ([done, event]) =>
          event !== null && (
            <span key={done}>
              , {done} by <Said text={event.actor} />
            </span>
          ),
      )}
    </span>
  );
}

function EvidenceItem({ evidence }: { readonly evidence: Evidence }) {
  return (
    <li>
      <span class="stance" data-stance={evidence.stance}>
        {inWords(evidence.stance)}
      </span>{' '}
      <Outside url={evidence.url} text={evidence.title} />
      {evidence.archivedUrl !== undefined && (
        <>
          {' '}
          · <Outside url={evidence.archivedUrl} text="archived copy" />
        </>
      )}
      <span class="hint">
        {' '}
        · accessed <Instant at={evidence.retrievedAt} />
        {evidence.archivedUrl === undefined && (
          <>
            {' '}
            · <Outside url={archiveOf(evidence.url)} text="archive this" />
          </>
        )}
      </span>
      {evidence.excerpt !== undefined && <blockquote dir="auto">{inert(evidence.excerpt)}</blockquote>}
    </li>
  );
}

interface OutsideProps {
  readonly url: string;
  readonly text: string;
}

/** A link out of the page, to http and https addresses only; anything else stays text. */
export function Outside({ url, text }: OutsideProps) {
  if (!isWebAddress(url)) return <Said text={text} />;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow">
      <Said text={text} />
      <span class="visually-hidden"> (opens in a new tab)</span>
    </a>
  );
}
