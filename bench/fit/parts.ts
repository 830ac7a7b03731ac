import { attribution } from './attribution.ts';
import { language } from './language.ts';
import { likeness } from './likeness.ts';
import type { FitPart } from './part.ts';
import { pronouns } from './pronouns.ts';
import { rarity } from './rarity.ts';
import { syntax } from './syntax.ts';
import { worth } from './worth.ts';

/** All that is fitted; later parts are fitted with what earlier ones wrote. */
export const parts: readonly FitPart[] = [language, syntax, pronouns, attribution, worth, rarity, likeness];
