import { readOtherHead } from './other-heads.ts';

/** What the head of a Markdown file says, its names in lower case, and the text below it. */
export type FrontMatter = { readonly fields: ReadonlyMap<string, string>; readonly below: string };

const yamlPattern = /^\ufeff?\s*---[ \t]*\r?\n(?<head>[\s\S]{0,10000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const tomlPattern = /^\ufeff?\s*\+\+\+[ \t]*\r?\n(?<head>[\s\S]{0,10000}?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/;
const fieldPattern = /^(?<key>[A-Za-z_]+)[ \t]*:(?<value>.+)$/;

/** Parts a Markdown text from its front matter, yamlPattern or tomlPattern, where it has one. */
export async function readFrontMatter(markdown: string): Promise<FrontMatter> {
  const yaml = yamlPattern.exec(markdown);
  const toml = yaml === null ? tomlPattern.exec(markdown) : null;
  const match = yaml ?? toml;
  if (match === null) {
    const other = readOtherHead(markdown);
    return { fields: fieldsOf(other?.values), below: other?.below ?? markdown };
  }
  const head = match.groups?.['head'] ?? '';
  const below = markdown.slice(match[0].length);
  const values = yaml === null ? await readToml(head) : await readYaml(head);
  return { fields: values === null ? fieldsByLine(head) : fieldsOf(values), below };
}

/** The first of several names that a head has a value for. */
export function fieldOf({ fields }: FrontMatter, ...names: readonly string[]): string | null {
  return names.map((name) => fields.get(name)).find((value) => value !== undefined && value !== '') ?? null;
}

/** yamlPattern 1.2 with every scalar as the text that it is: dates and versions keep their form. */
async function readYaml(head: string): Promise<unknown> {
  const { parse } = await import('yaml');
  try {
    return parse(head, { schema: 'failsafe', prettyErrors: false });
  } catch {
    return null;
  }
}

async function readToml(head: string): Promise<unknown> {
  const { parse } = await import('smol-toml');
  try {
    return parse(head);
  } catch {
    return null;
  }
}

function fieldsOf(values: unknown): ReadonlyMap<string, string> {
  const entries = isRecord(values) ? Object.entries(values) : [];
  return new Map(entries.map(([key, value]) => [key.toLowerCase(), textOf(value)]));
}

/** A value as a line: a list's members with commas, a person by their name. */
function textOf(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter((text) => text !== '')
      .join(', ');
  if (value instanceof Date) return value.toISOString();
  if (isRecord(value)) return textOf(value['name'] ?? value['title'] ?? '');
  return typeof value === 'string' || typeof value === 'number' ? String(value).replaceAll(/\s+/g, ' ').trim() : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The plain `key: value` lines of a head that is no yamlPattern or tomlPattern, as a colon inside a title makes it. */
function fieldsByLine(head: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const field = fieldPattern.exec(line)?.groups;
    if (field !== undefined) fields.set((field['key'] ?? '').toLowerCase(), unquoted(field['value'] ?? ''));
  }
  return fields;
}

function unquoted(value: string): string {
  const trimmed = value.trim();
  return /^(?:"(?<text>.*)"|'(?<text2>.*)')$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
}
