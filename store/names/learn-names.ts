import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Claim } from '../../claims/claim.ts';
import type { SpeakerKind } from '../../claims/vocabulary/extraction.ts';
import { batchGet } from '../table/batch-get.ts';
import { batchWrite } from '../table/batch-write.ts';
import { type Item, storedItem } from '../table/items.ts';
import { nameItemKey, nameRoleKey } from '../table/keys.ts';
import { eachOf, patiently } from '../table/patience.ts';
import type { Table } from '../table/table.ts';
import { type NamedFacet, nameIdOf, nameItems, type StoredName } from './name-item.ts';

/** What an article says of somebody whom it lets speak. */
export interface Heard {
  readonly name: string;
  readonly kind: SpeakerKind;
  /** What it says they are; null where it does not. */
  readonly role: string | null;
  readonly article: string;
  /** The day it ran, or else came in. */
  readonly day: string;
}

/** Names that this process knows to be in the table: most that come up are. */
const known = new Map<string, Set<string>>();
const mostKnown = 100_000;
const width = 8;

function knownIn(table: Table): Set<string> {
  const names = known.get(table.name) ?? new Set();
  if (names.size > mostKnown) names.clear();
  known.set(table.name, names);
  return names;
}

/** A claim's names, with what is known of their bearers. */
function namesOf(claims: readonly Claim[], heard: readonly Heard[]): readonly StoredName[] {
  const kinds = new Map(heard.map(({ name, kind }) => [name, kind]));
  return claims.flatMap(({ speaker, publisher }): readonly StoredName[] => [
    ...(speaker === null ? [] : [named('speaker', speaker, kinds.get(speaker) ?? 'unknown')]),
    ...(publisher === null ? [] : [named('publisher', publisher, 'organisation')]),
  ]);
}

function named(facet: NamedFacet, name: string, kind: SpeakerKind): StoredName {
  return { facet, name, kind, events: [] };
}

/**
 * Keeps the names of claims that are new here, so that they meet those that they may be one with, and what articles say
 * their bearers are. Done again, late or twice, it writes the same, and over nothing that a person decided.
 */
export async function learnNames(table: Table, claims: readonly Claim[], heard: readonly Heard[]): Promise<void> {
  const seen = knownIn(table);
  const names = new Map(namesOf(claims, heard).map((name) => [nameIdOf(name.facet, name.name), name]));
  const unseen = [...names].filter(([id]) => !seen.has(id));
  const there = await batchGet(
    table,
    unseen.map(([id]) => nameItemKey(id)),
  );
  const stored = new Set(there.map((item) => String(Object(item).pk)));
  await eachOf(unseen, width, async ([id, name]) => {
    if (!stored.has(nameItemKey(id).pk)) await putNew(table, nameItems(name, 0));
    seen.add(id);
  });
  await batchWrite(table, { puts: roleRows(heard), gone: [] });
}

/** The line first: where its own item is there, all of it is. */
async function putNew(table: Table, [own, listed]: readonly [Item, Item]): Promise<void> {
  for (const Item of [listed, own]) {
    const put = new PutItemCommand({
      TableName: table.name,
      Item,
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    try {
      await patiently(() => table.client.send(put));
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }
}

/** One row for each role that an article gives somebody. */
function roleRows(heard: readonly Heard[]): readonly Item[] {
  const rows = heard.flatMap(({ name, role, article, day }) => {
    if (role === null) return [];
    const key = nameRoleKey(nameIdOf('speaker', name), { day, article });
    return [[`${key.pk} ${key.sk}`, storedItem({ ...key, role })] as const];
  });
  return [...new Map(rows).values()];
}
