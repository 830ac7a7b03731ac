import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as fc from 'fast-check';
import { deskApi } from '../../lambdas/http/desk/desk-api.ts';
import { describeApi } from '../../lambdas/http/kit/openapi.ts';
import { routes } from '../../lambdas/http/routes.ts';
import { people } from '../faults/desk.ts';
import { gatewayEvent, type Sent } from '../faults/gateway-event.ts';
import { checkDocumented } from './check-documented.ts';
import { fromSchema, type Schema } from './from-schema.ts';

const api = JSON.parse(JSON.stringify(describeApi(routes, deskApi)));
const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
ajv.addSchema({ $id: 'api', components: api.components });

/** Ids that there are. */
export interface Known {
  readonly claims: readonly string[];
  readonly articles: readonly string[];
}

const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e9',
    'null',
    '%',
    '%00',
    '../',
    '"',
    '\ud800',
    'a'.repeat(3000),
    '2026-02-30',
    '\u0000',
  ),
);

type Operation = Schema & { readonly method: string; readonly path: string };

const operations: readonly Operation[] = Object.entries<Schema>(api.paths).flatMap(([path, methods]) =>
  Object.entries<Schema>(methods).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
);

const parse = (text: string): unknown => JSON.parse(text);

/** A JSON value with one of its members replaced, dropped, doubled or buried. */
function disturbed(
  value: unknown,
  { at, by, how }: { readonly at: number; readonly by: unknown; readonly how: number },
): unknown {
  if (value === null || typeof value !== 'object' || how === 0) return by;
  const members = Object.entries(value);
  const [name, member] = members[at % Math.max(1, members.length)] ?? ['added', by];
  const next =
    how === 1
      ? { ...value, [name]: by }
      : how === 2
        ? { ...value, [name]: disturbed(member, { at, by, how: 1 }) }
        : null;
  if (next === null)
    return how === 3 ? Object.fromEntries(members.filter(([other]) => other !== name)) : [value, value];
  return Array.isArray(value) ? Object.values(next) : next;
}

const disturbance = fc.record({
  at: fc.nat(20),
  how: fc.nat(4),
  by: fc.oneof(
    fc.jsonValue(),
    word,
    fc.constantFrom('x'.repeat(30_000), parse('['.repeat(90) + ']'.repeat(90)), Number.MAX_SAFE_INTEGER, -0, 1e308),
  ),
});

function bodyOf(operation: Operation): fc.Arbitrary<string | undefined> {
  const schema: Schema | undefined = operation['requestBody']?.content?.['application/json']?.schema;
  if (schema === undefined) return fc.constant(undefined);
  const valid = fromSchema(schema, api.components.schemas ?? {});
  const changed = fc
    .tuple(valid, fc.array(disturbance, { minLength: 1, maxLength: 3 }))
    .map(([value, changes]) => changes.reduce<unknown>(disturbed, value));
  const json = fc.oneof(valid, changed, fc.jsonValue()).map((value) => JSON.stringify(value) ?? 'null');
  return fc.oneof({ weight: 12, arbitrary: json }, { weight: 1, arbitrary: fc.string() });
}

/** A call of some operation: mostly as it is documented, some of it changed. */
export function anyCall(known: Known): fc.Arbitrary<Sent> {
  return fc.constantFrom(...operations).chain((operation) => {
    const ids = operation.path.includes('articles') ? known.articles : known.claims;
    const parameters: readonly Schema[] = operation['parameters'] ?? [];
    const query = Object.fromEntries(
      parameters
        .filter((parameter) => parameter['in'] === 'query')
        .map(({ name, schema }) => [
          name,
          fc.oneof(fromSchema(schema, api.components.schemas ?? {}).map(String), word),
        ]),
    );
    return fc
      .record({
        id: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: word }),
        query: fc.record(query, { requiredKeys: [] }),
        body: bodyOf(operation),
        as: fc.constantFrom(...Object.keys(people), 'nobody'),
        match: fc.oneof(
          fc.nat(4).map((revision) => `"${revision}"`),
          word,
        ),
        key: fc.option(word, { nil: undefined, freq: 3 }),
      })
      .map(({ id, query: asked, body, as, match, key }) => ({
        requestId: 'fuzz',
        method: operation.method,
        path: operation.path.replace(/\{\w+\}/g, encodeURIComponent(id.toWellFormed())),
        query: String(
          new URLSearchParams(Object.entries(asked).map(([name, value]): [string, string] => [name, String(value)])),
        ),
        headers: {
          authorization: as,
          ...(operation.method === 'PATCH' ? { 'if-match': match } : {}),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        ...(body === undefined ? {} : { body }),
      }));
  });
}

/** Whether a call's body is one that the API says it takes. */
export function isValid({ method, path, body }: Sent): boolean {
  const operation = operations.find((each) => each.method === method && pattern(each.path).test(path));
  const schema: Schema | undefined = operation?.['requestBody']?.content?.['application/json']?.schema;
  if (schema === undefined || body === undefined) return true;
  try {
    const rooted = JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/'));
    return ajv.validate(rooted, JSON.parse(body)) === true;
  } catch {
    return false;
  }
}

function pattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);
}

type Handler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** What is wrong with the answer to a call; null for one that is documented and no fault of ours. */
export async function faultOfCall(sent: Sent, handler: Handler): Promise<string | null> {
  const event = gatewayEvent(sent);
  try {
    const { statusCode: status = 200, headers = {}, body = '' } = await handler(event);
    if (status >= 500) return `it was answered with ${status}: ${body.slice(0, 300)}`;
    const isJson = String(headers['content-type'] ?? '').includes('json');
    checkDocumented(event, { status, headers, body: isJson ? JSON.parse(body) : body });
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
