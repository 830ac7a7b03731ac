import { useSearchParams } from 'wouter-preact';
import { waitingWords } from '../../claims/notices/words.ts';
import { useClaims } from '../api/claims.ts';
import type { Claim, Inbox } from '../api/model.ts';
import { useInbox, useSeen } from '../api/people.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { ClaimPanel } from '../claim/claim-panel.tsx';
import { useShortcuts } from '../habits/shortcuts.ts';
import { Empty, Failure, Waiting } from '../parts/notice.tsx';
import { useTitle } from '../parts/title.ts';
import { NoticesOutside } from './notices.tsx';
import { WaitingItem } from './waiting-item.tsx';

type Item = Inbox['items'][number];

/** What waits for the reader and why, then all their open work; the one opened beside it. */
export function ForYou() {
  const { session } = useSurroundings();
  const [search, setSearch] = useSearchParams();
  const inbox = useInbox();
  const inHand = useClaims({ status: 'in-review', assignee: session.reader.id, sort: 'age' });
  const proposed = useClaims({ status: 'in-approval', assignee: session.reader.id, sort: 'age' });
  useTitle(inbox.data === undefined ? 'For you' : `${inbox.data.count} for you`);
  const opened = search.get('claim');
  const open = (id: string | null) =>
    setSearch(id === null ? {} : { claim: id }, { replace: opened !== null && id !== null });
  const items = inbox.data?.items ?? [];
  const inOrder = [...new Set([...items.map(({ claim }) => claim.id), ...claimsOf(inHand), ...claimsOf(proposed)])];
  const step = (by: number) => {
    const at = opened === null ? -1 : inOrder.indexOf(opened);
    const next = inOrder[Math.max(0, Math.min(inOrder.length - 1, at + by))];
    if (next !== undefined) open(next);
  };
  useShortcuts({ j: () => step(1), k: () => step(-1), Escape: opened === null ? undefined : () => open(null) });
  return (
    <div class="queue for-you" data-opened={opened === null ? undefined : ''}>
      <section class="queue-list" aria-labelledby="for-you-title">
        <h1 id="for-you-title">For you</h1>
        {inbox.isPending && <Waiting what="Looking what waits for you" />}
        {inbox.isError && inbox.data === undefined && <Failure error={inbox.error} again={inbox.refetch} />}
        {Object.entries(waitingWords).map(([why, heading]) => (
          <Reason key={why} heading={heading} items={items.filter((item) => item.why === why)} {...{ opened, open }} />
        ))}
        <Work heading="In your hands" list={inHand} {...{ opened, open }} />
        <Work heading="Proposed by you, waiting" list={proposed} {...{ opened, open }} />
        {inbox.isSuccess && inOrder.length === 0 && (
          <Empty title="Nothing waits for you">
            <p>Take a claim from the queue; what comes back to you stands here.</p>
            <a class="button primary" href="/queue">
              To the queue
            </a>
          </Empty>
        )}
        <NoticesOutside />
      </section>
      {opened !== null && <ClaimPanel key={opened} id={opened} onClose={() => open(null)} context="queue" />}
    </div>
  );
}

function claimsOf({ data }: ReturnType<typeof useClaims>): readonly string[] {
  return data?.pages.flatMap(({ items }) => items.map(({ id }) => id)) ?? [];
}

interface Opening {
  readonly opened: string | null;
  readonly open: (id: string) => void;
}

interface ReasonProps extends Opening {
  readonly heading: string;
  readonly items: readonly Item[];
}

/** What waits for one reason; mentions can be put away once they are seen. */
function Reason({ heading, items, opened, open }: ReasonProps) {
  const seen = useSeen();
  const [first] = items;
  if (first === undefined) return null;
  return (
    <section aria-label={heading} data-why={first.why}>
      <h2>
        {heading} <span class="count">{items.length}</span>
        {first.why === 'mentioned' && (
          <button type="button" class="quiet" onClick={() => seen.mutate(newestOf(items))}>
            Seen
          </button>
        )}
      </h2>
      <ul>
        {items.map((item) => (
          <WaitingItem
            key={`${item.claim.id}${item.at}`}
            {...item}
            isOpen={item.claim.id === opened}
            open={() => open(item.claim.id)}
          />
        ))}
      </ul>
    </section>
  );
}

function newestOf(items: readonly Item[]): string {
  return (
    items
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? ''
  );
}

interface WorkProps extends Opening {
  readonly heading: string;
  readonly list: ReturnType<typeof useClaims>;
}

/** Open work of the reader's own, whether it presses or not. */
function Work({ heading, list, opened, open }: WorkProps) {
  const claims: readonly Claim[] = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (claims.length === 0) return null;
  return (
    <section aria-label={heading}>
      <h2>
        {heading} <span class="count">{`${claims.length}${list.hasNextPage ? '+' : ''}`}</span>
      </h2>
      <ul>
        {claims.map((claim) => (
          <WaitingItem
            key={claim.id}
            claim={claim}
            reason={null}
            by={null}
            at={claim.updatedAt}
            isOpen={claim.id === opened}
            open={() => open(claim.id)}
          />
        ))}
      </ul>
    </section>
  );
}
