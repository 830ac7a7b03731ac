import { OPS, type PDFPageProxy } from 'unpdf/pdfjs';
import type { TextPiece } from './page-lines.ts';

/** Ligatures at the codes that TeX's encodings have for them (OT1 and T1); fonts without names for them show blanks. */
const ligatures: Readonly<Record<number, string>> = {
  ...{ 11: 'ff', 12: 'fi', 13: 'fl', 14: 'ffi', 15: 'ffl' },
  ...{ 27: 'ff', 28: 'fi', 29: 'fl', 30: 'ffi', 31: 'ffl' },
};
const softHyphen = '\u00ad';

/** A character as the page shows it; `lost` is what the text layer has a blank or nothing for. */
type Shown = { readonly text: string; readonly lost: boolean };

/** Whether a page shows soft hyphens or ligatures that its text layer has lost. */
export async function losesCharacters(page: PDFPageProxy): Promise<boolean> {
  return (await shownCharacters(page)).some(({ lost }) => lost);
}

/** The pieces of a page's text with what they lost put back; as they are where they cannot be followed on the page. */
export async function withLostCharacters(
  page: PDFPageProxy,
  pieces: readonly TextPiece[],
): Promise<readonly TextPiece[]> {
  const shown = await shownCharacters(page);
  const lost = shown.filter((character) => character.lost && character.text !== softHyphen).length;
  if (shown.length > enoughToTell && lost > shown.length * mostLigatures) return pieces;
  return shown.some((character) => character.lost) ? (putBack(pieces, shown) ?? pieces) : pieces;
}

/** More of a text is no ligatures but the blanks of a font that numbers its characters in its own way. */
const mostLigatures = 0.05;
const enoughToTell = 200;

/** Follows the pieces' characters through those that are shown; null where they part ways, as in text from right to left. */
export function putBack(pieces: readonly TextPiece[], shown: readonly Shown[]): readonly TextPiece[] | null {
  const follow = follower(shown);
  const texts: string[] = [];
  for (const { str } of pieces) {
    let text = '';
    for (const character of str) {
      const step = follow(character);
      if (step === null) return null;
      const ends = text === '' && step.lost.startsWith(softHyphen);
      if (ends) texts[lastWritten(texts)] += softHyphen;
      text += (ends ? step.lost.slice(1) : step.lost) + step.character;
    }
    texts.push(text);
  }
  return pieces.map((piece, index) => ({ ...piece, str: texts[index] ?? piece.str }));
}

/** What was lost before a character of the text layer, and what stands for it: nothing, where a ligature was lost to a blank. */
type Step = { readonly lost: string; readonly character: string };

function follower(shown: readonly Shown[]): (character: string) => Step | null {
  let at = 0;
  return (character) => {
    const isBlank = character.trim() === '';
    const from = at;
    const end = indexFrom(shown, from, (next) => endsStep(next, character));
    const last = shown[end];
    const before = shown.slice(from, end);
    const lost = before.flatMap((next) => (next.lost ? [next.text] : [])).join('');
    if (last === undefined || partWays(last, character)) {
      at += before.length;
      return isBlank ? { lost, character } : null;
    }
    at = end + 1;
    if (!last.lost) return { lost, character };
    const isFollowedByBlank = shown[at]?.text.trim() === '';
    if (isFollowedByBlank) at++;
    return { lost: lost + last.text, character: isFollowedByBlank ? character : '' };
  };
}

/** A step ends at the character itself, at a ligature that was lost to a blank, and where the two part ways. */
function endsStep(next: Shown, character: string): boolean {
  if (!next.lost) return next.text === character || partWays(next, character);
  return character.trim() === '' && next.text !== softHyphen;
}

function partWays({ lost, text }: Shown, character: string): boolean {
  return !lost && text !== character && text.trim() !== '';
}

/** Where the first that is looked for stands at or after a place; their number for nowhere. */
function indexFrom(shown: readonly Shown[], from: number, isIt: (next: Shown) => boolean): number {
  for (let index = from; index < shown.length; index++) {
    const next = shown[index];
    if (next !== undefined && isIt(next)) return index;
  }
  return shown.length;
}

function lastWritten(texts: readonly string[]): number {
  return Math.max(
    0,
    texts.findLastIndex((text) => text.trim() !== ''),
  );
}

type Glyph = { readonly unicode: string; readonly code: number };

async function shownCharacters(page: PDFPageProxy): Promise<readonly Shown[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  return fnArray
    .flatMap((operator: number, index: number) => (operator === OPS.showText ? glyphsOf(argsArray[index]) : []))
    .flatMap(shownOf);
}

function shownOf({ unicode, code }: Glyph): readonly Shown[] {
  const ligature = ligatures[code];
  if (ligature !== undefined && (unicode.trim() === '' || /\p{Cc}/u.test(unicode)))
    return [{ text: ligature, lost: true }];
  if (unicode === softHyphen) return [{ text: unicode, lost: true }];
  return Array.from(unicode.normalize('NFKC'), (text) => ({ text, lost: false }));
}

/** The glyphs that one operator shows, between numbers for the room that is left. */
function glyphsOf(args: unknown): readonly Glyph[] {
  const shown: unknown = Array.isArray(args) ? args[0] : null;
  return Array.isArray(shown) ? shown.flatMap(asGlyph) : [];
}

function asGlyph(glyph: unknown): readonly Glyph[] {
  if (typeof glyph !== 'object' || glyph === null || !('unicode' in glyph) || !('originalCharCode' in glyph)) return [];
  const { unicode, originalCharCode: code } = glyph;
  return typeof unicode === 'string' && typeof code === 'number' ? [{ unicode, code }] : [];
}
