import { fencedLines } from './fences.ts';

/** The line that opens a shortcode: {{< highlight sh >}}, {{% code-toggle %}}, {% highlight ruby %}; up to its braces. */
const opening =
  /^(?<indent>[ \t]{0,12})\{[{%][<%-]?[ \t]?(?<name>[\w-]{2,40})(?![\w-])(?<rest>[^{}]{0,200})\}\}?[ \t]*$/;

/** The line that ends one: {{< /highlight >}}, {% endhighlight %}. */
const closing = /^[ \t]{0,12}\{[{%][<%-]?[ \t]?(?:\/[ \t]?|end)(?<name>[\w-]{2,40})[ \t]?[-/>%]{1,2}\}\}?[ \t]*$/;

/** What a shortcode is called that shows code. */
const showsCode = /code|highlight|snippet|terminal|console|prism/i;

/** Longer than any fence within. */
const fence = '~~~~~~~~';

/** Markdown in which the code that a site builder's shortcodes hold stands between fences, so that it is read as code. */
export function withFencedShortcodes(markdown: string): string {
  const lines = markdown.split('\n');
  const bare = lines.map((line) => line.replace(/\r$/, ''));
  const fenced = fencedLines(bare);
  let open: { readonly at: number; readonly name: string; readonly indent: string } | null = null;
  for (const [at, line] of bare.entries()) {
    const end = fenced[at] === true ? null : (closing.exec(line)?.groups?.['name'] ?? null);
    if (fenced[at] === true) open = null;
    else if (open !== null && end === open.name) {
      lines[open.at] = `${open.indent}${fence}`;
      lines[at] = `${open.indent}${fence}`;
      open = null;
    } else if (end === null) open ??= opened(line, at);
  }
  return lines.join('\n');
}

function opened(line: string, at: number) {
  const { name = '', rest = '', indent = '' } = opening.exec(line)?.groups ?? {};
  const isOpen = /[>%]$/.test(rest) && !/\/[>%]$/.test(rest);
  return isOpen && showsCode.test(name) ? { at, name, indent } : null;
}
