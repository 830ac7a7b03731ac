import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { waitingWords } from '../../claims/notices/words.ts';
import { reasonsToLook } from '../../claims/workflow/inbox.ts';
import type { Notices, NoticesWanted } from '../api/model.ts';
import { useNotices, useWantNotices } from '../api/notices.ts';
import { completeAddress, isWebAddress } from '../claim/proposal.ts';
import { Field, tied } from '../parts/field.tsx';
import { Ago } from '../parts/instant.tsx';
import { Failure, Notice, Waiting } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';
import { Secret } from '../publishing/secret.tsx';

type Way = Notices['by'];
type Reason = Notices['about'][number];

/** How the reader is told outside the page, folded until they ask. */
export function NoticesOutside() {
  const [open, setOpen] = useState(false);
  return (
    <details class="paste notices" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Notices</summary>
      {open && <Known />}
    </details>
  );
}

function Known() {
  const notices = useNotices();
  if (notices.isError) return <Failure error={notices.error} again={notices.refetch} />;
  if (notices.data === undefined) return <Waiting what="Looking how you are told" />;
  return <NoticesForm known={notices.data} />;
}

function NoticesForm({ known }: { readonly known: Notices }) {
  const want = useWantNotices();
  const [by, setBy] = useState<Way>(known.by);
  const [about, setAbout] = useState<readonly Reason[]>(known.about);
  const [address, setAddress] = useState(known.url ?? '');
  const [problem, setProblem] = useState<string>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const url = completeAddress(address);
    if (by === 'webhook' && !isWebAddress(url)) return setProblem('An address that begins with http:// or https://');
    const wanted: NoticesWanted = { by, about: [...about], ...(by === 'webhook' ? { url } : {}) };
    want.mutate(wanted);
  };
  const choose = (reason: Reason, isChosen: boolean) =>
    setAbout((before) => reasonsToLook.filter((each) => (each === reason ? isChosen : before.includes(each))));
  return (
    <form onSubmit={submit} noValidate>
      <HowItWent {...known} />
      <fieldset>
        <legend>Tell me outside this page</legend>
        <WayChoice way="off" chosen={by} choose={setBy}>
          not at all
        </WayChoice>
        {known.mailTo !== null && (
          <WayChoice way="mail" chosen={by} choose={setBy}>
            by mail to <Said text={known.mailTo} />, at most every five minutes
          </WayChoice>
        )}
        <WayChoice way="webhook" chosen={by} choose={setBy}>
          by a webhook of mine
        </WayChoice>
      </fieldset>
      {by === 'webhook' && (
        <Field id="notices-address" label="Address of the receiver" problem={problem}>
          <input
            type="url"
            inputMode="url"
            placeholder="https://"
            {...tied('notices-address', problem)}
            value={address}
            onInput={({ currentTarget }) => {
              setProblem(undefined);
              setAddress(currentTarget.value);
            }}
          />
        </Field>
      )}
      {by !== 'off' && (
        <fieldset>
          <legend>Of what</legend>
          {reasonsToLook.map((reason) => (
            <label key={reason}>
              <input
                type="checkbox"
                checked={about.includes(reason)}
                onChange={({ currentTarget }) => choose(reason, currentTarget.checked)}
              />
              {waitingWords[reason]}
            </label>
          ))}
        </fieldset>
      )}
      <p class="hint">A notice names the claim and why it waits, no more. All of it stands on this page anyway.</p>
      <button type="submit" disabled={want.isPending}>
        Save
      </button>
      {want.isError && <Failure error={want.error} />}
      {want.data?.secret != null && <Secret secret={want.data.secret} onDone={() => want.reset()} />}
      {want.isSuccess && want.data.secret === null && <Notice tone="done">{savedWords[want.data.by]}</Notice>}
    </form>
  );
}

const savedWords = {
  off: 'You are told on this page alone.',
  mail: 'You get mail from now on.',
  webhook: 'Your webhook is sent what waits for you from now on.',
} as const satisfies Record<Way, string>;

interface WayChoiceProps {
  readonly way: Way;
  readonly chosen: Way;
  readonly choose: (way: Way) => void;
  readonly children: ComponentChildren;
}

function WayChoice({ way, chosen, choose, children }: WayChoiceProps) {
  return (
    <label>
      <input type="radio" name="notices-by" value={way} checked={way === chosen} onChange={() => choose(way)} />
      <span>{children}</span>
    </label>
  );
}

/** What came of it last, and that it was given up where it was. */
function HowItWent({ state, lastSentAt, lastFailure }: Notices) {
  if (lastFailure !== null)
    return (
      <p class="field-problem">
        {state === 'stopped' ? 'Given up: ' : 'It failed, and is tried again: '}
        <Said text={lastFailure.message} /> (<Ago at={lastFailure.at} />)
      </p>
    );
  return lastSentAt === null ? null : (
    <p class="hint">
      You were last told <Ago at={lastSentAt} />.
    </p>
  );
}
