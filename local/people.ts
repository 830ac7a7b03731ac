import { writeFile } from 'node:fs/promises';
import { users } from './issuer/users.ts';

/** Writes down who works on this machine, where the handlers look for it: everybody whom the issuer signs in. */
export async function writePeople(file: URL): Promise<void> {
  const people = Object.entries(users).map(([id, { rank, title }]) => ({
    id,
    name: title.split(',')[0],
    roles: [rank],
    email: `${id}@desk.example`,
  }));
  await writeFile(file, `${JSON.stringify(people, null, 2)}\n`);
}
