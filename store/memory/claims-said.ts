import type { Claim } from '../../claims/claim.ts';
import type { Rarity } from '../../claims/likeness/search/rarity.ts';
import { hitOf } from '../../claims/search/hit.ts';
import { readQuery } from '../../claims/search/query.ts';
import { slotsOf } from '../../claims/search/slots.ts';
import type { Span } from '../../claims/span.ts';
import { listClaims } from '../claims/list-claims.ts';
import { readBearer } from '../names/bearer.ts';
import { nameIdOf } from '../names/name-item.ts';
import type { Table } from '../table/table.ts';
import { dayOf } from './rows-of-claim.ts';

/** Of whom, and about what. */
export interface SaidFilter {
  readonly speaker: string;
  readonly about?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A claim that somebody made, with the words that were asked about. */
export interface Said {
  readonly claim: Claim;
  readonly marks: readonly Span[];
}

/** As many claims of a speaker as are looked at: some 12 read units. */
const mostRead = 300;
const pageSize = 100;
/** A claim with less of what was asked about is about something else. */
const leastAbout = 0.5;

/** What somebody said, by the day it was said on. */
export async function claimsSaid(
  table: Table,
  { about, speaker, ...filter }: SaidFilter,
  { rarity, key }: { readonly rarity: Rarity; readonly key: Uint8Array },
): Promise<{ readonly items: readonly Said[]; readonly isWhole: boolean }> {
  const bearer = await readBearer(table, nameIdOf('speaker', speaker));
  const spelt = new Map((bearer?.names ?? []).map(({ name }) => [name.toLowerCase(), name]));
  const names = [speaker, ...[...spelt].flatMap(([plain, name]) => (plain === speaker.toLowerCase() ? [] : [name]))];
  const claims: Claim[] = [];
  let isWhole = true;
  for (const name of names) {
    const left = mostRead - claims.length;
    if (left > 0) isWhole = (await readSaid(table, { ...filter, speaker: name }, { left, key, claims })) && isWhole;
    else isWhole = false;
  }
  const marksOf = about === undefined ? () => [] : marking(about, rarity);
  const items = claims.flatMap((claim): readonly Said[] => {
    const marks = claim.goneSince === null ? marksOf(claim) : null;
    return marks === null ? [] : [{ claim, marks }];
  });
  return { items: items.toSorted((a, b) => (dayOf(a.claim) < dayOf(b.claim) ? -1 : 1)), isWhole };
}

/** Adds the claims under one name, up to so many; whether that is all of them. */
async function readSaid(
  table: Table,
  filter: Omit<SaidFilter, 'about'>,
  { left, key, claims }: { readonly left: number; readonly key: Uint8Array; readonly claims: Claim[] },
): Promise<boolean> {
  let cursor: string | undefined;
  let read = 0;
  do {
    const page = await listClaims(table, { ...filter, sort: 'age' }, { limit: pageSize, cursor, key });
    if (page.kind === 'refused') throw new Error('a cursor that the list itself gave is refused');
    claims.push(...page.items);
    read += page.items.length;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && read < left);
  return cursor === undefined;
}

function marking(about: string, rarity: Rarity): (claim: Claim) => readonly Span[] | null {
  const query = readQuery(about);
  const slots = slotsOf(query, { rarity, own: new Map() });
  return ({ text }) => {
    const hit = hitOf({ text, beside: '' }, { query, slots, rarity });
    return hit === null || hit.score < leastAbout ? null : hit.marks;
  };
}
