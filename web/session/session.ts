import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Actor } from '../../claims/workflow/actor.ts';
import type { PageConfig } from './config.ts';
import { readerOf } from './reader.ts';

/** A signed-in reader: who they are, their newest token, and the way out. */
export interface Session {
  readonly reader: Actor;
  token(): Promise<string | null>;
  signIn(): Promise<void>;
  signOut(): Promise<void>;
}

/** The way in, for somebody not signed in. */
export interface Door {
  signIn(): Promise<void>;
}

/** The path that the issuer sends a reader back to. */
export const returnPath = '/signed-in';

/** Finishes a sign-in under way, or finds the session of this tab; a door where there is none. */
export async function openSession(config: PageConfig): Promise<Session | Door> {
  const manager = managerFor(config);
  const signIn = () => manager.signinRedirect({ state: location.pathname + location.search });
  const user = location.pathname === returnPath ? await finishSignIn(manager) : await manager.getUser();
  const reader = user === null || user.expired === true ? null : readerOf(user.access_token);
  if (reader === null) return { signIn };
  return {
    reader,
    signIn,
    token: async () => (await manager.getUser())?.access_token ?? null,
    signOut: () => leave(manager, config),
  };
}

function managerFor(config: PageConfig): UserManager {
  return new UserManager({
    authority: config.issuer,
    client_id: config.clientId,
    redirect_uri: location.origin + returnPath,
    post_logout_redirect_uri: location.origin,
    scope: config.scope,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: true,
  });
}

async function finishSignIn(manager: UserManager): Promise<User | null> {
  const user = (await manager.signinCallback()) ?? null;
  const back = typeof user?.state === 'string' && !user.state.startsWith(returnPath) ? user.state : '/';
  history.replaceState(null, '', back);
  return user;
}

async function leave(manager: UserManager, config: PageConfig): Promise<void> {
  if (config.signOut === null) return manager.signoutRedirect();
  await manager.removeUser();
  location.assign(config.signOut);
}
