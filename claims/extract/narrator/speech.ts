import type { Document } from '../../language/document.ts';
import { headingsOf, personBefore, personBehind } from './headings.ts';
import { hasNamedTurns, isInTurns, wholeOf } from './turns.ts';
import type { Stretch } from './voice.ts';

const kinds = '(?:remarks|speech|address|statement|lecture|sermon|eulogy|testimony|keynote|message)';

/** "Remarks by X", at the head of a heading. */
const by = new RegExp(
  `^(?:the |full |complete |opening |closing |prepared |text of |transcript of |\\w+’s )*${kinds}(?: as \\w+(?: for \\w+)?)? (?:by|of)\\b`,
  'i',
);

/** "X delivered remarks", where the words themselves are announced. */
const delivered = new RegExp(`\\b(?:delivered|gave|made|issued)\\b.{0,40}\\b${kinds}\\b`, 'i');
const announced = new RegExp(
  `\\b(?:below|following|transcript|full text)\\b.{0,40}\\b${kinds}\\b|\\b${kinds}\\b.{0,20}\\b(?:below|follows?)\\b|as (?:delivered|prepared)`,
  'i',
);

/** Who gives a speech. */
function orator(document: Document): string | null {
  const headings = headingsOf(document);
  const announces = headings.some(({ text }) => announced.test(text));
  for (const heading of headings) {
    const title = by.exec(heading.text);
    const behind = title === null ? null : personBehind(heading, title[0].length);
    if (behind !== null) return behind.name;
    const act = announces ? delivered.exec(heading.text) : null;
    const before = act === null ? null : personBefore(heading, act.index);
    if (before !== null) return before.name;
  }
  return null;
}

/** Who gives a speech is its "I", where nobody else takes a turn. */
export function speech(document: Document): readonly Stretch[] {
  const name = orator(document);
  if (name === null || isInTurns(document) || hasNamedTurns(document.text)) return [];
  return [{ voice: { name, id: 'speech' }, tokens: wholeOf(document) }];
}
