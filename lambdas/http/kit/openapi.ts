import { type Api, problemsOf } from './api.ts';
import { type JsonSchema, schemaWriter } from './json-schema.ts';
import { type KitCode, type ProblemKinds, problem, problemBody } from './problem.ts';
import type { AnswerKind, Application, Route } from './route.ts';

type Writer = ReturnType<typeof schemaWriter>;
type Json = Readonly<Record<string, unknown>>;

/** The OpenAPI 3.1 description of the routes, from the very schemas that parse their requests. */
export function describeApi<App extends Application>(routes: readonly Route<App>[], api: Api<App>): Json {
  const { title, version, summary, description, license, bearer } = api;
  const writer = schemaWriter();
  const problem = writer.write(api.problemSchema());
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const operations = paths[route.path] ?? {};
    operations[route.method.toLowerCase()] = operation(route, { api, writer, problem });
    paths[route.path] = operations;
  }
  return {
    openapi: '3.1.0',
    info: { title, version, summary, description, license },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(writer.components).sort(([a], [b]) => a.localeCompare(b))),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: bearer },
      },
    },
  };
}

interface Writing<App extends Application> {
  readonly api: Api<App>;
  readonly writer: Writer;
  readonly problem: JsonSchema;
}

function operation<App extends Application>(route: Route<App>, { api, writer, problem }: Writing<App>): Json {
  const { operationId, tag, summary, description, access, body, bodyExample } = route;
  const who = access === 'public' ? 'Anybody may call it.' : `Needs the role ${api.describeAccess(access)}.`;
  return {
    operationId,
    tags: [tag],
    summary,
    description: description === undefined ? who : `${description} ${who}`,
    security: access === 'public' ? [] : [{ bearer: [] }],
    parameters: parameters(route, writer),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: writer.write(body()),
                ...(bodyExample === undefined ? {} : { example: bodyExample }),
              },
            },
          },
        }),
    responses: { ...answers(route, writer), ...refusals(problemsOf(route, api), api.problems, problem) },
  };
}

function parameters<App extends Application>(route: Route<App>, writer: Writer): readonly Json[] {
  const { params, query, headers = [] } = route;
  return [
    ...(params === undefined ? [] : named(writer.write(params()), 'path')),
    ...(query === undefined ? [] : named(writer.write(query()), 'query')),
    ...headers.map(({ name, required, description, example }) => {
      return { name, in: 'header', required, description, example, schema: { type: 'string' } };
    }),
  ];
}

function named(schema: JsonSchema, where: 'path' | 'query'): readonly Json[] {
  const properties = typeof schema['properties'] === 'object' ? (schema['properties'] ?? {}) : {};
  const required: readonly unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
  return Object.entries(properties).map(([name, each]: [string, JsonSchema]) => {
    const { description, ...rest } = each;
    return {
      name,
      in: where,
      required: where === 'path' || required.includes(name),
      ...(description === undefined ? {} : { description }),
      schema: rest,
    };
  });
}

function answers<App extends Application>({ answers }: Route<App>, writer: Writer): Json {
  return Object.fromEntries(Object.entries(answers).map(([status, kind]) => [status, success(kind, writer)]));
}

function success({ description, schema, contentType, headers, example }: AnswerKind, writer: Writer): Json {
  const described = Object.entries(headers ?? {}).map(([name, text]) => [
    name,
    { description: text, schema: { type: 'string' } },
  ]);
  return {
    description,
    ...(described.length === 0 ? {} : { headers: Object.fromEntries(described) }),
    ...(schema === undefined && contentType === undefined
      ? {}
      : {
          content: {
            [contentType ?? 'application/json']: {
              schema: schema === undefined ? { type: 'string' } : writer.write(schema()),
              ...(example === undefined ? {} : { example }),
            },
          },
        }),
  };
}

function refusals<Code extends string>(
  codes: readonly (Code | KitCode)[],
  kinds: ProblemKinds<Code>,
  schema: JsonSchema,
): Json {
  const byStatus = Map.groupBy(codes, (code) => kinds[code].status);
  return Object.fromEntries([...byStatus].map(([status, those]) => [status, refusal(those, kinds, schema)]));
}

function refusal<Code extends string>(
  codes: readonly (Code | KitCode)[],
  kinds: ProblemKinds<Code>,
  schema: JsonSchema,
): Json {
  const examples = codes.map((code) => [code, { value: problemBody(problem(code, kinds[code].title), kinds) }]);
  return {
    description: codes.map((code) => `\`${code}\`: ${kinds[code].title}`).join('. '),
    content: { 'application/problem+json': { schema, examples: Object.fromEntries(examples) } },
  };
}
