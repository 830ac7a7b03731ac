import { Link } from 'wouter-preact';
import type { Claim } from '../api/model.ts';
import { Said } from '../parts/said.tsx';
import { queueAddress } from '../queue/filters.ts';
import { Outside } from './findings.tsx';
import { factChecksOf, searchOf } from './searches.ts';

/** Where else this claim can be looked up: others' fact-checks, the web, and what the desk found before. */
export function Elsewhere({ claim }: { readonly claim: Claim }) {
  return (
    <section aria-label="Help to check">
      <h3>Help to check</h3>
      <ul class="elsewhere">
        <li>
          <Outside url={factChecksOf(claim)} text="Fact Check Explorer" />
        </li>
        <li>
          <Outside url={searchOf(claim)} text="Web search" />
        </li>
        {claim.speaker !== null && (
          <li>
            <Link href={queueAddress({ status: 'any', speaker: claim.speaker, type: claim.type })}>
              Claims like it by the same speaker
            </Link>
          </li>
        )}
        {claim.speaker !== null && (
          <li>
            <Link href={`/archive?${new URLSearchParams({ speaker: claim.speaker })}`}>
              What <Said text={claim.speaker} /> said over time
            </Link>
          </li>
        )}
        <li>
          <Link href={`/archive?${new URLSearchParams({ q: claim.text })}`}>Search the archive</Link>
        </li>
      </ul>
    </section>
  );
}
