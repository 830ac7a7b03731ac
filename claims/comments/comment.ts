import * as z from 'zod';
import { editableMinutes } from './editable.ts';

/** What colleagues say to each other about a claim; no part of its history, nor of what is published. */
export const Comment = z
  .object({
    id: z.string(),
    claim: z.string(),
    by: z.string(),
    at: z.iso.datetime(),
    editedAt: z.iso.datetime().nullable(),
    text: z.string(),
    mentions: z.array(z.string()).readonly().describe('the people it names with an @'),
  })
  .readonly()
  .meta({ id: 'Comment' });
export type Comment = z.infer<typeof Comment>;

/** Whether whoever wrote a comment may still change it. */
export function isEditable({ at }: Comment, now: Date): boolean {
  return now.getTime() - Date.parse(at) < editableMinutes * 60_000;
}

const mention = /@([\p{L}\p{N}_.-]+)/gu;

/** The people that a text names with an @, each once, whatever the case; `@bob.` at the end of a sentence is bob. */
export function mentionsIn(text: string, people: readonly string[]): readonly string[] {
  const byName = new Map(people.map((id) => [id.toLowerCase(), id]));
  const named = Array.from(text.matchAll(mention), ([, name = '']) => name.toLowerCase());
  const found = named.flatMap((name) => byName.get(name) ?? byName.get(withoutEnd(name)) ?? []);
  return [...new Set(found)];
}

/** A name without the dots and hyphens that end a sentence after it. */
function withoutEnd(name: string): string {
  let end = name.length;
  while (end > 0 && /[.-]/.test(name.charAt(end - 1))) end--;
  return name.slice(0, end);
}
