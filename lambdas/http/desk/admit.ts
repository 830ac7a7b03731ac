import type { Authentication } from '../../shared/auth.ts';
import type { HttpRequest } from '../kit/request.ts';
import type { Admitted } from '../kit/serve.ts';
import { type Access, describeAccess, mayCall } from './access.ts';
import { problem } from './problems.ts';
import type { DeskApplication } from './route.ts';

const nobody = { kind: 'caller', actor: { id: 'nobody', roles: [] } } as const;

/** Makes the check of who calls, by their token, and whether they may call a route with its access. */
export function admission(
  authenticate: (authorization: string | undefined, now: Date) => Promise<Authentication>,
): (request: HttpRequest, access: Access, now: Date) => Promise<Admitted<DeskApplication>> {
  return async ({ headers }, access, now) => admitted(access, () => authenticate(headers['authorization'], now));
}

async function admitted(
  access: Access,
  authenticate: () => Promise<Authentication>,
): Promise<Admitted<DeskApplication>> {
  if (access === 'public') return nobody;
  const authentication = await authenticate();
  if (authentication.kind === 'no-token') {
    const challenge = { 'www-authenticate': 'Bearer realm="claimtrail"' };
    return problem('token-needed', 'Send "Authorization: Bearer <access token>".', { headers: challenge });
  }
  if (authentication.kind === 'refused') {
    const challenge = { 'www-authenticate': 'Bearer realm="claimtrail", error="invalid_token"' };
    return problem('token-invalid', `The token was refused: ${authentication.reason}.`, { headers: challenge });
  }
  const { actor } = authentication;
  if (mayCall(actor, access)) return { kind: 'caller', actor };
  const has = actor.roles.length === 0 ? 'none' : actor.roles.join(', ');
  return problem('role-needed', `This needs the role ${describeAccess(access)}; yours: ${has}.`);
}
