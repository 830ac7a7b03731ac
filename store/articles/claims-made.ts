import type { Claim } from '../../claims/claim.ts';
import type { Attribution } from '../../claims/extraction.ts';
import { roleIn } from '../../claims/names/role.ts';
import { parseClaimItem } from '../claims/claim-item.ts';
import { dayOf } from '../memory/rows-of-claim.ts';
import type { Heard } from '../names/learn-names.ts';
import { batchGet } from '../table/batch-get.ts';
import { claimKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { readArticle } from './read-article.ts';
import { readVersion } from './versions.ts';

/** What a version of an article brought: the claims that it was the first to make, as they are now, and who speaks in it. */
export interface Brought {
  readonly claims: readonly Claim[];
  readonly heard: readonly Heard[];
}

/** What a version of an article brought; nothing where the article was deleted. */
export async function broughtBy(table: Table, article: string, version: number): Promise<Brought> {
  const found = await readVersion(table, article, version);
  if (found === null && (await readArticle(table, article)) === null) return { claims: [], heard: [] };
  if (found === null) throw new Error(`article ${article} has no version ${version}`);
  const made = found.roster.filter(({ madeIn = 1 }) => madeIn === version);
  const items = await batchGet(
    table,
    made.map(({ claim }) => claimKey(claim.id)),
  );
  const claims = items.map(parseClaimItem);
  const day = claims[0] === undefined ? null : dayOf(claims[0]);
  return { claims, heard: day === null ? [] : heardIn(found.attributions, { article, day }) };
}

/** Who speaks in an article, each once, with what it says they are where it does. */
function heardIn(
  attributions: readonly Attribution[],
  { article, day }: { readonly article: string; readonly day: string },
): readonly Heard[] {
  const heard = new Map<string, Heard>();
  for (const { speaker } of attributions) {
    if (speaker?.name == null) continue;
    const { name, kind, text } = speaker;
    const role = heard.get(name)?.role ?? roleIn(text, name);
    heard.set(name, { name, kind, role, article, day });
  }
  return [...heard.values()];
}
