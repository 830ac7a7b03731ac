import type { Actor } from '../../../claims/workflow/actor.ts';
import type { Call, Route } from '../kit/route.ts';
import type { Access } from './access.ts';
import type { Desk } from './desk.ts';
import type { ProblemCode } from './problems.ts';

/** The desk's API, for the kit. */
export interface DeskApplication {
  readonly actor: Actor;
  readonly access: Access;
  readonly code: ProblemCode;
  readonly world: Desk;
}

export type DeskRoute = Route<DeskApplication>;

/** A request whose parts no schema read. */
export type PlainCall = Call<Actor, undefined, undefined, undefined>;

/** Declares a route; only for its types, so that what `handle` gets is what its schemas give. */
export function route<Params = undefined, Query = undefined, Body = undefined>(
  declared: Route<DeskApplication, Params, Query, Body>,
): DeskRoute {
  return declared;
}
