import type { Places } from './feature-templates.ts';

/** Spreads a number over all 32 bits. */
function spread(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}

/**
 * Features as a table, like `FeatureTemplates`, for passes that look at a hundred and more of them a word: each number
 * is spread once, with its place, and a template joins what is spread by exclusive or, which is Zobrist's way.
 * `rows` is a power of two. The weights are fitted for the templates in their order, so that after a change
 * `npm run fit` must run.
 */
export class JoinedTemplates<Name extends string> {
  /** How many features there are. */
  readonly count: number;
  /** How many numbers they are made of. */
  readonly width: number;
  readonly #places: Uint8Array;
  readonly #ends: Uint16Array;
  readonly #kinds: Int32Array;
  readonly #seeds: Int32Array;
  readonly #spread: Int32Array;
  readonly #shift: number;

  constructor(places: Places<Name>, templates: readonly (readonly NoInfer<Name>[])[], rows: number) {
    let end = 0;
    this.count = templates.length;
    this.width = Object.keys(places).length;
    this.#places = Uint8Array.from(templates.flat(), (name) => places[name]);
    this.#ends = Uint16Array.from(templates, (template) => (end += template.length));
    this.#kinds = Int32Array.from(templates, (_, template) => spread(template + 1));
    this.#seeds = Int32Array.from({ length: this.width }, (_, place) => spread((place + 1) << 16));
    this.#spread = new Int32Array(this.width);
    this.#shift = 32 - Math.log2(rows);
  }

  /** Writes the row of every template for the numbers `values` into `into`, from `at` on. */
  write(values: Int32Array, into: Int32Array, at: number): void {
    const mixed = this.#spread;
    for (let place = 0; place < this.width; place++) {
      mixed[place] = spread((values[place] ?? 0) ^ (this.#seeds[place] ?? 0));
    }
    const places = this.#places;
    const ends = this.#ends;
    const kinds = this.#kinds;
    const shift = this.#shift;
    let next = 0;
    for (let template = 0; template < this.count; template++) {
      const end = ends[template] ?? 0;
      let hash = kinds[template] ?? 0;
      for (; next < end; next++) hash ^= mixed[places[next] ?? 0] ?? 0;
      into[at + template] = Math.imul(hash, 0x2c1b3c6d) >>> shift;
    }
  }
}
