import * as z from 'zod';
import { canonicalJson } from '../workflow/canonical-json.ts';
import type { ArticleVersion, RosterEntry } from './roster.ts';

/** What became of a claim from one version of its article to another. */
export const carriages = ['unchanged', 'moved', 'reworded', 'gone', 'new', 'returned'] as const;
export type Carriage = (typeof carriages)[number];

/** What became of one claim, with its wordings in both versions; null in the one that does not make it. */
export const ClaimChange = z
  .object({ claim: z.string(), change: z.enum(carriages), before: z.string().nullable(), after: z.string().nullable() })
  .readonly()
  .meta({ id: 'ClaimChange' });
export type ClaimChange = z.infer<typeof ClaimChange>;

/** What became of a claim between two of its appearances; null when neither version makes it. */
export function carriageBetween(before: RosterEntry | undefined, after: RosterEntry | undefined): Carriage | null {
  const [was, is] = [before?.gone === false, after?.gone === false];
  if (before === undefined) return is ? 'new' : null;
  if (!was) return is ? 'returned' : null;
  if (after === undefined || !is) return 'gone';
  if (before.claim.text !== after.claim.text || before.speaker !== after.speaker) return 'reworded';
  return canonicalJson(before.claim.spans) === canonicalJson(after.claim.spans) ? 'unchanged' : 'moved';
}

/** What became of every claim from one version to another, in the order of the later one. */
export function changesBetween(from: ArticleVersion, to: ArticleVersion): readonly ClaimChange[] {
  const before = byId(from);
  const after = byId(to);
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    const change = carriageBetween(was, is);
    return change === null ? [] : [{ claim: id, change, before: wording(was), after: wording(is) }];
  });
}

function byId({ roster }: ArticleVersion): ReadonlyMap<string, RosterEntry> {
  return new Map(roster.map((entry) => [entry.claim.id, entry]));
}

function wording(entry: RosterEntry | undefined): string | null {
  return entry === undefined || entry.gone ? null : entry.claim.text;
}
