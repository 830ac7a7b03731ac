/** A head that is neither YAML nor TOML: its fields by name, and the text below it. */
export type OtherHead = { readonly values: Readonly<Record<string, unknown>>; readonly below: string };

const jsonPattern = /^\ufeff?\s*(?<head>\{[ \t]*\r?\n[\s\S]{0,10000}?\r?\n\})[ \t]*\r?\n/;

/** One of MultiMarkdown's fields, which a blank line ends. */
const fieldPattern = /^[A-Za-z][\w -]{0,30}:[ \t]/;
const blankLine = /\r?\n\r?\n/;
const longestHead = 10_000;
const [fewestFields, mostFields] = [2, 20];
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
  return readFields(markdown.replace(/^\ufeff/, ''));
}

function readFields(markdown: string): OtherHead | null {
  const end = blankLine.exec(markdown);
  if (end === null || end.index > longestHead) return null;
  const lines = markdown.slice(0, end.index).split(/\r?\n/);
  if (lines.length < fewestFields || lines.length > mostFields) return null;
  if (!lines.every((line) => fieldPattern.test(line))) return null;
  const fields = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const;
  });
  if (fields.filter(([name]) => knownField.test(name)).length < fewestFields) return null;
  return { values: Object.fromEntries(fields), below: markdown.slice(end.index + end[0].length) };
}

function objectIn(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
