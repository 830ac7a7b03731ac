import * as z from 'zod';
import { textHash } from '../../claims/ids.ts';
import { type KnownName, listOfName } from '../../claims/names/bearers.ts';
import { NameEvent, standingOf } from '../../claims/names/decisions.ts';
import { speakerKinds } from '../../claims/vocabulary/extraction.ts';
import { pack, unpack } from '../table/body.ts';
import { type Item, storedItem } from '../table/items.ts';
import { nameItemKey, nameListKey } from '../table/keys.ts';

/** What names are of. */
export const namedFacets = ['speaker', 'publisher'] as const;
export type NamedFacet = (typeof namedFacets)[number];

/** A name as the claims have it, and what people decided of it. */
export const StoredName = z
  .object({
    facet: z.enum(namedFacets),
    name: z.string(),
    kind: z.enum(speakerKinds),
    events: z.array(NameEvent).readonly(),
  })
  .readonly();
export type StoredName = z.infer<typeof StoredName>;

/** A name in the list of those that may be one with it. */
const ListedName = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(speakerKinds),
    isAlone: z.boolean(),
    joined: z.array(z.string()).readonly(),
  })
  .readonly();
export type ListedName = KnownName & { readonly joined: readonly string[] };

const NameItem = z.object({ body: z.instanceof(Uint8Array), writes: z.int() });
const ListItem = z.object({ body: z.instanceof(Uint8Array) });

/** The id of a name as it is spelt: each spelling is counted by itself. */
export function nameIdOf(facet: NamedFacet, name: string): string {
  const prefix = facet === 'speaker' ? 's' : 'p';
  return `${prefix}-${textHash(name.normalize('NFC').trim()).slice(0, 20)}`;
}

/** The list in which a name meets those that it may be one with. */
export function listOf({ facet, name, kind }: Pick<StoredName, 'facet' | 'name' | 'kind'>): string {
  return `${facet}#${listOfName(name, facet === 'publisher' ? 'organisation' : kind)}`;
}

/** A name as the list has it. */
export function listedName({ facet, name, kind, events }: StoredName): ListedName {
  const bearer = facet === 'publisher' ? 'organisation' : kind;
  return { id: nameIdOf(facet, name), name, kind: bearer, ...standingOf(events) };
}

/** A name's own item, and its line in its list: they are written together. */
export function nameItems(stored: StoredName, writes: number): readonly [own: Item, listed: Item] {
  const listed = listedName(stored);
  return [
    storedItem({ ...nameItemKey(listed.id), body: pack(stored), writes }),
    storedItem({ ...nameListKey(listOf(stored), listed.id), body: pack(listed) }),
  ];
}

/** The name in an item, and how often it was written. */
export function parseNameItem(item: unknown): { readonly stored: StoredName; readonly writes: number } {
  const { body, writes } = NameItem.parse(item);
  return { stored: StoredName.parse(unpack(body)), writes };
}

/** The name in a line of a list. */
export function parseListed(item: unknown): ListedName {
  return ListedName.parse(unpack(ListItem.parse(item).body));
}
