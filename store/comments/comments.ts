import { randomBytes } from 'node:crypto';
import { PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { Comment } from '../../claims/comments/comment.ts';
import { pack, unpack } from '../table/body.ts';
import { getItem, queryItems, storedItem } from '../table/items.ts';
import { claimKey, commentKey, commentPrefix, mentionKey, mentionPrefix, seenKey } from '../table/keys.ts';
import { patiently } from '../table/patience.ts';
import type { Table } from '../table/table.ts';

const Packed = z.object({ body: z.instanceof(Uint8Array) });
const Mention = z.object({ claim: z.string(), comment: z.string(), stands: z.boolean() });
const Seen = z.object({ upTo: z.iso.datetime() });

/** Comments of one claim that a look at it goes through. */
const mostComments = 500;
/** Mentions of one person that are told of at once. */
const mostMentions = 100;

/** An id for a comment written now: comments lie in the order of their ids. */
export function newCommentId(now: Date): string {
  return `${now.toISOString()}-${randomBytes(4).toString('hex')}`;
}

/** Saves a comment, new or changed, and where it mentions people; those it mentions no more are told nothing any more. */
export async function saveComment(table: Table, comment: Comment, before: Comment | null = null): Promise<void> {
  const { id, claim, mentions } = comment;
  const dropped = (before?.mentions ?? []).filter((actor) => !mentions.includes(actor));
  const rows = [
    ...mentions.map((actor) => ({ actor, stands: true })),
    ...dropped.map((actor) => ({ actor, stands: false })),
  ].map(({ actor, stands }) => storedItem({ ...mentionKey(actor, id), claim, comment: id, stands }));
  const items = [storedItem({ ...commentKey(claim, id), body: pack(comment) }), ...rows];
  const TransactItems = items.map((Item) => ({ Put: { TableName: table.name, Item } }));
  await patiently(() => table.client.send(new TransactWriteItemsCommand({ TransactItems })));
}

/** One comment of a claim; null when there is none of this id. */
export async function readComment(table: Table, claim: string, id: string): Promise<Comment | null> {
  const item = await getItem(table, commentKey(claim, id));
  return item === undefined ? null : parseComment(item);
}

/** A claim's comments, oldest first. */
export async function listComments(table: Table, claim: string): Promise<readonly Comment[]> {
  const comments: Comment[] = [];
  for await (const item of queryItems(table, { pk: claimKey(claim).pk, prefix: commentPrefix })) {
    if (comments.length === mostComments) break;
    comments.push(parseComment(item));
  }
  return comments;
}

/** The comments that mention somebody and that they have not seen, newest first. */
export async function unseenMentions(table: Table, actor: string): Promise<readonly Comment[]> {
  const seen = await getItem(table, seenKey(actor));
  const from = seen === undefined ? mentionPrefix : `${Seen.parse(seen).upTo}\uffff`;
  const found: z.infer<typeof Mention>[] = [];
  const { pk } = mentionKey(actor, '');
  for await (const item of queryItems(
    table,
    { pk, prefix: mentionPrefix, from, to: '3' },
    { ScanIndexForward: false },
  )) {
    if (found.length === mostMentions) break;
    found.push(Mention.parse(item));
  }
  const standing = found.filter(({ stands }) => stands);
  const comments = await Promise.all(standing.map(({ claim, comment }) => readComment(table, claim, comment)));
  return comments.filter((comment) => comment !== null);
}

/** Notes that somebody has seen where they were mentioned up to a time. */
export async function noteSeen(table: Table, actor: string, upTo: Date): Promise<void> {
  const Item = storedItem({ ...seenKey(actor), upTo: upTo.toISOString() });
  await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
}

function parseComment(item: unknown): Comment {
  return Comment.parse(unpack(Packed.parse(item).body));
}
