const fillers: ReadonlySet<string> = new Set(
  'a an the of to in on at for by with from and or but is are was were be been being am has have had do does did it its this that these those as he she they him her his their them who which there also will would can could may might should'.split(
    ' ',
  ),
);

/** The stem of a word, roughly: enough for "signed" and "signing", "cities" and "city" to agree. */
function stem(word: string): string {
  return word
    .replace(/(?:'s|’s)$/u, '')
    .replace(/ies$/u, 'y')
    .replace(/(?<=\p{L}{3})(?:ing|ed|es|s|ly|er|ers)$/u, '')
    .replace(/e$/u, '');
}

function contentStems(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’.,]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? [];
  return new Set(words.filter((word) => !fillers.has(word)).map(stem));
}

/** Share of a unit's content words that a text has, whole words by their stem. */
export function coverage(text: string, unit: string): number {
  const wanted = contentStems(unit);
  const present = contentStems(text);
  let found = 0;
  for (const word of wanted) if (present.has(word)) found++;
  return wanted.size === 0 ? 0 : found / wanted.size;
}

/** A judgement of people: whether a text states a unit. */
export interface Presence {
  readonly text: string;
  readonly unit: string;
  readonly holds: boolean;
}

/** F1 of "coverage reaches the threshold" against people's judgements. */
export function presenceF1(judgements: readonly Presence[], threshold: number): number {
  const counts = { tp: 0, wrong: 0 };
  for (const { text, unit, holds } of judgements) {
    const says = coverage(text, unit) >= threshold;
    if (says && holds) counts.tp++;
    else if (says !== holds) counts.wrong++;
  }
  return counts.tp === 0 ? 0 : (2 * counts.tp) / (2 * counts.tp + counts.wrong);
}

/** The threshold, in steps of a twentieth, at which coverage agrees best with people. */
export function bestThreshold(judgements: readonly Presence[]): number {
  const steps = Array.from({ length: 20 }, (_, index) => (index + 1) / 20);
  return steps.reduce((best, step) => (presenceF1(judgements, step) > presenceF1(judgements, best) ? step : best), 1);
}
