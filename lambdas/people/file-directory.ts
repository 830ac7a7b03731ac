import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { type Directory, Person } from './directory.ts';

const People = z.array(Person.unwrap().partial({ name: true, email: true }));

/** The people of one machine, as its file has them: an array of `{id, roles, name?, email?}`. */
export function fileDirectory(file: URL): Directory {
  return {
    async list() {
      const people = People.parse(JSON.parse(await readFile(file, 'utf8')));
      return people
        .map(({ id, roles, name = null, email = null }) => ({ id, roles, name, email }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
}
