import * as z from 'zod';

const Line = z.string().trim().min(1).max(500);

/** How light a colour is, from 0 to 1 (WCAG 2, relative luminance). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The least contrast of text that everybody can read (WCAG 2, 1.4.3). */
const leastContrast = 4.5;

const Colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'must be a colour as #1d4d8f')
  .refine(
    (hex) => 1.05 / (luminance(hex) + 0.05) >= leastContrast,
    'is too light: white text on it could not be read; take a darker one',
  );

/** What a desk says of itself on its public pages, and in what machines read. */
export const DeskProfile = z
  .strictObject({
    name: z.string().trim().min(1).max(100).default('Claimtrail desk'),
    /** Language of its verdicts and rationales. */
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag, as en or pt-BR')
      .default('en'),
    /** Address of its logo, on a site of its own. */
    logo: z.url({ protocol: /^https$/, error: 'must be an https address' }).optional(),
    colour: Colour.default('#1d4d8f'),
    ownership: Line.optional(),
    funding: Line.optional(),
    /** Where readers report an error: a page or a mail address. */
    contact: z.union([z.url({ protocol: /^https$/ }), z.email()], 'must be an https or a mail address').optional(),
    /** How it chooses claims, in its own words. */
    selection: z.string().trim().min(1).max(1000).optional(),
    /** Show who proposed, approved and published, by name; by role alone otherwise. */
    showNames: z.boolean().default(false),
  })
  .readonly();
export type DeskProfile = z.output<typeof DeskProfile>;

/** What a desk says that says nothing of itself. */
export const plainProfile: DeskProfile = DeskProfile.parse({});
