/** The numbers that features are made of, each with its place in a row of them. */
export type Places<Name extends string> = Readonly<Record<Name, number>>;

/** Gives each named number its place. */
export function placesOf<const Name extends string>(names: readonly Name[]): Places<Name> {
  return Object.fromEntries(names.map((name, place) => [name, place])) as Record<Name, number>;
}

/**
 * Features as a table: each template names the numbers that it joins, and is hashed with them into one of `rows` rows
 * of weights; `rows` is a power of two. The weights are fitted for the templates in their order, so that after a
 * change `npm run fit` must run.
 */
export class FeatureTemplates<Name extends string> {
  /** How many features there are. */
  readonly count: number;
  /** How many numbers they are made of. */
  readonly width: number;
  readonly #ends: Uint16Array;
  readonly #places: Uint8Array;
  readonly #mask: number;

  constructor(places: Places<Name>, templates: readonly (readonly NoInfer<Name>[])[], rows: number) {
    this.count = templates.length;
    this.width = Object.keys(places).length;
    this.#places = Uint8Array.from(templates.flat(), (name) => places[name]);
    let end = 0;
    this.#ends = Uint16Array.from(templates, (template) => (end += template.length));
    this.#mask = rows - 1;
  }

  /** Writes the row of every template for the numbers `values` into `into`, from `at` on. */
  write(values: Int32Array, into: Int32Array, at: number): void {
    const places = this.#places;
    let next = 0;
    for (let template = 0; template < this.count; template += 1) {
      const end = this.#ends[template] ?? 0;
      let hash = Math.imul(template + 1, 0x85ebca6b);
      for (; next < end; next += 1) {
        hash = Math.imul(hash ^ (values[places[next] ?? 0] ?? 0), 0x2c1b3c6d);
        hash ^= hash >>> 15;
      }
      into[at + template] = hash & this.#mask;
    }
  }
}
