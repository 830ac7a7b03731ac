import { html, type Markup } from './html.ts';
import type { JsonSchema } from './json-schema.ts';

const limits: readonly string[] = [
  'format',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'default',
];

/** A schema in words: `array of Claim`, `"a" | "b"`, `string or null, format date`; references are links. */
export function inWords(schema: JsonSchema): Markup {
  const details = limits.filter((name) => name in schema).map((name) => `, ${name} ${JSON.stringify(schema[name])}`);
  return html`${kindOf(schema)}${details}`;
}

function kindOf(schema: JsonSchema): Markup {
  const { $ref, enum: values, const: value, items, anyOf, oneOf, type } = schema;
  if (typeof $ref === 'string') return linkTo($ref.split('/').at(-1) ?? '');
  if (Array.isArray(values)) return html`<code>${values.map((each) => JSON.stringify(each)).join(' | ')}</code>`;
  if (value !== undefined) return html`<code>${JSON.stringify(value)}</code>`;
  if (isSchema(items)) return html`array of ${inWords(items)}`;
  const choices = [anyOf, oneOf].find(Array.isArray);
  if (choices !== undefined && type === undefined) return join(choices.filter(isSchema).map(inWords), ' or ');
  if (isSchema(schema['properties'])) return properties(schema);
  if (Array.isArray(type)) return html`${type.join(' or ')}`;
  return html`${typeof type === 'string' ? type : 'anything'}`;
}

/** An object's fields as a table. */
function properties(schema: JsonSchema): Markup {
  const required: readonly unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
  const rows = Object.entries(schema['properties'] ?? {}).map(([name, field]: [string, JsonSchema]) => {
    const optional = required.includes(name) ? '' : ', optional';
    const { description = '' } = field;
    return html`<tr><th scope="row"><code>${name}</code></th><td>${inWords(field)}${optional}</td><td>${String(description)}</td></tr>`;
  });
  return html`<table><tbody>${rows}</tbody></table>`;
}

function linkTo(name: string): Markup {
  return html`<a href="#schema-${name}">${name}</a>`;
}

function join(parts: readonly Markup[], between: string): Markup {
  return html`${parts.map((part, index) => html`${index === 0 ? '' : between}${part}`)}`;
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
