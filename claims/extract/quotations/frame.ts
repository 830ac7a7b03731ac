import type { Document } from '../../language/document.ts';

/** Sentences taken together because the marks between them stand inside one quotation; tokens `[first, last)`. */
export interface Frame {
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
}

/** The frames of a document: a sentence that ends inside a quotation goes on in the next, within its paragraph. */
export function framesOf({ sentences, tokens }: Document): readonly Frame[] {
  const frames: Frame[] = [];
  let open: Frame | null = null;
  for (const { first, last, paragraph } of sentences) {
    const before: number = tokens[first - 1]?.quotation ?? -1;
    const joined: boolean = open !== null && before >= 0 && tokens[first]?.quotation === before;
    const frame: Frame = joined && open !== null ? { ...open, last } : { first, last, paragraph };
    if (open !== null && !joined) frames.push(open);
    open = frame;
  }
  if (open !== null) frames.push(open);
  return frames;
}
