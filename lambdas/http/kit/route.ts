import type * as z from 'zod';
import type { Answer } from './answer.ts';
import type { KitCode, Problem } from './problem.ts';

/** What differs from one application to another, as types. */
export interface Application {
  /** Whoever calls. */
  readonly actor: unknown;
  /** Who may call a route; `public` is anybody. */
  readonly access: string;
  /** The codes of its problems. */
  readonly code: string;
  /** All that its routes need of the world. */
  readonly world: unknown;
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Something that is made when it is first asked for: no request needs more than a few of all schemas. */
export type Made<Schema> = () => Schema;

/** What a request is answered with. */
export type Reply<Code extends string> = Answer | Problem<Code | KitCode>;

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
export interface Call<Actor, Params, Query, Body> {
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
export interface Route<App extends Application, Params = unknown, Query = unknown, Body = unknown> {
  readonly operationId: string;
  readonly method: Method;
  /** OpenAPI path template: `/v1/claims/{id}`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly access: App['access'];
  readonly params?: Made<z.ZodType<Params>>;
  readonly query?: Made<z.ZodType<Query>>;
  readonly body?: Made<z.ZodType<Body>>;
  readonly bodyExample?: unknown;
  /** Fields of the body whose control characters the route takes out; in all others they are refused. */
  readonly cleaned?: readonly string[];
  readonly headers?: readonly HeaderKind[];
  readonly answers: Readonly<Record<number, AnswerKind>>;
  /** Problems beside those that every route has. */
  readonly problems: readonly (App['code'] | KitCode)[];
  handle(call: Call<App['actor'], Params, Query, Body>, world: App['world']): Promise<Reply<App['code']>>;
}
