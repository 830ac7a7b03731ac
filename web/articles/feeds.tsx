import { useState } from 'preact/hooks';
import { useAddFeed, useFeeds, useRemoveFeed } from '../api/feeds.ts';
import type { Feed } from '../api/model.ts';
import { completeAddress, isWebAddress } from '../claim/proposal.ts';
import { Field, tied } from '../parts/field.tsx';
import { Ago } from '../parts/instant.tsx';
import { Failure, Waiting } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';
import { counted, duration } from '../parts/words.ts';

/** The feeds that the desk polls, of articles and of fact-checks by others: what each brought last, when it is asked again; editors add and remove them. */
export function Feeds() {
  const [open, setOpen] = useState(false);
  return (
    <details class="paste" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Feeds</summary>
      {open && <FeedList />}
    </details>
  );
}

function FeedList() {
  const feeds = useFeeds();
  const remove = useRemoveFeed();
  return (
    <div class="feeds">
      <AddFeed />
      {feeds.isPending && <Waiting what="Fetching the feeds" />}
      {feeds.isError && <Failure error={feeds.error} again={feeds.refetch} />}
      {remove.isError && <Failure error={remove.error} />}
      <ul aria-label="Feeds">
        {(feeds.data?.items ?? []).map((feed) => (
          <FeedLine key={feed.id} feed={feed} remove={() => remove.mutate(feed.id)} />
        ))}
      </ul>
      {feeds.data?.items.length === 0 && <p class="hint">No feed is polled yet.</p>}
    </div>
  );
}

const paces = [5, 15, 30, 60, 360, 1440] as const;

function AddFeed() {
  const add = useAddFeed();
  const [address, setAddress] = useState('');
  const [everyMinutes, setEveryMinutes] = useState(15);
  const [brings, setBrings] = useState<Feed['brings']>('articles');
  const [problem, setProblem] = useState<string>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const whole = completeAddress(address);
    if (!isWebAddress(whole)) return setProblem('An address that begins with http:// or https://');
    add.mutate({ address: whole, everyMinutes, brings }, { onSuccess: () => setAddress('') });
  };
  return (
    <form class="add-feed" onSubmit={submit} noValidate>
      <Field
        id="feed-address"
        label={
          brings === 'articles'
            ? 'Feed (RSS, Atom, JSON Feed or sitemap)'
            : 'Address of fact-checks (ClaimReview, DataFeed, a page or a table)'
        }
        problem={problem}
      >
        <input
          type="url"
          inputMode="url"
          placeholder="https://"
          {...tied('feed-address', problem)}
          value={address}
          onInput={({ currentTarget }) => {
            setProblem(undefined);
            setAddress(currentTarget.value);
          }}
        />
      </Field>
      <label class="labelled">
        <span>Brings</span>
        <select
          value={brings}
          onChange={({ currentTarget }) => setBrings(currentTarget.value === 'reviews' ? 'reviews' : 'articles')}
        >
          <option value="articles">articles</option>
          <option value="reviews">fact-checks of others</option>
        </select>
      </label>
      <label class="labelled">
        <span>Asked every</span>
        <select
          value={String(everyMinutes)}
          onChange={({ currentTarget }) => setEveryMinutes(Number(currentTarget.value))}
        >
          {paces.map((minutes) => (
            <option key={minutes} value={String(minutes)}>
              {duration(minutes * 60)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" disabled={add.isPending}>
        Add this feed
      </button>
      {add.isError && <Failure error={add.error} />}
    </form>
  );
}

function FeedLine({ feed, remove }: { readonly feed: Feed; readonly remove: () => void }) {
  const { address, everyMinutes, brings, addedBy, last, nextAt } = feed;
  return (
    <li>
      <div>
        <p>
          <Said text={address} />
        </p>
        <p class="meta">
          <span>every {duration(everyMinutes * 60)}</span>
          <span>
            added by <Said text={addedBy} />
          </span>
          {last === null ? (
            <span>not asked yet</span>
          ) : (
            <span>
              {counted(last.articles, brings === 'articles' ? 'new article' : 'new check')}, <Ago at={last.at} />
            </span>
          )}
          <span>
            next <Ago at={nextAt} />
          </span>
        </p>
        {last?.failure != null && (
          <p class="field-problem">
            <Said text={last.failure} />
          </p>
        )}
      </div>
      <button type="button" class="quiet" onClick={remove} aria-label={`Remove ${address}`}>
        Remove
      </button>
    </li>
  );
}
