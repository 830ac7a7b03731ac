import type { ArticleVersion } from '../../claims/revision/roster.ts';
import { readArticle } from '../articles/read-article.ts';
import { readBody } from '../articles/version-body.ts';
import { listVersions, readVersion } from '../articles/versions.ts';
import { type Order, orders, sourceIn } from '../table/definition.ts';
import { agePlace, partitionsOf, scorePlace } from '../table/lists.ts';
import { mergeLists } from '../table/merge-lists.ts';
import type { Table } from '../table/table.ts';
import { parseClaimItem } from './claim-item.ts';

/** A claim of an article and its place among them. */
export interface ArticlePlace {
  readonly id: string;
  readonly place: string;
}

/** As many moved or added claims as an article is asked for at first. */
const expected = 25;

/**
 * The claims of an article in their order: those that its newest version's roster names, which need no list of their
 * own, and those of the list, which are the ones that somebody has moved, or added by hand. An article in the middle of
 * a new version has claims on that one's roster that are not there yet.
 */
export async function articlePlaces(table: Table, article: string, order: Order): Promise<readonly ArticlePlace[]> {
  const [rostered, listed] = await Promise.all([onRoster(table, article, order), inList(table, article, order)]);
  const byId = new Map([...rostered, ...listed].map((place) => [place.id, place]));
  const ordered = [...byId.values()].sort((one, other) => (one.place < other.place ? -1 : 1));
  return order === 'score' ? ordered.reverse() : ordered;
}

async function onRoster(table: Table, article: string, order: Order): Promise<readonly ArticlePlace[]> {
  const made = await newestVersion(table, article);
  if (made === null) return [];
  const { version, times } = made;
  return version.roster.map(({ claim, madeIn = 1 }) => {
    const { id, sentence, checkWorthiness } = claim;
    const createdAt = times.get(madeIn) ?? '';
    const place =
      order === 'score' ? scorePlace(checkWorthiness.score, { id, createdAt }) : agePlace({ id, createdAt, sentence });
    return { id, place };
  });
}

/** The newest version, one that is being saved included, and when each version was made. */
async function newestVersion(
  table: Table,
  article: string,
): Promise<{ readonly version: ArticleVersion; readonly times: ReadonlyMap<number, string> } | null> {
  const stored = await readArticle(table, article);
  if (stored === null) return null;
  const { pending } = stored;
  const current = stored.article.version;
  if (pending === null && current === 0) return null;
  const [version, headers] = await Promise.all([
    pending === null ? readVersion(table, article, current) : readBody(table, article, pending),
    listVersions(table, article),
  ]);
  if (version === null) return null;
  const times = new Map(headers.map(({ version: number, createdAt }) => [number, createdAt]));
  if (pending !== null) times.set(pending.version, pending.at);
  return { version, times };
}

async function inList(table: Table, article: string, order: Order): Promise<readonly ArticlePlace[]> {
  const places: ArticlePlace[] = [];
  const list = {
    sources: partitionsOf.article(article).map((partition) => sourceIn(order, partition)),
    placeAttribute: orders[order],
    descending: order === 'score',
  };
  for await (const { place, item } of mergeLists(table, list, { after: undefined, expected })) {
    places.push({ id: parseClaimItem(item).id, place });
  }
  return places;
}
