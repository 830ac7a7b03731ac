import type { Document, Mention } from '../../language/document.ts';
import { mentionIndexAt } from '../../language/mention-of.ts';
import { paragraphRanges } from '../../language/paragraphs.ts';
import { tokenAt } from '../../language/token-range.ts';
import { isMembership, isPerson } from './person-name.ts';
import { isInTurns, wholeOf } from './turns.ts';
import type { Stretch } from './voice.ts';

interface Introduction {
  readonly name: string;
  readonly token: number;
}

/** The name right after a place, titles between. */
function nameBehind(document: Document, place: number): Mention | null {
  const { tokens, mentions, language } = document;
  let at = tokenAt(tokens, place);
  while (language.names.personTitles.has(tokens[at]?.lower.replace('.', '') ?? '')) at += 1;
  const mention = mentions[mentionIndexAt(document, tokens[at]?.start ?? 0)];
  const owns = /^['’]s?$/.test(tokens[mention?.last ?? 0]?.text ?? '');
  return mention?.first === at && (tokens[at]?.quotation ?? 0) < 0 && !owns ? mention : null;
}

function introductionsBy(document: Document, sign: RegExp, holds: (mention: Mention) => boolean): Introduction[] {
  return [...document.text.matchAll(sign)].flatMap(({ 0: words, index }) => {
    const mention = nameBehind(document, index + words.length);
    const name = document.names[mention?.name ?? -1]?.text;
    return mention === null || name === undefined || !holds(mention) ? [] : [{ name, token: mention.first }];
  });
}

function introductionsIn(document: Document): readonly Introduction[] {
  const { tokens, names, language } = document;
  const { introduces, mayIntroduce, shows, opensApposition, here } = language.narrator;
  const isWho = (mention: Mention): boolean =>
    isPerson(document, mention) && !isMembership(language.names, names[mention.name]?.text ?? '');
  const isHere = ({ last }: Mention): boolean => tokens[last]?.lower === here;
  return [
    ...introductionsBy(document, introduces, ({ name }) => names[name]?.kind !== 'organisation'),
    ...introductionsBy(document, mayIntroduce, isWho),
    ...introductionsBy(document, opensApposition, (mention) => tokens[mention.last]?.text === ',' && isWho(mention)),
    ...introductionsBy(document, shows, isHere),
  ];
}

/** "My name is Ann Lee": the "I" of the text, or of the paragraph where others speak too. */
export function introductions(document: Document): readonly Stretch[] {
  const found = introductionsIn(document);
  const [only, ...others] = new Set(found.map(({ name }) => name));
  if (only === undefined) return [];
  const id = 'introduction';
  if (others.length === 0 && !isInTurns(document)) {
    return [{ voice: { name: only, id }, tokens: wholeOf(document) }];
  }
  const { tokens, sentences } = document;
  const paragraphOf = (token: number): number => sentences[tokens[token]?.sentence ?? 0]?.paragraph ?? -1;
  const named = new Map(found.map(({ name, token }) => [paragraphOf(token), name]));
  return paragraphRanges(document).flatMap((bounds) => {
    const name = named.get(paragraphOf(bounds[0]));
    return name === undefined ? [] : [{ voice: { name, id }, tokens: bounds }];
  });
}
