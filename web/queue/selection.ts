import { useRef, useState } from 'preact/hooks';
import type { Claim } from '../api/model.ts';

/** The claims chosen for a bulk move, by id. */
export type Selection = ReadonlyMap<string, Claim>;

/** Keeps a selection; with Shift, everything between the last choice and this one is chosen too. */
export function useSelection(rows: readonly Claim[]) {
  const [selection, setSelection] = useState<Selection>(new Map());
  const last = useRef<string | null>(null);
  const newest = useRef(rows);
  newest.current = rows;
  const [toggle] = useState(() => (claim: Claim, range: boolean) => {
    const between = range ? stretch(newest.current, last.current, claim.id) : [claim];
    last.current = claim.id;
    setSelection((was) => {
      const next = new Map(was);
      if (was.has(claim.id)) for (const each of between) next.delete(each.id);
      else for (const each of between) next.set(each.id, each);
      return next;
    });
  });
  const walk = (from: Claim, to: Claim) => {
    last.current = to.id;
    setSelection((was) => walked(was, from, to));
  };
  return { selection, toggle, walk, replace: setSelection };
}

/** Walking on chooses where one was and where one comes to; walking back gives up what one leaves. */
export function walked(was: Selection, from: Claim, to: Claim): Selection {
  const next = new Map(was);
  if (was.has(to.id)) next.delete(from.id);
  else for (const each of [from, to]) next.set(each.id, each);
  return next;
}

/** The rows from one claim to another, both included, whichever comes first. */
export function stretch(rows: readonly Claim[], from: string | null, to: string): readonly Claim[] {
  const ends = [rows.findIndex(({ id }) => id === from), rows.findIndex(({ id }) => id === to)].toSorted(
    (a, b) => a - b,
  );
  const [first = -1, last = -1] = ends;
  return first === -1 ? rows.slice(last, last + 1) : rows.slice(first, last + 1);
}
