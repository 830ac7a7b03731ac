import type { Document, Voice } from '../../language/document.ts';
import { paragraphRanges } from '../../language/paragraphs.ts';
import { type Heading, headingsOf, personBefore, personBehind } from './headings.ts';
import { asks, questionsFrom } from './questions.ts';
import type { Stretch } from './voice.ts';

/** What tells of an interview, and on which side of it the one stands who answers. */
const signs: readonly { readonly sign: RegExp; readonly side: 'before' | 'behind' }[] = [
  { sign: /\binterviewed by\b|\b(?:was|were) interviewed\b|: an interview\b/i, side: 'before' },
  {
    sign: /\b(?<!\b(?:in|during|for|after) (?:an|the|his|her|their|this) (?:\w+ )?)(?:interview|conversation|Q ?& ?A) with\b/i,
    side: 'behind',
  },
  { sign: /\binterviews(?: with)?\b/i, side: 'behind' },
  { sign: /\b(?<!\b(?:was|were|been|being) )interviewed\b(?! by\b)/i, side: 'behind' },
  { sign: /\b(?:speaks|spoke|talks|talked|chatted|caught up|sat down) (?:with|to)\b/i, side: 'behind' },
  { sign: /\btells\b|\b(?:talks|speaks) to\b/i, side: 'before' },
];

/** "The Post interviewed her": the person named last. */
const bySomePronoun = /\binterviewed (?:him|her)\b|\b(?:he|she) (?:was interviewed|spoke|sat down|talked)\b/i;

function answererIn(heading: Heading): string | null {
  for (const { sign, side } of signs) {
    const found = sign.exec(heading.text);
    if (found === null || /\b(?:I|we)\s+$/i.test(heading.text.slice(0, found.index))) continue;
    const named =
      side === 'behind' ? personBehind(heading, found.index + found[0].length) : personBefore(heading, found.index);
    if (named !== null) return named.name;
  }
  return null;
}

/** The one who is interviewed, by the first heading that says so. */
function answerer(document: Document): string | null {
  let last: string | null = null;
  for (const heading of headingsOf(document)) {
    const name = answererIn(heading) ?? (bySomePronoun.test(heading.text) ? last : null);
    if (name !== null) return name;
    last = heading.people.at(-1)?.name ?? last;
  }
  return null;
}

/** The one who is interviewed is the "I" of the answers, and the "you" of the questions. */
export function interview(document: Document): readonly Stretch[] {
  const start = questionsFrom(document);
  const name = start < 0 ? null : answerer(document);
  if (name === null) return [];
  const voice: Voice = { name, id: 'interview' };
  return paragraphRanges(document)
    .filter(([first]) => first >= start)
    .map((tokens) => ({ voice, tokens, asked: asks(document, tokens) }));
}
