import * as z from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Writes zod schemas as JSON Schema 2020-12 for OpenAPI; schemas with an id are gathered as components. */
export function schemaWriter() {
  const components: Record<string, JsonSchema> = {};

  function write(schema: z.ZodType): JsonSchema {
    const wrapped = z.toJSONSchema(z.object({ root: schema }), { io: 'input', unrepresentable: 'any' });
    for (const [id, definition] of Object.entries(wrapped.$defs ?? {})) components[id] = tidy(definition);
    return tidy(wrapped.properties?.['root'] ?? {});
  }

  return { write, components };
}

/** Patterns that only repeat what a format says, in hundreds of characters. */
const formatsThatSayIt: ReadonlySet<unknown> = new Set(['date-time', 'date']);

/** References point at components; what only TypeScript means by `readonly` and by a safe integer is left out. */
function tidy(value: unknown): JsonSchema {
  if (typeof value !== 'object' || value === null) return {};
  const kept = Object.entries(value).filter(([key, item]) => !isNoise(key, item, value));
  return Object.fromEntries(kept.map(([key, item]) => [key, tidyItem(key, item)]));
}

function isNoise(key: string, item: unknown, owner: object): boolean {
  if (key === '$schema' || key === 'id') return typeof item === 'string';
  if (key === 'readOnly') return item === true;
  if (key === 'pattern') return 'format' in owner && formatsThatSayIt.has(owner.format);
  return item === Number.MAX_SAFE_INTEGER || item === Number.MIN_SAFE_INTEGER;
}

function tidyItem(key: string, item: unknown): unknown {
  if (key === '$ref' && typeof item === 'string') return item.replace('#/$defs/', '#/components/schemas/');
  if (Array.isArray(item)) return item.map((each) => (typeof each === 'object' && each !== null ? tidy(each) : each));
  return typeof item === 'object' && item !== null ? tidy(item) : item;
}
