import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Api } from './api.ts';
import { preflightHeaders } from './cors.ts';
import { failure, type Log } from './failure.ts';
import { type Found, routeFinder } from './find-route.ts';
import { type Problem, problem } from './problem.ts';
import { readCall } from './read-call.ts';
import { type HttpRequest, readRequest } from './request.ts';
import { respond } from './respond.ts';
import type { Application, Reply, Route } from './route.ts';

/** An application at work. */
export interface Running<App extends Application> {
  readonly api: Api<App>;
  readonly routes: readonly Route<App>[];
  readonly now: () => Date;
  readonly log: Log;
  /** The page's origin, where it is not the API's own. */
  readonly pageOrigin: string | undefined;
  /**
   * Headers of every answer that brings none of its own by these names.
   * @default those of an API that no page shows
   */
  readonly guards?: Readonly<Record<string, string>>;
  /** Who calls, or why they may not call a route with this access. */
  readonly admit: (request: HttpRequest, access: App['access'], now: Date) => Promise<Admitted<App>>;
  /** What a route gets of the world for one request. */
  readonly worldFor: (request: HttpRequest) => App['world'];
}

/** Who calls, or why they may not. */
export type Admitted<App extends Application> =
  | { readonly kind: 'caller'; readonly actor: App['actor'] }
  | Problem<App['code']>;

/** Makes the Lambda handler of a list of routes: find the route, know the caller, read the request, answer. */
export function serve<App extends Application>(
  running: Running<App>,
): (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2> {
  const { api, log, pageOrigin, guards } = running;
  const find = routeFinder(running.routes);
  return async (event) => {
    const began = performance.now();
    const request = readRequest(event);
    const found = find(request.method, request.path);
    const route = found.kind === 'found' ? found.route : null;
    const reply = await replyTo(request, found, running).catch((error: unknown) => failure(error, { request, log }));
    const response = respond(reply, request, { problems: api.problems, pageOrigin, guards });
    log.info('request', {
      requestId: request.id,
      method: request.method,
      route: route?.path ?? null,
      status: response.statusCode,
      ...(reply.kind === 'problem' ? { code: reply.code } : {}),
      ms: Math.round(performance.now() - began),
    });
    return response;
  };
}

async function replyTo<App extends Application>(
  request: HttpRequest,
  found: Found<Route<App>>,
  { api, now: clock, admit, worldFor }: Running<App>,
): Promise<Reply<App['code']>> {
  if (found.kind === 'unknown') {
    return problem('unknown-path', `There is nothing at ${request.path}; /docs lists what there is.`);
  }
  if (found.kind === 'other-methods') return otherMethod(request, found.methods);
  const { route, params } = found;
  const now = clock();
  const caller = await admit(request, route.access, now);
  if (caller.kind === 'problem') return caller;
  const read = readCall(route, request, { params, insteadOfLarge: api.insteadOfLarge });
  if (read.kind === 'problem') return read;
  const { headers, url } = request;
  const call = { ...read, actor: caller.actor, headers, url, requestId: request.id, now };
  return route.handle(call, worldFor(request));
}

function otherMethod({ method, path }: HttpRequest, methods: readonly string[]): Reply<never> {
  const allow = [...new Set(methods), ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  if (method === 'OPTIONS') {
    const headers = { allow, ...preflightHeaders(methods) };
    return { kind: 'answer', status: 204, body: null, contentType: 'application/json', headers };
  }
  return problem('method-not-allowed', `${path} does not take ${method}, only ${allow}.`, { headers: { allow } });
}
