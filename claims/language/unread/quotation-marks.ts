import { isSpace, isWord } from '../characters.ts';
import type { Mark, MarkFamily } from '../language.ts';
import type { WrittenWord } from '../written-word.ts';

/** Which pair a mark belongs to, and which way its form faces where no language turns it round. */
interface Form {
  readonly family: MarkFamily;
  readonly faces?: 'opens' | 'closes';
}

const forms: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['„', { family: 'double', faces: 'opens' }],
  ['‟', { family: 'double' }],
  ['“', { family: 'double' }],
  ['”', { family: 'double' }],
  ['"', { family: 'double' }],
  ["''", { family: 'double' }],
  ['‚', { family: 'single', faces: 'opens' }],
  ['‘', { family: 'single' }],
  ['’', { family: 'single' }],
  ['「', { family: 'corner', faces: 'opens' }],
  ['」', { family: 'corner', faces: 'closes' }],
  ['『', { family: 'white corner', faces: 'opens' }],
  ['』', { family: 'white corner', faces: 'closes' }],
]);

/** Guillemets face outwards in French and Spanish («…»), inwards in German and Danish (»…«). */
const guillemets: ReadonlyMap<string, MarkFamily> = new Map([
  ['«', 'guillemet'],
  ['»', 'guillemet'],
  ['‹', 'single guillemet'],
  ['›', 'single guillemet'],
]);

const opensBefore = /[([{«»„“‘‚‹›「『\-–—/:]/;

/** Whether a text's guillemets face inwards: the first of them does. */
function facesInwards(text: string): boolean {
  const first = /[«»]/.exec(text);
  return first?.[0] === '»';
}

/** Whether a mark opens or closes by what stands around it: a word right after it, or right before it. */
function byPlace(text: string, { start, end }: WrittenWord, family: MarkFamily): Mark {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  const freeBefore = Number.isNaN(before) || isSpace(before) || opensBefore.test(text.charAt(start - 1));
  const freeAfter = Number.isNaN(after) || isSpace(after);
  if (family === 'single') return { family, opens: freeBefore && !freeAfter, closes: !freeBefore && !isWord(after) };
  return { family, opens: freeBefore && !freeAfter, closes: !freeBefore || freeAfter };
}

/** Reads the marks of all languages: «…», »…«, „…“, ‚…‘, “…”, ”…”, 「…」. */
export function marksIn(text: string): (word: WrittenWord) => Mark | null {
  const inwards = facesInwards(text);
  return (word) => {
    const guillemet = guillemets.get(word.text);
    if (guillemet !== undefined) {
      const opens = (word.text === '«' || word.text === '‹') !== inwards;
      return { family: guillemet, opens, closes: !opens };
    }
    const form = forms.get(word.text);
    if (form === undefined) return null;
    if (form.faces === undefined) return byPlace(text, word, form.family);
    return { family: form.family, opens: form.faces === 'opens', closes: form.faces === 'closes' };
  };
}
