import { Parser } from 'htmlparser2';

/** What a document's styles say of its paragraphs and runs, by their ids. */
export type WordStyles = {
  readonly titles: ReadonlySet<string>;
  readonly headings: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
};

/** Styles of a document that brings no names for them: Word's English ids, and those of its other languages. */
const usualTitles: ReadonlySet<string> = new Set(
  'Title Titel Titre Título Titulo Titolo Tytuł Название Заголовок 標題 标题 表題 제목 Tittel Rubrik Otsikko Název Cím'.split(
    ' ',
  ),
);
const usualHeadings: ReadonlySet<string> = new Set([
  'Heading1',
  'berschrift1',
  'Titre1',
  'Ttulo1',
  'Titolo1',
  'Kop1',
  'Nagwek1',
  '1',
  'Rubrik1',
]);
export const unknownStyles: WordStyles = { titles: usualTitles, headings: usualHeadings, hidden: new Set() };

/** The styles of a styles.xml: their built-in names are English in every language, their ids are not (ECMA-376, 17.7.4.9). */
export function wordStyles(xml: string, prefix: string): WordStyles {
  const titles = new Set<string>();
  const headings = new Set<string>();
  const hidden = new Set<string>();
  const bases = new Map<string, string>();
  let style = '';
  const note = (property: string, value: string) => {
    const name = value.toLowerCase();
    if ((property === 'name' && name === 'title') || (property === 'basedOn' && titles.has(value))) titles.add(style);
    if (property === 'basedOn') bases.set(style, value);
    if (property === 'name' && name === 'heading 1') headings.add(style);
    if (property === 'vanish' && isOn(value)) hidden.add(style);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const property = name.slice(prefix.length);
        if (property === 'style') style = attributes[`${prefix}styleId`] ?? '';
        else if (style !== '') note(property, attributes[`${prefix}val`] ?? '');
      },
      onclosetag(name) {
        if (name === `${prefix}style`) style = '';
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  for (const [name, base] of bases) if (titles.has(base)) titles.add(name);
  return titles.size + headings.size === 0 ? { ...unknownStyles, hidden } : { titles, headings, hidden };
}

/** Whether a property that is there is on: without a value it is (ECMA-376, 17.17.4). */
export function isOn(value: string): boolean {
  return !['0', 'false', 'off'].includes(value);
}
