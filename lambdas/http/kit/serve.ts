import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Actor } from '../../../claims/workflow/actor.ts';
import { onBehalfOf } from '../../../store/table/table.ts';
import { type Access, describeAccess, mayCall } from '../desk/access.ts';
import type { Desk } from '../desk/desk.ts';
import type { Answer } from './answer.ts';
import { preflightHeaders } from './cors.ts';
import { failure } from './failure.ts';
import { type Found, routeFinder } from './find-route.ts';
import { type Problem, problem } from './problem.ts';
import { readCall } from './read-call.ts';
import { type HttpRequest, readRequest } from './request.ts';
import { respond } from './respond.ts';
import type { Route } from './route.ts';

type Reply = Answer | Problem;

/** Makes the Lambda handler of a list of routes: find the route, know the caller, read the request, answer. */
export function serve(
  routes: readonly Route[],
  desk: Desk,
): (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2> {
  const find = routeFinder(routes);
  return async (event) => {
    const began = performance.now();
    const request = readRequest(event);
    const found = find(request.method, request.path);
    const route = found.kind === 'found' ? found.route : null;
    const reply = await replyTo(request, found, desk).catch((error: unknown) => failure(error, { request, desk }));
    const response = respond(reply, request, desk.pageOrigin);
    desk.log.info('request', {
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

async function replyTo(request: HttpRequest, found: Found, desk: Desk): Promise<Reply> {
  if (found.kind === 'unknown') {
    return problem('unknown-path', `There is nothing at ${request.path}; /docs lists what there is.`);
  }
  if (found.kind === 'other-methods') return otherMethod(request, found.methods);
  const { route, params } = found;
  const now = desk.now();
  const caller = await callerOf(request, route.access, { desk, now });
  if (caller.kind === 'problem') return caller;
  const read = readCall(route, params, request);
  if (read.kind === 'problem') return read;
  const { headers, url } = request;
  const call = { ...read, actor: caller.actor, headers, url, requestId: request.id, now };
  return route.handle(call, { ...desk, table: onBehalfOf(desk.table, request.id) });
}

function otherMethod({ method, path }: HttpRequest, methods: readonly string[]): Reply {
  const allow = [...new Set(methods), ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  if (method === 'OPTIONS') {
    const headers = { allow, ...preflightHeaders(methods) };
    return { kind: 'answer', status: 204, body: null, contentType: 'application/json', headers };
  }
  return problem('method-not-allowed', `${path} does not take ${method}, only ${allow}.`, { headers: { allow } });
}

type Caller = { readonly kind: 'caller'; readonly actor: Actor };

const nobody: Caller = { kind: 'caller', actor: { id: 'nobody', roles: [] } };

async function callerOf(
  { headers }: HttpRequest,
  access: Access,
  { desk, now }: { readonly desk: Desk; readonly now: Date },
): Promise<Caller | Problem> {
  if (access === 'public') return nobody;
  const authentication = await desk.authenticate(headers['authorization'], now);
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
