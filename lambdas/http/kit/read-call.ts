import type * as z from 'zod';
import { bodyFaults, mostFaults, parameterFaults, quote, shortened, summarise } from './faults.ts';
import { parseJson } from './parse-json.ts';
import { type KitCode, type Problem, problem } from './problem.ts';
import type { HttpRequest } from './request.ts';
import type { Made } from './route.ts';
import { bodyCharacters, parameterCharacters } from './unfit-characters.ts';

/** What a route reads of a request. */
interface Reads {
  readonly params?: Made<z.ZodType>;
  readonly query?: Made<z.ZodType>;
  readonly body?: Made<z.ZodType>;
  readonly cleaned?: readonly string[];
}

/** The largest body that is read, in bytes; escaped JSON may take up to three bytes for one of text. */
export const maxBodyBytes = 3_000_000;

/** The parts of a request after the route's schemas, or what is wrong with the first part that is not right. */
export type ReadCall =
  | { readonly kind: 'read'; readonly params: unknown; readonly query: unknown; readonly body: unknown }
  | Problem<KitCode>;

/** Parses path, query and body of a request by the route's schemas; `insteadOfLarge` says what to do with a large one. */
export function readCall(
  route: Reads,
  request: HttpRequest,
  { params: rawParams, insteadOfLarge }: { readonly params: RawParams; readonly insteadOfLarge: string },
): ReadCall {
  const params = readParams(route, rawParams);
  if (params.kind === 'problem') return params;
  const query = readQuery(route, request.query);
  if (query.kind === 'problem') return query;
  const body = readBody(route, request, insteadOfLarge);
  if (body.kind === 'problem') return body;
  return { kind: 'read', params: params.value, query: query.value, body: body.value };
}

/** The problem of one query parameter. */
export function badParameter(parameter: string, detail: string): Problem<'invalid-query'> {
  return problem('invalid-query', `${parameter}: ${detail}.`, { members: { errors: [{ parameter, detail }] } });
}

type RawParams = Readonly<Record<string, string>>;
type Part = { readonly kind: 'part'; readonly value: unknown } | Problem<KitCode>;

function readParams({ params }: Reads, given: RawParams): Part {
  return params === undefined ? { kind: 'part', value: undefined } : readNamed(params(), given, 'invalid-path');
}

function readQuery(route: Reads, given: URLSearchParams): Part {
  if (route.query === undefined) return { kind: 'part', value: undefined };
  const names = [...given.keys()];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return badParameter(twice, `is given ${given.getAll(twice).length} times; give it once`);
  const filled = Object.fromEntries([...given].filter(([, value]) => value !== ''));
  return readNamed(route.query(), filled, 'invalid-query');
}

function readNamed(
  schema: z.ZodType,
  given: Readonly<Record<string, string>>,
  code: 'invalid-path' | 'invalid-query',
): Part {
  const unfit = parameterCharacters(given);
  if (unfit.length > 0) return problem(code, `${summarise(unfit)}.`, { members: { errors: unfit } });
  const read = schema.safeParse(given);
  if (read.success) return { kind: 'part', value: read.data };
  const errors = parameterFaults(read.error, given);
  return problem(code, `${summarise(errors)}.`, { members: { errors } });
}

function readBody(route: Reads, { body, headers }: HttpRequest, insteadOfLarge: string): Part {
  if (route.body === undefined) return { kind: 'part', value: undefined };
  if (body.byteLength > maxBodyBytes) {
    const detail = `The body has ${body.byteLength} bytes and at most ${maxBodyBytes} are taken. ${insteadOfLarge}`;
    return problem('too-large', detail);
  }
  const type = headers['content-type'] ?? '';
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type)) {
    const detail = `The content type is ${quote(type)}; send JSON as "application/json".`;
    return problem('content-type-not-supported', detail, { headers: { accept: 'application/json' } });
  }
  return parseBody(route.body(), body, route.cleaned ?? []);
}

function parseBody(schema: z.ZodType, bytes: Buffer, cleaned: readonly string[]): Part {
  const parsed = parseJson(bytes);
  if (parsed.kind === 'broken') {
    const why = shortened(parsed.why, 200);
    return problem('broken-json', `The body (${bytes.byteLength} bytes) is not JSON in UTF-8: ${why}.`);
  }
  const body = parsed.value;
  const unfit = bodyCharacters(body, cleaned, mostFaults);
  if (unfit.length > 0) return problem('invalid-body', `${summarise(unfit)}.`, { members: { errors: unfit } });
  const read = schema.safeParse(body);
  if (read.success) return { kind: 'part', value: read.data };
  const errors = bodyFaults(read.error, body);
  return problem('invalid-body', `${summarise(errors)}.`, { members: { errors } });
}
