/** A string of JSON, one that nothing closes, or a comment outside strings; commas that nothing follows. */
const stringOrComment = /"(?:[^"\\]|\\.)*"?|\/\/[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/)?/g;
const stringOrComma = /"(?:[^"\\]|\\.)*"?|,\s*(?=[}\]])/g;

/** Where one value ends and the next begins without a comma between them. */
const stringOrSeam = /"(?:[^"\\]|\\.)*"?|\}\s*(?=\{)/g;

/** An article's facts in a source that is no JSON at all: a quotation mark inside a string breaks the rest of it. */
const typePattern = /"@type"\s{0,9}:\s{0,9}\[?\s{0,9}"(?<type>\w{0,40}(?:Article|Posting))"/;
const datePattern = /"datePublished"\s{0,9}:\s{0,9}"(?<date>[^"\\]{4,60})"/;
const authorPattern =
  /"author"\s{0,9}:\s{0,9}\[?\s{0,9}(?:"(?<text>[^"\\]{2,100})"|\{[^{}[\]]{0,300}?"name"\s{0,9}:\s{0,9}"(?<name>[^"\\]{2,100})")/;

/** JSON as pages have it: in a comment or a CDATA section, with line breaks, comments and commas where none belong; null for nothing readable. */
export function looseJson(source: string): unknown {
  const bare = source
    .trim()
    .replace(/^(?:\/\/\s*|\/\*\s*)?<!\[CDATA\[(?:\s*\*\/)?/, '')
    .replace(/(?:\/\/\s*|\/\*\s*)?\]\]>(?:\s*\*\/)?$/, '')
    .replace(/^<!--|-->$/g, '');
  const exact = parsed(bare);
  if (exact !== undefined) return exact;
  const plain = onOneLine(outsideStrings(bare, stringOrComment, ' '));
  const repaired = outsideStrings(plain, stringOrComma, '');
  for (const candidate of [plain, repaired, `[${outsideStrings(repaired, stringOrSeam, '},')}]`]) {
    const value = parsed(candidate);
    if (value !== undefined) return value;
  }
  return factsIn(bare);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** What a pattern finds replaced where it is no string. */
function outsideStrings(json: string, pattern: RegExp, by: string): string {
  return json.replaceAll(pattern, (part) => (part.startsWith('"') ? part : by));
}

function onOneLine(json: string): string {
  return json.replaceAll(/[\n\r\t]+/g, ' ').replace(/;\s*$/, '');
}

/** The type, day and first author that stand in a source nobody can parse. */
function factsIn(source: string): unknown {
  const type = typePattern.exec(source)?.groups?.['type'];
  if (type === undefined) return null;
  const author = authorPattern.exec(source)?.groups;
  return {
    '@type': type,
    datePublished: datePattern.exec(source)?.groups?.['date'],
    author: author?.['text'] ?? author?.['name'],
  };
}
