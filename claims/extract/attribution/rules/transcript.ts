import { byRule } from '../../../grounds.ts';
import type { Document } from '../../../language/document.ts';
import { lineRanges } from '../../../language/lines.ts';
import type { Report } from '../report.ts';
import { type Label, labelOf, speakingLabels } from './labels.ts';

/** A turn of a transcript: its label, and what is said up to the next turn. */
interface Turn {
  readonly label: Label;
  readonly last: number;
}

/** A line with the label that opens it. */
interface Line {
  readonly first: number;
  readonly last: number;
  readonly label: Label | null;
  readonly opensParagraph: boolean;
}

function linesOf(document: Document): readonly Line[] {
  const { tokens, sentences } = document;
  const paragraphAt = (at: number): number => sentences[tokens[at]?.sentence ?? -1]?.paragraph ?? -1;
  return lineRanges(document).map(([first, last]) => ({
    first,
    last,
    label: labelOf(document, [first, last]),
    opensParagraph: paragraphAt(first) !== paragraphAt(first - 1),
  }));
}

/** Takes the lines one by one and keeps the turns that they make. */
class Turns {
  readonly all: Turn[] = [];
  readonly #document: Document;
  /** Where the lines without a label end that are the last turn's if another one follows. */
  #until = -1;
  #ended = false;
  #within = false;

  constructor(document: Document) {
    this.#document = document;
  }

  /** A line with its label, or null where it names nobody. */
  take({ first, last, opensParagraph }: Line, label: Label | null): void {
    if (opensParagraph) this.#within = false;
    if (label !== null) this.#begin(label, last);
    else if (this.#within) this.#extend(last);
    else {
      this.#ended ||= this.#document.tokens[first]?.text === '(';
      if (!this.#ended) this.#until = last;
    }
  }

  #begin(label: Label, last: number): void {
    this.#extend(this.#until);
    this.all.push({ label, last });
    this.#until = -1;
    this.#ended = false;
    this.#within = true;
  }

  #extend(last: number): void {
    const before = this.all.at(-1);
    if (before !== undefined) this.all[this.all.length - 1] = { ...before, last: Math.max(before.last, last) };
  }
}

/**
 * The turns in order; one goes on over paragraphs without a name where another turn follows, up to a "(CROSSTALK)". The
 * last one ends with its paragraph.
 */
function turnsOf(document: Document): readonly Turn[] {
  const lines = linesOf(document);
  const speaking = speakingLabels(
    document,
    lines.flatMap(({ label }) => label ?? []),
  );
  const turns = new Turns(document);
  for (const line of lines) turns.take(line, line.label !== null && speaking.has(line.label) ? line.label : null);
  return turns.all;
}

/** "TAPPER: …", "Mr Paul Drew (Norbury): …", "Q: …": who says what in a text that is printed turn by turn. */
export function transcriptReports(document: Document): readonly Report[] {
  return turnsOf(document).flatMap(({ label, last }) => {
    const { colon, name, kind } = label;
    if (colon + 1 >= last) return [];
    const isLetter = kind === 'question' || kind === 'answer';
    return {
      cueToken: colon,
      cue: [{ first: colon, last: colon + 1 }],
      source: kind === 'question' ? null : name,
      content: [{ first: colon + 1, last }],
      confidence: 0.9,
      grounds: byRule(isLetter ? kind : 'turn'),
    };
  });
}
