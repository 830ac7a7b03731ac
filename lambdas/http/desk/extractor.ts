import { type ExtractionInput, extract } from '../../../claims/extract/extract.ts';
import type { Extraction } from '../../../claims/extraction.ts';
import { loadModel } from '../../shared/model.ts';

/** The engine with its model, read once. */
export function openExtractor(): (input: ExtractionInput) => Extraction {
  const model = loadModel();
  return (input) => extract(input, model);
}
