import * as z from 'zod';
import { ranks } from '../../claims/vocabulary/review.ts';
import { type Actor, hasRank } from '../../claims/workflow/actor.ts';

/** Somebody who works here: what histories call them, their name where it is known, and their roles. */
export const Person = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    roles: z.array(z.enum(ranks)).readonly(),
    email: z.string().nullable(),
  })
  .readonly();
export type Person = z.infer<typeof Person>;

/** Whom the desk knows, as whoever runs it keeps them. */
export interface Directory {
  /** Everybody with a role, by id. */
  list(): Promise<readonly Person[]>;
}

/** Whether somebody of the list may review; it is asked for the exact id that histories would have. */
export function reviewersAmong(people: readonly Person[]): (id: string) => boolean {
  const known = new Map(people.map((person) => [person.id, person satisfies Actor]));
  return (id) => {
    const person = known.get(id);
    return person !== undefined && hasRank(person, 'reviewer');
  };
}
