import * as z from 'zod';
import { Claim } from '../../claims/claim.ts';
import { lazy } from '../../claims/lazy.ts';
import { remembered } from '../../claims/remembered.ts';
import { pack, unpack } from '../table/body.ts';
import { type Item, storedItem } from '../table/items.ts';
import { claimKey } from '../table/keys.ts';
import { type Listing, listAttributes } from '../table/lists.ts';

const ClaimItem = z.object({ body: z.instanceof(Uint8Array) });

/** Of each field that the schema of a claim has a default for, that default as JSON. */
const defaults = lazy(
  () =>
    new Map(
      Object.entries(Claim.unwrap().shape).flatMap(([name, schema]) =>
        schema instanceof z.ZodDefault ? [[name, JSON.stringify(schema.parse(undefined))] as const] : [],
      ),
    ),
);

/** A claim without what its reader takes for granted: every reader does, since older items never had it. */
function withoutDefaults(claim: Claim): object {
  return Object.fromEntries(
    Object.entries(claim).filter(
      ([name, value]) => !defaults().has(name) || defaults().get(name) !== JSON.stringify(value),
    ),
  );
}

/** A claim as an item: its keys, its lists, what conditions ask of, the claim itself, packed, and who asked for it. */
export function claimItem(
  claim: Claim,
  { requestId, ...listing }: Listing & { readonly requestId?: string } = {},
): Item {
  return storedItem({
    ...claimKey(claim.id),
    ...listAttributes(claim, listing),
    revision: claim.revision,
    leasedUntil: claim.lease?.expiresAt,
    body: pack(withoutDefaults(claim)),
    requestId,
  });
}

/** Bytes of bodies whose claims are kept parsed: some 2,500 claims in some ten megabytes. */
const mostKept = 1_000_000;

/** The claim in a body, whose bytes stand in the characters of a text: lists show the same ones to everybody. */
const claimIn = remembered((bytes) => Claim.parse(unpack(Buffer.from(bytes, 'latin1'))), mostKept);

/** The claim in an item, of the table or of one of its lists. */
export function parseClaimItem(item: unknown): Claim {
  const { body } = ClaimItem.parse(item);
  return claimIn(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1'));
}
