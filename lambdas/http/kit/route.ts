import type * as z from 'zod';
import type { Actor } from '../../../claims/workflow/actor.ts';
import type { Access } from '../desk/access.ts';
import type { Desk } from '../desk/desk.ts';
import type { ProblemCode } from '../desk/problems.ts';
import type { Answer } from './answer.ts';
import type { Problem } from './problem.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Something that is made when it is first asked for: no request needs more than a few of all schemas. */
export type Made<Schema> = () => Schema;

/** One documented answer of a route. */
export interface AnswerKind {
  readonly description: string;
  readonly schema?: Made<z.ZodType>;
  /** `application/json` where not given. */
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly example?: unknown;
}

/** A request header that a route reads. */
export interface HeaderKind {
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
  readonly example: string;
}

/** A request whose parts have been parsed by the route's schemas. */
export interface Call<Params, Query, Body> {
  readonly actor: Actor;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Scheme, host and path as the client sees them. */
  readonly url: string;
  /** What logs call the request; it goes with all that the request causes. */
  readonly requestId: string;
  readonly now: Date;
}

/** One operation of the API: how it is documented, what it reads, and what it does. */
export interface Route<Params = unknown, Query = unknown, Body = unknown> {
  readonly operationId: string;
  readonly method: Method;
  /** OpenAPI path template: `/v1/claims/{id}`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly access: Access;
  readonly params?: Made<z.ZodType<Params>>;
  readonly query?: Made<z.ZodType<Query>>;
  readonly body?: Made<z.ZodType<Body>>;
  readonly bodyExample?: unknown;
  readonly headers?: readonly HeaderKind[];
  readonly answers: Readonly<Record<number, AnswerKind>>;
  /** Problems beside those that every route has. */
  readonly problems: readonly ProblemCode[];
  handle(call: Call<Params, Query, Body>, desk: Desk): Promise<Answer | Problem>;
}

/** Declares a route; only for its types, so that what `handle` gets is what its schemas give. */
export function route<Params = undefined, Query = undefined, Body = undefined>(
  declared: Route<Params, Query, Body>,
): Route {
  return declared;
}
