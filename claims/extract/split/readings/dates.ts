import { dayOf } from '../../../language/calendar.ts';
import type { Document } from '../../../language/document.ts';
import type { Reading } from './reading.ts';

/** Relative dates read from the day of publication. */
export function dateReadings({ tokens, sentences, publishedAt, language }: Document): readonly Reading[] {
  const day = dayOf(publishedAt);
  if (day === null) return [];
  return sentences.flatMap((sentence) =>
    language.relativeDates(tokens, sentence, day).map((date) => ({ ...date, onlyFirst: false })),
  );
}
