import { readDateLine } from '../../text/date-line.ts';
import { sameWords } from '../../text/head.ts';
import { residueOf } from '../../text/residue.ts';
import { isElement } from '../dom.ts';
import type { Block } from './blocks.ts';
import { namesOf } from './names.ts';

/** The names that pages give to a standfirst. */
const namesPattern =
  /^(?:standfirst|dek|deck|subtitle|subheadline|subhead|subheading|subtitulo|sottotitolo|occhiello|lead|lede|intro|introduction|chapo|chapeau|vorspann|teasertext|einleitung|ingress|entradilla|summary|excerpt|abstract|description|sommario|linea|leadtext|preamble|spot|subline)$/;

/** So many blocks before the first of the text, and after the headline, may be one. */
const farthest = 25;
const shortest = 30;
const longest = 900;

type Known = { readonly title: string | null; readonly description: string | null };

/** The places of the standfirst: between headline and text, said in the page's description, or named so. */
export function standfirstPlaces(
  page: readonly Block[],
  chosen: ReadonlySet<number>,
  { title, description }: Known,
): readonly number[] {
  const first = Math.min(...chosen);
  if (!Number.isFinite(first)) return [];
  const begin = Math.max(0, first - farthest);
  const before = page.slice(begin, first);
  const isRepeated = (text: string) =>
    [...chosen].some((place) => page[place]?.text.includes(text.replace(/(?<![.…])[.…]+$/, '')));
  const headline = before.findLastIndex(({ text }) => title !== null && sameWords(text, title));
  return before.flatMap((block, index) => {
    const place = begin + index;
    const { text } = block;
    if (text.length < shortest || text.length > longest || block.linked > 0.5) return [];
    if (residueOf(text) !== null || readDateLine(text) !== null || isRepeated(text)) return [];
    if (description !== null && isSaid(text, description)) return [place];
    return headline >= 0 && index > headline && isNamed(block) ? [place] : [];
  });
}

/** Whether the page's description, which may be cut short, is this block's text. */
function isSaid(text: string, description: string): boolean {
  const words = (line: string) =>
    line
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const shown = words(text);
  const stated = words(description);
  return (
    stated.length >= shortest && shown.length >= shortest && (shown.startsWith(stated) || stated.startsWith(shown))
  );
}

function isNamed({ at }: Block): boolean {
  const around = at.parentElement;
  const own = isElement(at) ? namesOf(at) : [];
  const names = around === null ? own : [...own, ...namesOf(around)];
  const itemprop = isElement(at) ? at.getAttribute('itemprop') : null;
  return (
    names.some((name) => namesPattern.test(name)) || itemprop === 'description' || itemprop === 'alternativeHeadline'
  );
}
