import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { deskApi } from '../../lambdas/http/desk/desk-api.ts';
import { routeFinder } from '../../lambdas/http/kit/find-route.ts';
import { describeApi } from '../../lambdas/http/kit/openapi.ts';
import { routes } from '../../lambdas/http/routes.ts';

interface Documented {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

const api = JSON.parse(JSON.stringify(describeApi(routes, deskApi)));
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ $id: 'api', components: api.components });
const find = routeFinder(routes);
const compiled = new Map<string, ValidateFunction>();

/** Throws where an answer is not one that /openapi.json promises for its route. */
export function checkDocumented(
  { rawPath, requestContext }: APIGatewayProxyEventV2,
  answer: { readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly body: unknown },
): void {
  const { method } = requestContext.http;
  const found = find(method, rawPath);
  if (found.kind !== 'found' || method === 'HEAD') return;
  const { path } = found.route;
  const documented: Documented | undefined = api.paths[path][method.toLowerCase()].responses[answer.status];
  const what = `${method} ${path} ${answer.status}`;
  if (documented === undefined) throw new Error(`${what} is not documented: ${JSON.stringify(answer.body)}`);
  const type = String(answer.headers['content-type'] ?? '');
  const schema = documented.content?.[type]?.schema;
  if (schema === undefined) throw new Error(`${what}: ${type} is not documented`);
  const validate = compiled.get(`${what} ${type}`) ?? ajv.compile(rooted(schema));
  compiled.set(`${what} ${type}`, validate);
  if (!validate(answer.body)) throw new Error(`${what}: ${ajv.errorsText(validate.errors)}`);
}

function rooted(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/'));
}
