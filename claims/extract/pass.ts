import type { Document } from '../language/document.ts';
import type { Model } from '../model/model.ts';

/** One step of the extraction: returns the document with one more thing filled in. */
export type Pass = (document: Document, model: Model) => Document;
