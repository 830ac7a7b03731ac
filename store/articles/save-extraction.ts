import type { Article } from '../../claims/article.ts';
import type { Extraction } from '../../claims/extraction.ts';
import { textHash } from '../../claims/ids.ts';
import { carryOver } from '../../claims/revision/carry.ts';
import type { TextOrigin } from '../../claims/revision/roster.ts';
import type { Table } from '../table/table.ts';
import { untilWon } from '../table/until-won.ts';
import type { StoredArticle } from './article-item.ts';
import { changeArticle, putArticle } from './change-article.ts';
import { finishVersion } from './finish-version.ts';
import { readEvenDeleted } from './read-article.ts';
import { unknownArticle } from './receive-article.ts';
import { writeBody } from './version-body.ts';
import { listVersions, readVersion } from './versions.ts';

const attempts = 20;

/** `known`: a version of this text was there, or the article was deleted, so nothing changed. */
export interface Saved {
  readonly kind: 'saved' | 'known';
  readonly article: Article;
}

/** What was understood of a text, and how the text came to be. */
export type Understood = Extraction & { readonly origin?: TextOrigin };

/**
 * Saves an extraction as a version of its article, once, whoever else does the same, and however often
 * it stops half way. The order of writes makes it so:
 *
 * 1. the body of the version, under its own hash, which nothing refers to yet;
 * 2. the article, which from now on names the version as pending: one writer wins, and everybody who
 *    comes across a pending version finishes it from its body before anything else;
 * 3. each claim, on condition that it is not there (new) or as it was read (carried over);
 * 4. in one transaction, the version's line and the article, which no longer names it as pending.
 */
export function saveExtraction(table: Table, understood: Understood, now: Date): Promise<Saved> {
  const { id } = understood;
  const hash = textHash(understood.article.text);
  const isRepair = understood.origin?.repair !== undefined;
  return untilWon({ attempts, doing: `a version of article ${id} is saved` }, async () => {
    const current = await readEvenDeleted(table, id);
    if (current !== null && current.deleted !== null) return { won: { kind: 'known', article: current.article } };
    if (current?.pending) {
      await finishVersion(table, current, current.pending);
      return { lost: 'a version pending before it' };
    }
    // A person who goes back to an older text means it.
    const isFacts = understood.origin?.facts === true;
    const has =
      current !== null && !isFacts && (isRepair ? current.textHash === hash : await hasText(table, current, hash));
    if (has) return { won: await known(table, id, { now, isChecked: isRepair }) };
    const reserved = await reserve(table, current, { understood, hash, now });
    if (!reserved?.pending) return { lost: 'other writers' };
    return { won: { kind: 'saved', article: await finishVersion(table, reserved, reserved.pending) } };
  });
}

/** An article that has a version of this text already: there is nothing to understand, nor to save. Null for all others. */
export async function savedBefore(
  table: Table,
  id: string,
  { text, now }: { readonly text: string; readonly now: Date },
): Promise<Saved | null> {
  const current = await readEvenDeleted(table, id);
  if (current !== null && current.deleted !== null) return { kind: 'known', article: current.article };
  if (current === null || current.pending !== null) return null;
  return (await hasText(table, current, textHash(text))) ? known(table, id, { now, isChecked: false }) : null;
}

/** Texts of old versions count too: they come again by retries and second runs, not by second thoughts. */
async function hasText(table: Table, { article, textHash: newest }: StoredArticle, hash: string): Promise<boolean> {
  if (article.version === 0) return false;
  return newest === hash || (await listVersions(table, article.id)).some((version) => version.textHash === hash);
}

/** A text that is there already: a person who sends it has checked it. */
type Again = { readonly now: Date; readonly isChecked: boolean };

async function known(table: Table, id: string, again: Again): Promise<Saved> {
  const stored = await changeArticle(table, id, (current) => {
    if (current === null) return null;
    const { state, check } = current.article.ingestion;
    return state === 'ready' && !(again.isChecked && check !== null) ? null : madeReady(current, again);
  });
  if (stored === null) throw new Error(`article ${id} vanished while it was saved`);
  return { kind: 'known', article: stored.article };
}

function madeReady(stored: StoredArticle, { now, isChecked }: Again): StoredArticle {
  const check = isChecked ? null : stored.article.ingestion.check;
  const ingestion = { state: 'ready', failure: null, check } as const;
  return { ...stored, article: { ...stored.article, ingestion, updatedAt: now.toISOString() } };
}

interface Attempt {
  readonly understood: Understood;
  readonly hash: string;
  readonly now: Date;
}

/** Writes the next version's body and names it as pending; null when another writer came first. */
async function reserve(
  table: Table,
  current: StoredArticle | null,
  { understood, hash, now }: Attempt,
): Promise<StoredArticle | null> {
  const { id, article, origin } = understood;
  const before = current ?? unknownArticle(id, article, now);
  const previous = before.article.version === 0 ? null : await readVersion(table, id, before.article.version);
  const carried = carryOver(previous, understood);
  const place = await writeBody(table, origin === undefined ? carried : { ...carried, origin });
  const pending = { ...place, textHash: hash, at: now.toISOString() };
  const next = { ...before, pending, writes: current === null ? 0 : current.writes + 1 };
  return (await putArticle(table, current, next)) ? next : null;
}
