import { useEffect, useRef } from 'preact/hooks';
import type { Claim } from '../api/model.ts';
import { shortcutsAct } from '../habits/shortcuts.ts';
import { CopyLink } from '../parts/copy-link.tsx';
import { Key } from '../parts/key.tsx';
import { howMany, type Shown } from './how-many.ts';
import type { Selection } from './selection.ts';

interface ListHeadProps {
  readonly rows: readonly Claim[];
  readonly shown: Omit<Shown, 'loaded'>;
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
}

/** The line over the claims: how many there are, all of them at a stroke, the keys, and the link to this view. */
export function ListHead({ rows, shown, selection, select }: ListHeadProps) {
  const box = useRef<HTMLInputElement>(null);
  const all = rows.length > 0 && rows.every(({ id }) => selection.has(id));
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = !all && selection.size > 0;
  }, [all, selection.size]);
  return (
    <div class="list-head">
      <label class="select">
        <input
          ref={box}
          type="checkbox"
          checked={all}
          disabled={rows.length === 0}
          aria-label={`Select all ${rows.length.toLocaleString()} loaded`}
          title={`Select all ${rows.length.toLocaleString()} loaded`}
          onChange={() => select(all ? new Map() : new Map(rows.map((claim) => [claim.id, claim])))}
        />
      </label>
      <p role="status">{howMany({ ...shown, loaded: rows.length })}</p>
      {shortcutsAct() && (
        <p class="key-hints" aria-hidden="true">
          {hints.map(([keys, does]) => (
            <span key={keys}>
              {[...keys].map((key) => (
                <Key key={key} name={key} />
              ))}{' '}
              {does}
            </span>
          ))}
        </p>
      )}
      <CopyLink label="Copy link to this view" />
    </div>
  );
}

/** The keys to begin with. */
const hints = [
  ['jk', 'walk'],
  ['↵', 'open'],
  ['t', 'take'],
  ['x', 'select'],
  ['/', 'search'],
] as const;
