/** The YAML head of a Markdown file, its plain `key: value` lines only, and the text below it. */
export type FrontMatter = { readonly fields: ReadonlyMap<string, string>; readonly below: string };

const FENCED = /^\ufeff?\s*---[ \t]*\r?\n(?<head>[\s\S]{0,10000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const FIELD = /^(?<key>[A-Za-z_]+)[ \t]*:(?<value>.+)$/;

/** Parts a Markdown text from its front matter, where it has one. */
export function readFrontMatter(markdown: string): FrontMatter {
  const match = FENCED.exec(markdown);
  const fields = new Map<string, string>();
  for (const line of match?.groups?.['head']?.split(/\r?\n/) ?? []) {
    const field = FIELD.exec(line)?.groups;
    if (field !== undefined) fields.set((field['key'] ?? '').toLowerCase(), unquoted(field['value'] ?? ''));
  }
  return { fields, below: match === null ? markdown : markdown.slice(match[0].length) };
}

/** The first of several names that a head has a value for. */
export function fieldOf({ fields }: FrontMatter, ...names: readonly string[]): string | null {
  return names.map((name) => fields.get(name)).find((value) => value !== undefined && value !== '') ?? null;
}

function unquoted(value: string): string {
  const trimmed = value.trim();
  return /^(?:"(?<text>.*)"|'(?<text2>.*)')$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
}
