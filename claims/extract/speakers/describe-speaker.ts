import type { Document, DraftSpeaker } from '../../language/document.ts';
import { adds, phraseAfter, phraseBefore, type Range } from '../../language/noun-phrase.ts';
import type { SpeakerKind } from '../../vocabulary/extraction.ts';
import type { Place } from './discourse.ts';
import { kindOfNoun } from './speaker-kind.ts';
import { bodyReach, nounReach } from './speaker-resolvers.ts';

function withoutArticle({ language }: Document, text: string): string {
  return text.replace(language.names.article, '');
}

/** The words of a mention up to what a comma or dash adds. */
function phraseText({ text, tokens }: Document, { first, last }: Range): string {
  let end = first + 1;
  while (end < last && !adds.test(tokens[end]?.text ?? '')) end++;
  return text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0);
}

/** The kind of a name, which an explanation after it says where the name does not: "Ann Lee, the director". */
export function kindBeside({ names, tokens }: Document, { first, last }: Range, name: number): SpeakerKind {
  const known = names[name]?.kind ?? 'unknown';
  if (known !== 'unknown') return known;
  const comma = tokens.slice(first, last).findIndex(({ text }) => text === ',');
  const next = tokens[first + comma + 1];
  const explained =
    comma > 1 &&
    comma < 5 &&
    (next?.tag === 'DET' || next?.tag === 'NUM' || next?.tag === 'NOUN' || next?.grammar?.isOfPeople === true);
  return explained ? 'person' : 'unknown';
}

/** "her brother, who": the words that a relative speaker stands for, where they are no name; null for other speakers. */
export function antecedentText(document: Document, { first, last }: Range): string | null {
  const { tokens, sentences } = document;
  const who = tokens[first];
  if (last - first > 1 || who?.grammar?.isOfPeople !== true) return null;
  const end = tokens[first - 1]?.text === ',' ? first - 1 : first;
  const phrase = phraseBefore(tokens, end, sentences[who.sentence]?.first ?? end);
  return phrase === null ? null : withoutArticle(document, phraseText(document, phrase));
}

/** A speaker that no name was found for: "the statement" of whoever issued it, "the leaders" as they were called in full. */
export function described(speaker: DraftSpeaker, { document, discourse, range, head, sentence }: Place): DraftSpeaker {
  const { tokens } = document;
  const noun = tokens[head];
  const kind = kindOfNoun(document.language.names, noun);
  if (noun === undefined || kind === 'unknown') return { ...speaker, kind };
  const { issuer, called } = discourse;
  const pointsBack = tokens[range.first]?.grammar?.pointsBack === true;
  if (kind === 'document' && pointsBack && issuer?.noun === noun.lemma && sentence - issuer.sentence <= bodyReach) {
    return { ...speaker, name: issuer.speaker.name, kind };
  }
  const name = withoutArticle(document, phraseText(document, range));
  const before = called.get(noun.lemma);
  const bare = !name.includes(' ');
  if (bare && pointsBack && before !== undefined && sentence - before.sentence <= nounReach)
    return { ...speaker, name: before.name, kind };
  const full = bare && pointsBack ? fullerBefore(document, head) : null;
  if (full !== null) return { ...speaker, name: full, kind };
  called.set(noun.lemma, { name, sentence });
  return { ...speaker, name, kind };
}

/** How many tokens back a fuller description of the same noun may stand. */
const descriptionReach = 150;

/** The nearest description before that has the same noun at its head and says more: "leaders of the Nordic Council". */
function fullerBefore(document: Document, head: number): string | null {
  const { tokens } = document;
  for (let at = head - 1; at > Math.max(0, head - descriptionReach); at -= 1) {
    const token = tokens[at];
    if (token?.tag !== 'NOUN' || token.lemma !== tokens[head]?.lemma) continue;
    const link = tokens[at + 1];
    const phrase = link?.grammar?.tiesDescription ? phraseAfter(tokens, at, at + 20) : null;
    if (phrase !== null && phrase.last > at + 2) return phraseText(document, phrase);
  }
  return null;
}

/** The documents that sentences name as the place of what was said, the first of each, by sentence. */
export function documentsNamed({ tokens, language }: Document): ReadonlyMap<number, string> {
  const named = new Map<number, string>();
  tokens.forEach((token, at) => {
    if (!tokens[at - 1]?.grammar?.introduces || token.quotation >= 0 || named.has(token.sentence)) return;
    if (kindOfNoun(language.names, token) === 'document') named.set(token.sentence, token.lemma);
  });
  return named;
}
