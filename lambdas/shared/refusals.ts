import { type Refusals, readRefusals } from '../../store/people/refusals.ts';
import type { Table } from '../../store/table/table.ts';
import type { Authentication } from './auth.ts';

/** For how long the list is believed: a role that was taken ends at most this much later. */
const minute = 60_000;

/** Opens the list of whose tokens are refused, read again when it is a minute old. */
export function openRefusals(table: Table): (now: Date) => Promise<Refusals> {
  let known: { readonly list: Promise<Refusals>; readonly at: number } | undefined;
  return async (now) => {
    if (known === undefined || now.getTime() - known.at >= minute) {
      const list = readRefusals(table);
      known = { list, at: now.getTime() };
      list.catch(() => {
        known = undefined;
      });
    }
    return known.list;
  };
}

/** Who calls, unless their token was issued before their refusal. */
export function unlessRefused(authentication: Authentication, refusals: Refusals): Authentication {
  if (authentication.kind !== 'actor') return authentication;
  const refusedAt = refusals.get(authentication.actor.id);
  if (refusedAt === undefined || authentication.issuedAt.getTime() > refusedAt.getTime()) return authentication;
  return { kind: 'refused', reason: 'it was ended, as your roles have changed; sign in again' };
}
