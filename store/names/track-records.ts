import * as z from 'zod';
import { bearersOf } from '../../claims/names/bearers.ts';
import type { Counted } from '../../claims/names/track-record.ts';
import { countsNamed } from '../counts/counts.ts';
import { readGeneration } from '../counts/generation.ts';
import { readTop } from '../counts/read-counts.ts';
import { batchGet } from '../table/batch-get.ts';
import { countKey } from '../table/count-keys.ts';
import { nameItemKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { type ListedName, listedName, type NamedFacet, nameIdOf, parseNameItem } from './name-item.ts';

const CountItem = z.looseObject({ pk: z.string(), sk: z.string() });

/** What was counted of names, in their order: one read unit a name. */
export async function countsOf(table: Table, facet: NamedFacet, names: readonly string[]): Promise<readonly Counted[]> {
  const { reading: generation } = await readGeneration(table);
  const keysOf = (name: string) => ({
    said: countKey({ group: facet, item: name }, { generation, shard: 0 }),
    found: countKey({ group: `${facet}-verdicts`, item: name }, { generation, shard: 0 }),
  });
  const keys = names.map(keysOf);
  const wanted = new Map(keys.flatMap(({ said, found }) => [said, found]).map((key) => [`${key.pk} ${key.sk}`, key]));
  const items = (await batchGet(table, [...wanted.values()], { isConsistent: false })).map((item) =>
    CountItem.parse(item),
  );
  const byKey = new Map(items.map((item) => [`${item.pk} ${item.sk}`, numbersIn(item)]));
  return keys.map(({ said, found }) => {
    const claims = byKey.get(`${said.pk} ${said.sk}`) ?? none;
    const verdicts = byKey.get(`${found.pk} ${found.sk}`) ?? none;
    return {
      said: claims.get('count') ?? 0,
      checkable: claims.get('checkable') ?? 0,
      byVerdict: countsNamed(verdicts, 'decided:'),
      taken: verdicts.get('chosen:taken') ?? 0,
      assigned: verdicts.get('chosen:assigned') ?? 0,
    };
  });
}

const none: ReadonlyMap<string, number> = new Map();

function numbersIn(item: Readonly<Record<string, unknown>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(item).flatMap(([name, value]) => (typeof value === 'number' ? [[name, value]] : [])));
}

/** Somebody of the list of those heard most, by their names in it. */
export interface Listed {
  readonly id: string;
  readonly names: readonly string[];
  readonly counted: readonly Counted[];
}

/** As many names as the list is made from. */
export const mostListed = 100;

/** Those with the most claims, from the hundred names that have most of them: some 170 read units, whatever there is. */
export async function listBearers(table: Table, facet: NamedFacet): Promise<readonly Listed[]> {
  const { reading: generation } = await readGeneration(table);
  const top = Object.entries(await readTop(table, generation, { group: facet, limit: mostListed }));
  const names = top.map(([name]) => name);
  const [known, counted] = await Promise.all([listedNames(table, facet, names), countsOf(table, facet, names)]);
  const byName = new Map(names.map((name, at) => [name, counted[at]]));
  return joined(known).map((group) => {
    // The name that is heard most stands for all of them.
    const ordered = group.toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
    return {
      id: ordered[0]?.id ?? '',
      names: ordered.map(({ name }) => name),
      counted: ordered.flatMap(({ name }) => byName.get(name) ?? []),
    };
  });
}

/** The names with what was decided of them; one that nobody learned yet stands for itself. */
async function listedNames(table: Table, facet: NamedFacet, names: readonly string[]): Promise<readonly ListedName[]> {
  const ids = new Map(names.map((name) => [nameIdOf(facet, name), name]));
  const items = await batchGet(table, [...ids.keys()].map(nameItemKey), { isConsistent: false });
  const stored = new Map(items.map((item) => listedName(parseNameItem(item).stored)).map((name) => [name.id, name]));
  return [...ids].map(
    ([id, name]) => ({ ...(stored.get(id) ?? { kind: 'unknown', isAlone: true, joined: [] }), id, name }) as const,
  );
}

/** Names by who bears them: by rule, and by what people joined. */
function joined(names: readonly ListedName[]): readonly (readonly ListedName[])[] {
  const groups = bearersOf(names).map((group) => new Set(group.map(({ id }) => id)));
  const groupOf = (id: string) => groups.find((group) => group.has(id));
  for (const { id, joined: others } of names) {
    for (const other of others) {
      const [one, two] = [groupOf(id), groupOf(other)];
      if (one === undefined || two === undefined || one === two) continue;
      for (const each of two) one.add(each);
      groups.splice(groups.indexOf(two), 1);
    }
  }
  const byId = new Map(names.map((name) => [name.id, name]));
  return groups.map((group) => [...group].flatMap((id) => byId.get(id) ?? []));
}
