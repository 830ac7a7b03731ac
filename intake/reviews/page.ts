import { Parser } from 'htmlparser2';
import { looseJson } from '../html/metadata/loose-json.ts';

/** As many scripts of a page as are read. */
const mostScripts = 200;

/** What a page says of itself in JSON-LD: the values of its scripts. The page is read as it comes, without a tree. */
export function jsonLdOfPage(html: string): readonly unknown[] {
  const values: unknown[] = [];
  let script: string[] | null = null;
  const parser = new Parser({
    onopentag: (name, { type = '' }) => {
      if (name === 'script' && type.trim().toLowerCase() === 'application/ld+json') script = [];
    },
    ontext: (text) => script?.push(text),
    onclosetag: (name) => {
      if (name !== 'script' || script === null) return;
      if (values.length < mostScripts) values.push({ '@graph': looseJson(script.join('')) });
      script = null;
    },
  });
  parser.end(html);
  return values;
}
