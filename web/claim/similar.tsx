import { Link } from 'wouter-preact';
import { hasRank } from '../../claims/workflow/actor.ts';
import { useRelate, useSimilar } from '../api/memory.ts';
import type { Appearance, Claim, SimilarClaim } from '../api/model.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { VerdictBadge } from '../parts/badges.tsx';
import { Day, Instant } from '../parts/instant.tsx';
import { Failure } from '../parts/notice.tsx';
import { inert, Said } from '../parts/said.tsx';
import { counted } from '../parts/words.ts';
import { CheckedByOthers } from './checked-by-others.tsx';

/** What the desk knows of a claim already: where else it was made, and what repeats or reverses it. */
export function Similar({ claim }: { readonly claim: Claim }) {
  const similar = useSimilar(claim);
  if (similar.data === undefined) return null;
  const { appearances, hasMoreAppearances, reviews } = similar.data;
  const items = similar.data.items.filter((item) => !isAppearance(item));
  const others = appearances.filter(({ claim: id }) => id !== claim.id);
  if (items.length + others.length + reviews.length === 0) return null;
  return (
    <section class="similar" aria-label="Said before">
      <h3>Said before</h3>
      {others.length > 0 && <Appearances all={appearances} others={others} isCut={hasMoreAppearances} />}
      {items.length > 0 && (
        <ol class="similar-claims">
          {items.map((item) => (
            <SimilarItem key={item.claim.id} claim={claim} item={item} />
          ))}
        </ol>
      )}
      <CheckedByOthers claim={claim.id} reviews={reviews} />
    </section>
  );
}

/** The same words stand among the appearances, unless somebody decided on them. */
function isAppearance({ relation, decided, decidedThere }: SimilarClaim): boolean {
  return relation === 'same' && decided.length + decidedThere.length === 0;
}

interface AppearancesProps {
  readonly all: readonly Appearance[];
  readonly others: readonly Appearance[];
  readonly isCut: boolean;
}

/** The same claim in other articles: they share one verdict. */
function Appearances({ all, others, isCut }: AppearancesProps) {
  const first = all[0]?.claim;
  return (
    <details class="appearances">
      <summary>
        In the same words in {isCut ? 'more than ' : ''}
        {counted(others.length, 'other place')}
      </summary>
      <ul>
        {others.map(({ claim, article, title, publisher, publishedAt }) => (
          <li key={claim}>
            <Link href={`/articles/${article}?claim=${claim}`}>
              <Said text={title ?? 'Article without a title'} />
            </Link>
            {publisher !== null && (
              <>
                {' '}
                · <Said text={publisher} />
              </>
            )}
            {publishedAt !== null && (
              <>
                {' '}
                · <Day at={publishedAt} />
              </>
            )}
            {claim === first && <span class="hint"> · the first</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

const relationLabels: Readonly<Record<SimilarClaim['relation'], string>> = {
  same: 'The same words',
  near: 'Similar',
  opposed: 'The opposite, or another figure',
  other: 'Found by a person',
};

interface SimilarItemProps {
  readonly claim: Claim;
  readonly item: SimilarClaim;
}

/** One claim that may be the same or the opposite: both side by side, why, and what people decided. */
function SimilarItem({ claim, item }: SimilarItemProps) {
  const { claim: other, relation, because } = item;
  return (
    <li data-relation={relation}>
      <p class="similar-head">
        <strong>{relationLabels[relation]}</strong>
        {other.published !== null && <VerdictBadge verdict={other.published.verdict} />}
      </p>
      <div class="side-by-side">
        <Told label="Here" claim={claim} />
        <Told label="There" claim={other} isLink />
      </div>
      {because.length > 0 && (
        <p class="hint" dir="auto">
          <Said text={because.join('; ')} />
        </p>
      )}
      <Decisions claim={claim} item={item} />
    </li>
  );
}

interface ToldProps {
  readonly label: string;
  readonly claim: Pick<Claim, 'id' | 'text' | 'speaker' | 'publisher' | 'source'>;
  readonly isLink?: boolean;
}

function Told({ label, claim: { id, text, speaker, publisher, source }, isLink = false }: ToldProps) {
  return (
    <figure>
      <figcaption class="hint">
        {label}
        {speaker !== null && (
          <>
            {' '}
            · <Said text={speaker} />
          </>
        )}
        {publisher !== null && (
          <>
            {' '}
            · <Said text={publisher} />
          </>
        )}
        {source.publishedAt !== null && (
          <>
            {' '}
            · <Day at={source.publishedAt} />
          </>
        )}
      </figcaption>
      <blockquote dir="auto">{isLink ? <Link href={`/claims/${id}`}>{inert(text)}</Link> : inert(text)}</blockquote>
    </figure>
  );
}

const kindLabels = {
  'same-as': 'The same claim',
  repeats: 'Repeats it',
  contradicts: 'Contradicts it',
  supersedes: 'Supersedes it',
} as const;

/** What people found two claims to be, with the way back, or what can be decided. */
function Decisions({ claim, item }: SimilarItemProps) {
  const { session } = useSurroundings();
  const relate = useRelate(claim.id);
  const { claim: other, relation, decided, decidedThere } = item;
  const mayDecide = hasRank(session.reader, 'reviewer');
  const offered = relation === 'opposed' ? (['contradicts', 'supersedes'] as const) : (['repeats', 'same-as'] as const);
  const open = offered.filter((kind) => !decided.some((one) => one.kind === kind));
  const send = (kind: keyof typeof kindLabels, decision: 'confirm' | 'refuse' | 'undo') =>
    relate.mutate({ to: other.id, kind, decision });
  const isRefused = decided.length > 0 && decided.every(({ holds }) => !holds);
  return (
    <div class="decisions">
      {decided.map(({ kind, holds, by, at }) => (
        <p key={kind}>
          {holds ? kindLabels[kind] : `Not: ${kindLabels[kind].toLowerCase()}`} · <Said text={by} /> ·{' '}
          <Instant at={at} />
          {mayDecide && (
            <button type="button" class="quiet" disabled={relate.isPending} onClick={() => send(kind, 'undo')}>
              Undo
            </button>
          )}
        </p>
      ))}
      {decidedThere.map(({ kind, holds, by, at }) => (
        <p key={kind} class="hint">
          Found there: {holds ? kindLabels[kind].toLowerCase() : `not “${kindLabels[kind].toLowerCase()}”`} ·{' '}
          <Said text={by} /> · <Instant at={at} />
        </p>
      ))}
      {mayDecide && !isRefused && open.length > 0 && (
        <p class="moves">
          {open.map((kind) => (
            <button key={kind} type="button" disabled={relate.isPending} onClick={() => send(kind, 'confirm')}>
              {kindLabels[kind]}
            </button>
          ))}
          {decided.length === 0 && (
            <button type="button" class="quiet" disabled={relate.isPending} onClick={() => send(offered[0], 'refuse')}>
              No, another claim
            </button>
          )}
        </p>
      )}
      {relate.isError && <Failure error={relate.error} />}
    </div>
  );
}
