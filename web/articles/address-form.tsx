import { useState } from 'preact/hooks';
import { cut } from '../../claims/cut.ts';
import { completeAddress, isWebAddress } from '../claim/proposal.ts';
import { Field, tied } from '../parts/field.tsx';

/** Addresses sent at once, at most. */
const mostAddresses = 50;

/** Takes the addresses of articles, one a line; each is fetched under the same rules as a feed's. */
export function AddressForm({ add }: { readonly add: (files: readonly File[]) => void }) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const addresses = typed.split(/\s+/).filter(Boolean).map(completeAddress);
    const wrong = addresses.find((address) => !isWebAddress(address));
    if (addresses.length === 0) return setProblem('Give an address');
    if (wrong !== undefined) return setProblem(`“${wrong}” is no http or https address`);
    if (addresses.length > mostAddresses) return setProblem(`At most ${mostAddresses} at a time`);
    add(addresses.map(asShortcut));
    setTyped('');
  };
  return (
    <form class="by-address" onSubmit={submit} noValidate>
      <Field id="article-addresses" label="By address" problem={problem}>
        <textarea
          rows={1}
          inputMode="url"
          placeholder="https://… (several: one a line)"
          {...tied('article-addresses', problem)}
          value={typed}
          onInput={({ currentTarget }) => {
            setProblem(undefined);
            setTyped(currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      </Field>
      <button type="submit">Fetch</button>
    </form>
  );
}

/** An address as a file of its own, as a browser's shortcut is one. */
function asShortcut(address: string): File {
  const { hostname, pathname } = new URL(address);
  const name = cut(`${hostname}${pathname}`.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-'), 80);
  return new File([`[InternetShortcut]\nURL=${address}\n`], `${name}.url`, { type: 'text/plain' });
}
