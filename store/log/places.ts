import type { Put } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { batchGet } from '../table/batch-get.ts';
import { storedItem, toItem } from '../table/items.ts';
import { logPlacesKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

const PlacesItem = z.object({ pk: z.string(), places: z.string() });

/** Where a claim's entries lie in the log: its creation first, then its events in their order. */
export type Places = readonly number[];

/** The places of claims, up to 100, by claim; claims that are not in the log have none. */
export async function readPlaces(table: Table, ids: readonly string[]): Promise<ReadonlyMap<string, Places>> {
  const items = await batchGet(table, ids.map(logPlacesKey));
  const byKey = new Map(
    items.map((item) => {
      const { pk, places } = PlacesItem.parse(item);
      return [pk, places.split(',').map(Number)] as const;
    }),
  );
  return new Map(
    ids.flatMap((id) => {
      const places = byKey.get(logPlacesKey(id).pk);
      return places === undefined ? [] : [[id, places] as const];
    }),
  );
}

/** The put of a claim's places that is refused when entries were added since they were read: each is logged once. */
export function placesPut(
  table: Table,
  id: string,
  { known, added }: { readonly known: Places; readonly added: Places },
): Put {
  const places = [...known, ...added];
  return {
    TableName: table.name,
    Item: storedItem({ ...logPlacesKey(id), entries: places.length, places: places.join(',') }),
    ...(known.length === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'entries = :entries', ExpressionAttributeValues: toItem({ ':entries': known.length }) }),
  };
}
