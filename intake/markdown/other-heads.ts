/** A head that is neither YAML nor TOML: its fields by name, and the text below it. */
export type OtherHead = { readonly values: Readonly<Record<string, unknown>>; readonly below: string };

const jsonPattern = /^\ufeff?\s*(?<head>\{[ \t]*\r?\n[\s\S]{0,10000}?\r?\n\})[ \t]*\r?\n/;

/** MultiMarkdown's fields, which a blank line ends. */
const linesPattern = /^\ufeff?(?:[A-Za-z][\w -]{0,30}:[ \t]+[^\r\n]{1,500}\r?\n){2,20}\r?\n/;
const knownField = /^(?:title|author|authors|date|by)$/i;

/** Pandoc's three lines: title, authors, date. */
const percentPattern =
  /^\ufeff?%[ \t]?(?<title>[^\r\n]{1,500})\r?\n%[ \t]?(?<author>[^\r\n]{0,500})\r?\n(?:%[ \t]?(?<date>[^\r\n]{0,200})\r?\n)?/;

/** The head of a Markdown text in JSON, in MultiMarkdown's lines or in pandoc's; null for none of these. */
export function readOtherHead(markdown: string): OtherHead | null {
  const percent = percentPattern.exec(markdown);
  if (percent !== null) return { values: { ...percent.groups }, below: markdown.slice(percent[0].length) };
  const json = jsonPattern.exec(markdown);
  if (json !== null) {
    const values = objectIn(json.groups?.['head'] ?? '');
    return values === null ? null : { values, below: markdown.slice(json[0].length) };
  }
  const lines = linesPattern.exec(markdown)?.[0] ?? '';
  const fields = lines.split(/\r?\n/).flatMap((line) => {
    const colon = line.indexOf(':');
    return colon < 0 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const];
  });
  if (fields.filter(([name]) => knownField.test(name)).length < 2) return null;
  return { values: Object.fromEntries(fields), below: markdown.slice(lines.length) };
}

function objectIn(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
