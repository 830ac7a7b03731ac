import { describeAccess } from '../desk/access.ts';
import { type ProblemCode, problems } from '../desk/problems.ts';
import { type JsonSchema, schemaWriter } from './json-schema.ts';
import { ProblemDetails, problem, problemDetails } from './problem.ts';
import type { AnswerKind, Route } from './route.ts';
import { problemsOf } from './route-problems.ts';

type Writer = ReturnType<typeof schemaWriter>;
type Json = Readonly<Record<string, unknown>>;

const about = `From an article to a published verdict. Errors are RFC 9457 problem details with a stable \`code\`. Lists
answer \`{"items": […], "nextCursor": …}\`: send \`nextCursor\` back as \`cursor\` with the same filters for the next
page. A claim's \`ETag\` is its revision; a move has to name it in \`If-Match\`, and whoever is late gets 412 with the
claim as it now is.`.replaceAll('\n', ' ');

/** The OpenAPI 3.1 description of the routes, from the very schemas that parse their requests. */
export function describeApi(routes: readonly Route[]): Json {
  const writer = schemaWriter();
  const problem = writer.write(ProblemDetails());
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const operations = paths[route.path] ?? {};
    operations[route.method.toLowerCase()] = operation(route, writer, problem);
    paths[route.path] = operations;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Claimtrail',
      version: '1',
      summary: 'Claims of articles, and what became of them.',
      description: about,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(writer.components).sort(([a], [b]) => a.localeCompare(b))),
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'An access token of the configured OpenID issuer, RS256. Roles stand in `cognito:groups` (viewer, reviewer, editor, admin); a machine that sends articles has the scope `claimtrail/ingest`.',
        },
      },
    },
  };
}

function operation(route: Route, writer: Writer, problem: JsonSchema): Json {
  const { operationId, tag, summary, description, access, body, bodyExample } = route;
  const who = access === 'public' ? 'Anybody may call it.' : `Needs the role ${describeAccess(access)}.`;
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
    responses: { ...answers(route, writer), ...refusals(route, problem) },
  };
}

function parameters(route: Route, writer: Writer): readonly Json[] {
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

function answers({ answers }: Route, writer: Writer): Json {
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

function refusals(route: Route, schema: JsonSchema): Json {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(route)) {
    const { status } = problems[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries([...byStatus].map(([status, codes]) => [status, refusal(codes, schema)]));
}

function refusal(codes: readonly ProblemCode[], schema: JsonSchema): Json {
  const examples = codes.map((code) => [code, { value: problemDetails(problem(code, problems[code].title)) }]);
  return {
    description: codes.map((code) => `\`${code}\`: ${problems[code].title}`).join('. '),
    content: { 'application/problem+json': { schema, examples: Object.fromEntries(examples) } },
  };
}
