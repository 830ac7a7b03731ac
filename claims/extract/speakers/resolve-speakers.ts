import type { Document, DraftAttribution, DraftSpeaker, Voice } from '../../language/document.ts';
import { headOf, type Range } from '../../language/noun-phrase.ts';
import { tokenRangeOf } from '../../language/token-range.ts';
import { answerer } from '../narrator/interview.ts';
import { antecedentText, described, documentsNamed, kindBeside } from './describe-speaker.ts';
import type { Discourse, Place } from './discourse.ts';
import { namesTogether } from './names-together.ts';
import { resolvers, speakingGender } from './speaker-resolvers.ts';
import { isNewcomer, unnamedBefore } from './unnamed.ts';

/** "I", "we" in a quotation: whoever the quotation is of. */
function isFirstPerson({ tokens }: Document, { first, last }: Range): boolean {
  return last - first === 1 && tokens[first]?.grammar?.isSpeakers === true;
}

/** The speaker with its name; what cannot be told keeps the words of the mention. */
function resolved(speaker: DraftSpeaker, place: Place, name: number | null): DraftSpeaker {
  const { document, range } = place;
  const found = name === null ? undefined : document.names[name];
  const pronoun = speakingGender(document.language, document.tokens[range.first]?.lower ?? '') !== null;
  if (found !== undefined)
    return { ...speaker, name: found.text, kind: pronoun ? 'person' : kindBeside(document, range, name ?? -1) };
  if (name !== null) return { ...speaker, kind: pronoun ? 'person' : 'unknown' };
  const whose = antecedentText(document, range);
  if (whose !== null) return { ...speaker, name: whose };
  return described(speaker, place);
}

/** "A, B and C". */
function listed({ language }: Document, names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} ${language.clauses.joins.adding} ${names.at(-1)}`;
}

/** The index of the name that the first resolver which knows gives a speaker; -1 where it stays open, null where none applies. */
function nameOf(place: Place): number | null {
  for (const resolver of resolvers) {
    const name = resolver(place);
    if (name !== null) return name;
  }
  return null;
}

/** Keeps in mind who spoke last. */
function note(place: Place, speaker: DraftSpeaker, name: number | null): void {
  const { discourse, sentence } = place;
  discourse.unnamed = name === null && isNewcomer(place, speaker) ? { speaker, sentence } : null;
  if (name === null || name < 0) return;
  if (speaker.kind === 'person' || speaker.kind === 'unknown') discourse.person = { name, sentence };
  else discourse.body = { name, sentence };
}

function resolve(document: Document, speaker: DraftSpeaker, discourse: Discourse): DraftSpeaker {
  const span = speaker.spans[0];
  if (span === undefined) return speaker;
  const range = tokenRangeOf(document.tokens, span);
  const head = headOf(document.tokens, range);
  const sentence = document.tokens[head]?.sentence ?? 0;
  const together = namesTogether(document, range).map((name) => document.names[name]?.text ?? '');
  if (together.length > 0) return { ...speaker, name: listed(document, together), kind: 'group' };
  const place = { document, discourse, range, head, sentence };
  const name = nameOf(place);
  const unnamed = unnamedBefore(place);
  // "One sailor asked … “No,” he said": whoever is named may answer, and then nobody knows.
  if (unnamed !== null) return { ...speaker, name: name === -1 ? unnamed.name : null, kind: 'person' };
  const found = resolved(speaker, place, name);
  note(place, found, name);
  return found;
}

/** Who a speaker is that is no more than "I", where the text says it. */
function voiceOf(document: Document, { spans: [span] }: DraftSpeaker): Voice | null {
  const range = span === undefined ? undefined : tokenRangeOf(document.tokens, span);
  return range !== undefined && range.last - range.first === 1 ? (document.voices.get(range.first) ?? null) : null;
}

/** The mark of a list's item that stands before a speaker's first word, and is none of it. */
const bullet = /^[•⁃▪◦·]\s*/u;

/** A speaker without the mark of the item that it opens. */
function withoutBullet({ text }: Document, speaker: DraftSpeaker): DraftSpeaker {
  const [opening, ...others] = speaker.spans;
  if (opening === undefined) return speaker;
  const [start, end] = opening;
  const from = start + (bullet.exec(text.slice(start, end))?.[0].length ?? 0);
  return from === start || from === end ? speaker : { ...speaker, spans: [[from, end], ...others] };
}

function spokenBy(draft: DraftAttribution, speaker: DraftSpeaker, { name, id }: Voice): DraftAttribution {
  return { ...draft, speaker: { ...speaker, name, kind: 'person' }, grounds: { ...draft.grounds, voice: id } };
}

/** An answer is by the one who is interviewed, where a heading says who that is; else by nobody who is named. */
function answered(document: Document, draft: DraftAttribution): DraftAttribution {
  const name = answerer(document);
  return {
    ...draft,
    speaker: name === null || draft.speaker === null ? null : { ...draft.speaker, name, kind: 'person' },
  };
}

/** Pass: gives each speaker its name, across sentences; what is open stays open. */
export function resolveSpeakers(document: Document): Document {
  const discourse: Discourse = {
    genders: new Map(),
    person: null,
    body: null,
    called: new Map(),
    unnamed: null,
    issuer: null,
  };
  const documents = documentsNamed(document);
  const attributions: DraftAttribution[] = document.attributions.map((draft) => {
    if (draft.speaker === null) return draft;
    if (draft.grounds.rule === 'answer') return answered(document, draft);
    const voice = voiceOf(document, draft.speaker);
    if (voice !== null) return spokenBy(draft, draft.speaker, voice);
    const speaker = resolve(document, withoutBullet(document, draft.speaker), discourse);
    const sentence = document.tokens[draft.cueToken]?.sentence ?? -1;
    const noun = documents.get(sentence);
    if (noun !== undefined && speaker.name !== null && speaker.kind !== 'document') {
      discourse.issuer = { noun, speaker, sentence };
    }
    return { ...draft, speaker };
  });
  const firstPersons = attributions.map((draft) => {
    const span = draft.speaker?.spans[0];
    const outer = attributions[draft.within]?.speaker;
    if (
      draft.speaker === null ||
      span === undefined ||
      !outer ||
      !isFirstPerson(document, tokenRangeOf(document.tokens, span))
    )
      return draft;
    return { ...draft, speaker: { ...draft.speaker, name: outer.name, kind: outer.kind } };
  });
  return { ...document, attributions: firstPersons };
}
