import { lazyFor } from '../../lazy.ts';
import type { Model } from '../../model/model.ts';
import type { Document } from '../document.ts';
import type { JointHabits } from '../joint-habits.ts';
import { type Parsed, parsed } from '../parse/parsed.ts';
import { parserOf } from '../parse/parser.ts';
import { canBeSeam } from '../seams/can-be-seam.ts';
import { type SeamReader, seamReaderOf } from '../seams/find-seams.ts';
import type { Seam } from '../seams/seam.ts';
import type { TaggedWord } from '../tagged-word.ts';
import type { SentenceSyntax, Syntax } from './sentence-syntax.ts';

/** The tools that a model holds. */
const toolsOf = lazyFor((model: Model) => ({
  seamReader: seamReaderOf(model),
  parser: parserOf(model),
}));

class LazySentence implements SentenceSyntax {
  readonly #tools: ReturnType<typeof toolsOf>;
  readonly words: readonly TaggedWord[];
  readonly #joints: JointHabits;
  #seams: ReturnType<SeamReader> | undefined;
  readonly #known = new Map<number, Seam | null>();
  #tree: Parsed | null | undefined;

  constructor(tools: ReturnType<typeof toolsOf>, words: readonly TaggedWord[], joints: JointHabits) {
    this.#joints = joints;
    this.#tools = tools;
    this.words = words;
  }

  seamAt(at: number): Seam | null {
    const { seamReader } = this.#tools;
    if (seamReader === null || !canBeSeam(this.words, at, this.#joints)) return null;
    const known = this.#known.get(at);
    if (known !== undefined) return known;
    this.#seams ??= seamReader(this.words, this.#joints);
    const found = this.#seams(at);
    this.#known.set(at, found);
    return found;
  }

  get tree(): Parsed | null {
    this.#tree ??= this.#parsed();
    return this.#tree;
  }

  #parsed(): Parsed | null {
    const arcs = this.#tools.parser?.(this.words) ?? null;
    return arcs === null ? null : parsed(this.words, arcs, this.#joints);
  }
}

/** Pass: lets later passes ask for the structure of a sentence. */
export function readSyntax(document: Document, model: Model): Document {
  const tools = toolsOf(model);
  const { tokens, sentences, language } = document;
  const known: SentenceSyntax[] = [];
  const syntax: Syntax = (sentence) => {
    const { first = 0, last = 0 } = sentences[sentence] ?? {};
    const found = known[sentence] ?? new LazySentence(tools, tokens.slice(first, last), language.joints);
    known[sentence] = found;
    return found;
  };
  return { ...document, syntax };
}
