import * as z from 'zod';
import { bearersOf } from '../../claims/names/bearers.ts';
import { readRows } from '../memory/read-rows.ts';
import { batchGet } from '../table/batch-get.ts';
import { getItem } from '../table/items.ts';
import { nameItemKey, nameListPartition, nameRolePrefix } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { type ListedName, listOf, parseListed, parseNameItem, type StoredName } from './name-item.ts';

/** Names of one list that are compared. */
const mostInList = 300;
/** Names of one bearer, and lists that they come from. */
const mostNames = 25;
const mostLists = 5;

/** Somebody by all their names. */
export interface Bearer {
  readonly asked: StoredName;
  /** The names that are theirs, the one that was asked for first. */
  readonly names: readonly ListedName[];
  /** Names in the same list that may be theirs, and that no rule and nobody joined. */
  readonly others: readonly ListedName[];
  /** Whether there are more names than are looked at. */
  readonly isWhole: boolean;
}

/** The name of an id, as it is now; null where no claim has it. */
export async function readName(table: Table, id: string): Promise<StoredName | null> {
  const item = await getItem(table, nameItemKey(id));
  return item === undefined ? null : parseNameItem(item).stored;
}

async function readList(table: Table, list: string) {
  const { items, more } = await readRows(table, { pk: nameListPartition(list), limit: mostInList, forward: true });
  return { names: items.map(parseListed), more };
}

/**
 * Everybody's names of which one is this: those that the rule takes for it, and those that people joined, in at most
 * five lists. A bounded number of reads, however many names there are.
 */
export async function readBearer(table: Table, id: string): Promise<Bearer | null> {
  const asked = await readName(table, id);
  if (asked === null) return null;
  const lists = [listOf(asked)];
  const known = new Map<string, ListedName>();
  const mine = new Set([id]);
  let isWhole = true;
  for (let at = 0; at < lists.length && at < mostLists; at++) {
    const { names, more } = await readList(table, lists[at] ?? '');
    isWhole &&= !more;
    for (const name of names) known.set(name.id, name);
    spread(mine, [...known.values()]);
    const away = [...mine].filter((each) => !known.has(each)).slice(0, mostNames);
    for (const item of await batchGet(table, away.map(nameItemKey), { isConsistent: false })) {
      const list = listOf(parseNameItem(item).stored);
      if (!lists.includes(list)) lists.push(list);
    }
  }
  const all = [...known.values()];
  const names = all.filter((name) => mine.has(name.id)).toSorted((a) => (a.id === id ? -1 : 1));
  return {
    asked,
    names: names.slice(0, mostNames),
    others: all.filter((name) => !mine.has(name.id)).slice(0, mostNames),
    isWhole: isWhole && lists.length <= mostLists && names.length <= mostNames,
  };
}

/** Adds to some ids those of the same bearers, by rule and by hand, until there are no more. */
function spread(mine: Set<string>, names: readonly ListedName[]): void {
  const links = linksBetween(names);
  // A set goes on with what is added while it is gone through.
  for (const id of mine) {
    if (mine.size > mostNames * 2) return;
    for (const other of links.get(id) ?? []) mine.add(other);
  }
}

function linksBetween(names: readonly ListedName[]): ReadonlyMap<string, readonly string[]> {
  const byRule = bearersOf(names).flatMap((group) => {
    const ids = group.map(({ id }) => id);
    return ids.map((id) => [id, ids] as const);
  });
  const joined = new Map(names.map(({ id, joined: others }) => [id, others]));
  return new Map(byRule.map(([id, ids]) => [id, [...ids, ...(joined.get(id) ?? [])]]));
}

const RoleRow = z.object({ sk: z.string(), role: z.string() });

/** A role that an article gives somebody. */
export interface RoleHeld {
  readonly role: string;
  readonly from: string;
  readonly to: string;
  readonly articles: number;
}

/** Roles of one name that are read: the newest. */
const mostRoles = 100;

/** What articles say somebody is, over time: runs of the same role, oldest first. */
export async function rolesOf(table: Table, ids: readonly string[]): Promise<readonly RoleHeld[]> {
  const rows = await Promise.all(
    ids.slice(0, mostNames).map(async (id) => {
      const { items } = await readRows(table, { pk: nameItemKey(id).pk, prefix: nameRolePrefix, limit: mostRoles });
      return items.map((item) => RoleRow.parse(item));
    }),
  );
  const told = rows.flat().map(({ sk, role }) => ({ day: sk.slice(nameRolePrefix.length).slice(0, 10), role }));
  const held = new Map<string, { role: string; from: string; to: string; articles: number }>();
  for (const { day, role } of told.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const one = held.get(role.toLowerCase());
    if (one === undefined) held.set(role.toLowerCase(), { role, from: day, to: day, articles: 1 });
    else {
      one.to = day;
      one.articles++;
    }
  }
  return [...held.values()];
}
