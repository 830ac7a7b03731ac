import * as z from 'zod';

const Verdict = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a verdict is lower-case words joined by hyphens, such as "mostly-true"');

/** What corrections name instead of a verdict where one was taken back. */
export const withdrawnVerdict = 'withdrawn';

/** The verdicts a desk gives: some on an ordered scale, by worth, and some beside it. */
export const VerdictScale = z
  .strictObject({
    ordered: z.record(Verdict, z.number()),
    unordered: z.array(Verdict).readonly().default([]),
  })
  .superRefine(({ ordered, unordered }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    const worths = Object.values(ordered);
    if (worths.length < 2) refuse('a scale needs at least two ordered verdicts');
    if (new Set(worths).size < worths.length) refuse('two ordered verdicts have the same worth');
    const names = [...Object.keys(ordered), ...unordered];
    if (names.includes(withdrawnVerdict)) refuse(`"${withdrawnVerdict}" is what happens to a verdict, and none itself`);
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    if (twice.length > 0) refuse(`verdicts named twice: ${twice.join(', ')}`);
  })
  .readonly();
export type VerdictScale = z.infer<typeof VerdictScale>;

/** Every verdict of the scale, best first, then those beside it. */
export function verdictsOf(scale: VerdictScale): readonly string[] {
  const ordered = Object.entries(scale.ordered).sort(([, a], [, b]) => b - a);
  return [...ordered.map(([verdict]) => verdict), ...scale.unordered];
}
