import { Link } from 'wouter-preact';
import { hasRank } from '../../claims/workflow/actor.ts';
import { useSaid } from '../api/archive.ts';
import { useRelate } from '../api/memory.ts';
import type { SaidClaim } from '../api/model.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { VerdictBadge } from '../parts/badges.tsx';
import { Day } from '../parts/instant.tsx';
import { Failure, Waiting } from '../parts/notice.tsx';
import { inert, Said } from '../parts/said.tsx';
import { counted } from '../parts/words.ts';
import { AskLine } from './ask-line.tsx';
import { Marked } from './marked.tsx';

interface OverTimeProps {
  readonly speaker: string;
  readonly about: string;
  readonly ask: (about: string) => void;
}

/** What somebody said on something over time, with what does not go together side by side. */
export function OverTime({ speaker, about, ask }: OverTimeProps) {
  const said = useSaid(speaker, about);
  return (
    <div class="archive">
      <h1>
        <Said text={speaker} /> over time
      </h1>
      <AskLine key={about} label="About" hint="Leave it empty for all they said." asked={about} ask={ask} />
      {said.isPending && <Waiting what="Looking" />}
      {said.isError && <Failure error={said.error} again={said.refetch} />}
      {said.data !== undefined && (
        <>
          <p role="status" class="hint">
            {counted(said.data.items.length, 'claim')}
            {said.data.isWhole ? '' : ', the first of more'}
          </p>
          <ol class="over-time">
            {said.data.items.map((item) => (
              <Entry key={item.claim.id} item={item} all={said.data.items} />
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

interface EntryProps {
  readonly item: SaidClaim;
  readonly all: readonly SaidClaim[];
}

/** A claim of the timeline, with the earlier ones that it does not go together with. */
export function Entry({ item, all }: EntryProps) {
  const { claim, marks, contradictions } = item;
  const earlier = contradictions.flatMap((contradiction) => {
    const other = all.find((one) => one.claim.id === contradiction.to);
    // Each pair once, at the later of the two.
    return other === undefined || all.indexOf(other) > all.indexOf(item) ? [] : [{ contradiction, other }];
  });
  return (
    <li>
      <p class="meta">
        {claim.source.publishedAt !== null && <Day at={claim.source.publishedAt} />}
        {claim.publisher !== null && <Said text={claim.publisher} />}
        {claim.published !== null && <VerdictBadge verdict={claim.published.verdict} />}
      </p>
      <Link href={`/claims/${claim.id}`} dir="auto">
        <Marked text={claim.text} marks={marks} />
      </Link>
      {earlier.map(({ contradiction, other }) => (
        <Against key={other.claim.id} claim={claim} other={other} contradiction={contradiction} />
      ))}
    </li>
  );
}

interface AgainstProps {
  readonly claim: SaidClaim['claim'];
  readonly other: SaidClaim;
  readonly contradiction: SaidClaim['contradictions'][number];
}

/** The earlier claim that this one does not go together with, and what a person finds of it. */
function Against({ claim, other, contradiction }: AgainstProps) {
  const { session } = useSurroundings();
  const relate = useRelate(claim.id);
  const known = [
    ...contradiction.decided,
    ...other.contradictions.filter(({ to }) => to === claim.id).flatMap(({ decided }) => decided),
  ];
  const own = contradiction.decided[0];
  const send = (decision: 'confirm' | 'refuse' | 'undo') =>
    relate.mutate({ to: other.claim.id, kind: own?.kind ?? 'contradicts', decision });
  return (
    <aside class="against" aria-label="Does not go together with">
      <p>
        Does not go together with{' '}
        {other.claim.source.publishedAt !== null && <Day at={other.claim.source.publishedAt} />}
      </p>
      <blockquote dir="auto">
        <Link href={`/claims/${other.claim.id}`}>{inert(other.claim.text)}</Link>
      </blockquote>
      <p class="hint">
        <Said text={contradiction.because.join('; ')} />
      </p>
      {known.map(({ holds, by }) => (
        <p key={by}>
          {holds ? 'A contradiction' : 'No contradiction'}, found by <Said text={by} />
        </p>
      ))}
      {hasRank(session.reader, 'reviewer') && (
        <p class="moves">
          {known.length === 0 ? (
            <>
              <button type="button" disabled={relate.isPending} onClick={() => send('confirm')}>
                A contradiction
              </button>
              <button type="button" class="quiet" disabled={relate.isPending} onClick={() => send('refuse')}>
                No contradiction
              </button>
            </>
          ) : (
            own !== undefined && (
              <button type="button" class="quiet" disabled={relate.isPending} onClick={() => send('undo')}>
                Undo
              </button>
            )
          )}
        </p>
      )}
      {relate.isError && <Failure error={relate.error} />}
    </aside>
  );
}
