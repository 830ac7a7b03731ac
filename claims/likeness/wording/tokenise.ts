import { lazy } from '../../lazy.ts';
import { wordSet } from '../../word-set.ts';
import type { Token } from './token.ts';

const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const singleMarks = /[\u2018\u2019\u201A\u201B\u00B4`\u2032]/g;
const longDashes = /\u2014|\u2015| -+ |--+/g;
/** Figures that would join the figure before them: the 2 of 10², the half of 2½. */
const raised = /[²³¹⁰⁴-⁹]+/g;
const mixed = /(\d)([¼-¾⅐-⅞])/g;
/** Narrow and hard spaces between thousands. */
const thousands = /(?<=\d)[\u00A0\u2009\u202F](?=\d{3}(?!\d))/g;
const invisible = /\p{Cf}/gu;

/** The text with one mark for each kind of dash and quotation mark, and without what is not seen. */
function plain(text: string): string {
  return text
    .replace(singleMarks, "'")
    .replace(thousands, ',')
    .replace(raised, ' ^$&')
    .replace(mixed, '$1 $2')
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(longDashes, ' ; ')
    .replace(dashes, '-');
}

/** An address; letters with full stops between; a currency; a number; a word; any other mark. */
const pattern = lazy(
  () =>
    /https?:\/\/\S+|www\.\S+|(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?!\p{L})\.?|(?<!\p{L})[A-Z]{1,3}(?=[$£€¥])|\d+(?:[.,:/]\d+)*|(?<![\w.])\.\d+|\p{L}[\p{L}\p{M}]*(?:'(?![sS](?!\p{L}))\p{L}+)*|'[sS](?!\p{L})|\S/gu,
);

const accents = /\p{M}/gu;

/** Words that letters with full stops between are not: "I.T.", "W.H.O.". */
const plainWords = wordSet('it is who so as at an in on or no he me my we do go if of to up by be us');

function dotted(lower: string): string {
  const letters = lower.replaceAll('.', '');
  return plainWords.has(letters) ? [...letters].join('.') : letters;
}

function formOf(raw: string): string {
  if (/^\p{L}\.\p{L}/u.test(raw)) return dotted(raw.toLowerCase());
  if (/^(?:https?:|www\.)/.test(raw)) return raw.toLowerCase().replace(/(?<![^\p{L}\p{N}/])[^\p{L}\p{N}/]+$/u, '');
  return /^['\p{L}]/u.test(raw) ? raw.toLowerCase().normalize('NFD').replace(accents, '') : raw;
}

/** Marks that say nothing by themselves: most punctuation. */
const silent = /^[\p{P}\s]$/u;
const telling = new Set(['%', '‰', '?', '&', '@', '/']);

/** Whether a hyphen is a minus: before a figure, after a space or an opening. */
function isMinus(text: string, at: number): boolean {
  return (at === 0 || /[\s(]/.test(text[at - 1] ?? '')) && /^[$£€]?[\d.]/.test(text.slice(at + 1, at + 3));
}

/** Whether a hyphen stands between two figures: "5-7". */
function isRange(text: string, at: number): boolean {
  return /\d/.test(text[at - 1] ?? '') && /[\d$£€]/.test(text[at + 1] ?? '');
}

/** The words, numbers and telling marks of a text; punctuation that only divides is left out. */
export function tokenise(source: string): readonly Token[] {
  const text = plain(source);
  const tokens: Token[] = [];
  let end = -1;
  let hyphened = false;
  for (const { 0: raw, index } of text.matchAll(pattern())) {
    const keeps = raw === '-' ? isMinus(text, index) || isRange(text, index) : !silent.test(raw) || telling.has(raw);
    if (keeps) tokens.push({ form: formOf(raw), raw, glued: index === end, hyphened });
    hyphened = raw === '-' && index === end;
    end = index + raw.length;
  }
  return tokens;
}
