import { attribution } from './attribution.ts';
import { language } from './language.ts';
import type { FitPart } from './part.ts';
import { worth } from './worth.ts';

/** All that is fitted; later parts are fitted with what earlier ones wrote. */
export const parts: readonly FitPart[] = [language, attribution, worth];
