import { firstIndex } from '../../bisect.ts';
import type { Document } from '../document.ts';
import { isTensed } from '../tag.ts';

/** What questions about an article's pronouns need to know of it, found once. */
export interface Setting {
  readonly document: Document;
  /** The first tensed verb of each sentence; -1 where there is none. */
  readonly firstVerbs: Int32Array;
  /** The name of who says the words of each sentence, where somebody is said to. */
  readonly speakers: ReadonlyMap<number, string>;
  /** Where somebody named was said to speak, in order, and their names. */
  readonly spoke: readonly { readonly start: number; readonly name: string }[];
}

function firstVerbsOf({ tokens, sentences }: Document): Int32Array {
  const found = new Int32Array(sentences.length).fill(-1);
  tokens.forEach(({ tag, sentence }, at) => {
    if (found[sentence] === -1 && isTensed(tag)) found[sentence] = at;
  });
  return found;
}

/** The sentences that some text lies in. */
function sentencesIn({ sentences }: Document, start: number, end: number): readonly number[] {
  const first = firstIndex(sentences.length, (at) => (sentences[at]?.end ?? 0) > start);
  const last = firstIndex(sentences.length, (at) => (sentences[at]?.start ?? 0) >= end);
  return Array.from({ length: Math.max(0, last - first) }, (_, by) => first + by);
}

/** Reads an article whose words are tagged, names found and attributions made. */
export function settingOf(document: Document): Setting {
  const named = document.attributions.flatMap(({ speaker, content }) =>
    speaker?.name == null ? [] : [{ name: speaker.name, spans: speaker.spans, content }],
  );
  const spoken = named.flatMap(({ name, content }) =>
    content.flatMap(([start, end]) =>
      sentencesIn(document, start, end).map((sentence): [number, string] => [sentence, name]),
    ),
  );
  const spoke = named.flatMap(({ name, spans: [span] }) => (span === undefined ? [] : [{ start: span[0], name }]));
  return {
    document,
    firstVerbs: firstVerbsOf(document),
    speakers: new Map(spoken),
    spoke: spoke.sort((a, b) => a.start - b.start),
  };
}
