import * as z from 'zod';
import { commandClient } from '../../local/issuer/clients.ts';
import { isUser, machine, users } from '../../local/issuer/users.ts';
import { done, type ExitCode, WrongUse } from '../exit.ts';
import { localStack } from '../local-stack.ts';

const TokenAnswer = z.object({ access_token: z.string() });

/** Prints a bearer token of the local stack, alone on a line. */
export async function tokenCommand(name: string): Promise<ExitCode> {
  console.log(await tokenOf(name));
  return done;
}

/** A bearer token of the local stack for one of its users, or its machine. */
export async function tokenOf(name: string): Promise<string> {
  if (!isUser(name) && name !== machine.id) {
    throw new WrongUse(`Nobody is called "${name}"; there are ${[...Object.keys(users), machine.id].join(', ')}.`);
  }
  const { issuer } = await localStack();
  const asked = isUser(name)
    ? { grant_type: 'password', client_id: commandClient, username: name }
    : { grant_type: 'client_credentials', client_id: machine.id, client_secret: machine.secret, scope: machine.scope };
  const answer = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(asked) });
  if (!answer.ok) throw new Error(`The issuer at ${issuer} gives no token for ${name}: ${await answer.text()}`);
  return TokenAnswer.parse(await answer.json()).access_token;
}
