import * as fc from 'fast-check';

/** A JSON Schema as /openapi.json has it. */
// biome-ignore lint/suspicious/noExplicitAny: a schema is looked into keyword by keyword
export type Schema = Readonly<Record<string, any>>;

const formats: Readonly<Record<string, readonly string[]>> = {
  date: ['2026-05-04', '1969-12-31'],
  'date-time': ['2026-05-04T12:00:00Z', '2026-05-04T12:00:00.123+02:00'],
  uri: ['https://news.example.org/1', 'http://example.net/?q=%20'],
};

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '',
    ' ',
    'alice',
    'https://news.example.org/1',
    'The ferry runs again, she said.',
    'half-true',
    '2026-05-04',
  ),
);

type Make = (schema: Schema) => fc.Arbitrary<unknown>;

/** Values of each type, as far as the words of its schema go. */
const byType: Readonly<Record<string, (schema: Schema, inner: Make) => fc.Arbitrary<unknown>>> = {
  string: stringOf,
  integer: ({ minimum = -10, maximum = 1000 }) =>
    fc.integer({ min: Math.max(minimum, -1e6), max: Math.min(maximum, 1e6) }),
  number: ({ minimum = -10, maximum = 1000 }) => fc.double({ min: minimum, max: maximum, noNaN: true }),
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  array: ({ items, minItems = 0, prefixItems }, inner) =>
    Array.isArray(prefixItems)
      ? fc.tuple(...prefixItems.map(inner))
      : fc.array(inner(items || {}), { minLength: minItems, maxLength: minItems + 3 }),
  object: ({ properties = {}, required = [] }, inner) =>
    fc.record(Object.fromEntries(Object.entries<Schema>(properties).map(([name, part]) => [name, inner(part)])), {
      requiredKeys: required,
    }),
};

/** Values that a schema describes; what it is refined by beyond its words may refuse some of them. */
export function fromSchema(
  schema: Schema,
  components: Readonly<Record<string, Schema>>,
  depth = 0,
): fc.Arbitrary<unknown> {
  const inner: Make = (part) => fromSchema(part, components, depth + 1);
  if (typeof schema['$ref'] === 'string') return inner(components[schema['$ref'].split('/').at(-1) ?? ''] ?? {});
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum']);
  const choices: readonly Schema[] | undefined = schema['properties']
    ? undefined
    : (schema['anyOf'] ?? schema['oneOf']);
  if (choices !== undefined) return fc.oneof(...choices.map(inner));
  const make = byType[depth > 6 ? 'null' : [schema['type']].flat()[0]];
  return make === undefined ? fc.jsonValue() : make(schema, inner);
}

function stringOf({ format, maxLength }: Schema): fc.Arbitrary<string> {
  const named = formats[String(format)];
  if (named !== undefined) return fc.constantFrom(...named);
  return maxLength === undefined ? texts : texts.map((text) => text.slice(0, maxLength));
}
