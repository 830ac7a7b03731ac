import { textHash } from '../../ids.ts';
import { contextOf } from '../grouping.ts';
import type { Statement } from '../statement.ts';
import { canonicalFormOf, fewestWords } from '../wording/canonical-form.ts';
import { readWords } from '../wording/read-words.ts';

/** Under which key a claim meets those in the same words. */
export interface GroupKey {
  readonly key: string;
  /** Whether only claims said within 30 days of it are the same. */
  readonly needsTime: boolean;
}

/** Letters and figures of a name in lower case, so that its spelling does not divide a group. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The key of a claim's group: a hash of its canonical form, and of its speaker where its words point at one. Null
 * where it must not be grouped unseen: too few words, a pronoun whose speaker is not known, a time without a date.
 */
export function groupKeyOf({ text, speaker, saidAt }: Statement): GroupKey | null {
  const words = readWords(text);
  const { needsSpeaker, needsTime } = contextOf(words);
  if (words.length < fewestWords || (needsSpeaker && speaker === undefined) || (needsTime && !Number.isFinite(saidAt)))
    return null;
  const by = needsSpeaker && speaker !== undefined ? `\n${plainName(speaker)}` : '';
  return { key: textHash(canonicalFormOf(words) + by).slice(0, 32), needsTime };
}
