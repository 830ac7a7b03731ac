import type { Document } from '../../language/document.ts';
import type { Language } from '../../language/language.ts';
import { tokenAt } from '../../language/token-range.ts';
import { type Line, lastLines } from './lines.ts';
import { fullName, personLine } from './person-name.ts';
import { salutationEnds } from './salutation.ts';
import type { Stretch } from './voice.ts';

/** So many words has a line that closes a letter at most: "With my very best regards to all of you,". */
const longestClosing = 9;

/** Below the signature may stand an office, an address, a postscript. */
const below = 12;

/** Whether a salutation opened the text, and its language. */
interface Letter {
  readonly isLetter: boolean;
  readonly language: Language;
}

function isClosing(line: string, { isLetter, language }: Letter): boolean {
  const { closing, warmClosing } = language.narrator;
  if (line.split(/\s+/).length > longestClosing || !/[\p{L},.!]$/u.test(line)) return false;
  return closing.test(line) || (isLetter && (warmClosing.test(line) || line.endsWith(',')));
}

/** The name in a signature, without the marks around it: "― Ann Lee", "[Ann Lee]", "Ann Lee, Ohio". */
function signed(line: string, { names }: Language): string | null {
  const bare = line.replace(/^[\s[(/~―—–-]+|(?<![\s\])/.~])[\s\])/.~]+$/g, '');
  return personLine(bare.split(',', 1)[0] ?? '', names, 1);
}

interface Signature {
  readonly name: string;
  readonly line: Line;
}

/** A closing with a name after it, on the next line or on its own: "Respectfully, Ann Lee". */
function signatureIn(lines: readonly Line[], letter: Letter): Signature | null {
  const { language } = letter;
  for (const [at, line] of lines.entries()) {
    const [, words = '', name = ''] = /^([^,]{4,60}),\s*(\S.*)$/.exec(line.text) ?? [];
    const beside =
      language.narrator.closing.test(words) && words.split(/\s+/).length <= 4 ? signed(name, language) : null;
    if (beside !== null) return { name: beside, line };
    const next = lines[at + 1];
    const under = next === undefined ? null : signed(next.text, language);
    if (next !== undefined && under !== null && isClosing(line.text, letter)) return { name: under, line: next };
  }
  return null;
}

/** Who signs a letter is its "I", from the salutation on where there is one. */
export function signature(document: Document): readonly Stretch[] {
  const { text, tokens, language } = document;
  const letters = salutationEnds(document);
  const found = signatureIn(lastLines(text, below), { isLetter: letters.length > 0, language });
  if (found === null) return [];
  const { name, line } = found;
  const from = letters.length > 1 ? tokenAt(tokens, letters.at(-1) ?? 0) : 0;
  const whole = fullName(document, name, [line.start, line.start + line.text.length]);
  return [{ voice: { name: whole, id: 'signed' }, tokens: [from, tokens.length] }];
}
