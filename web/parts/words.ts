import type { ClaimType } from '../../claims/vocabulary/extraction.ts';

/** A name of the workflow as people read it: `mostly-false` becomes `Mostly false`. */
export function inWords(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `1 claim`, `2 claims`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}

/** Seconds as the largest two units: `2 d 4 h`, `35 min`, `8 s`. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? `${days} d` : `${days} d ${hours % 24} h`;
}

/** Kinds of claims as people call them. */
export const typeLabels = {
  quantity: 'Quantity',
  event: 'Event',
  causal: 'Cause',
  rule: 'Rule or law',
  prediction: 'Prediction',
  position: 'Position',
  definition: 'Definition',
  opinion: 'Opinion',
  other: 'Other',
} as const satisfies Record<ClaimType, string>;
