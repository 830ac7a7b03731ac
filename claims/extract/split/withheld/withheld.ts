import type { Document, DraftAttribution } from '../../../language/document.ts';
import { asked } from './asked.ts';
import { awaited } from './awaited.ts';
import { contrasted } from './contrasted.ts';
import { emptySpeaker } from './empty-speaker.ts';
import { type Mentioned, mentionedIn } from './mentioned.ts';
import { refuted } from './refuted.ts';
import { supposed } from './supposed.ts';
import { turnedDown } from './turned-down.ts';

/** Each says one way in which a sentence mentions what it does not put forward. */
const rules: readonly ((mentioned: Mentioned) => boolean)[] = [
  emptySpeaker,
  awaited,
  turnedDown,
  supposed,
  asked,
  contrasted,
  refuted,
];

/**
 * Whether the words around an attribution say that nobody puts its content forward: then the content never leaves its
 * sentence, and the sentence is the article's.
 */
export function isWithheld(document: Document, attribution: DraftAttribution): boolean {
  const mentioned = mentionedIn(document, attribution);
  return mentioned !== null && rules.some((rule) => rule(mentioned));
}
