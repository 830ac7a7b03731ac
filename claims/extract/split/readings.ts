import type { Document } from '../../language/document.ts';
import type { Model } from '../../model/model.ts';
import { dateReadings } from './readings/dates.ts';
import { firstPersonReadings, narratorReadings } from './readings/first-person.ts';
import { kindReadings } from './readings/kinds/by-kind.ts';
import { nameReadings } from './readings/names.ts';
import { pronounReadings } from './readings/pronouns.ts';
import type { Reading, Readings } from './readings/reading.ts';
import { reportedBodyReadings } from './readings/reported-body.ts';

function byFirst(readings: readonly Reading[]): Readings {
  const found = new Map(readings.map((reading) => [reading.first, reading]));
  return { get: (token) => found.get(token) ?? null };
}

/** Every word as it stands. */
export const noReadings: Readings = { get: () => null };

/** Finds the readings of an article's words; inside a quotation "I" is read by who speaks. */
export function readingsOf(document: Document, model: Model): (attributions: readonly number[]) => Readings {
  const everywhere = byFirst([
    ...pronounReadings(document, model),
    ...narratorReadings(document),
    ...reportedBodyReadings(document),
    ...kindReadings(document),
    ...nameReadings(document),
    ...dateReadings(document),
  ]);
  const spoken = new Map<number, Readings>();
  return (attributions) => {
    const innermost = attributions.at(-1);
    const attribution = innermost === undefined ? undefined : document.attributions[innermost];
    if (innermost === undefined || attribution === undefined) return everywhere;
    const own = spoken.get(innermost) ?? byFirst(firstPersonReadings(document, attribution));
    spoken.set(innermost, own);
    return { get: (token) => own.get(token) ?? everywhere.get(token) ?? null };
  };
}
