/** The numbers that features are made of, each with its place in a row of them. */
export type Places<Name extends string> = Readonly<Record<Name, number>>;

/** Gives each named number its place. */
export function placesOf<const Name extends string>(names: readonly Name[]): Places<Name> {
  return Object.fromEntries(names.map((name, place) => [name, place])) as Record<Name, number>;
}

/** Places of the numbers of each template, one template after the other, and where each template's end. */
interface Parts {
  readonly places: Uint8Array;
  readonly ends: Uint16Array;
}

function partsOf(templates: readonly (readonly number[])[]): Parts {
  let end = 0;
  return {
    places: Uint8Array.from(templates.flat()),
    ends: Uint16Array.from(templates, (template) => (end += template.length)),
  };
}

function joined(hash: number, value: number): number {
  const next = Math.imul(hash ^ value, 0x2c1b3c6d);
  return next ^ (next >>> 15);
}

/** What features are, as their table has them: weights are fitted for these. */
export interface FeatureDefinition {
  /** The numbers by their places. */
  readonly numbers: readonly string[];
  readonly templates: readonly (readonly string[])[];
  readonly rows: number;
  readonly fixed: readonly string[];
}

/**
 * Features as a table: each template names the numbers that it joins, and is hashed with them into one of `rows` rows
 * of weights; `rows` is a power of two. Numbers that stay the same for many rows of them are `fixed`: they are hashed
 * first, and once. The weights are fitted for the templates in their order, so that after a change `npm run fit` must
 * run.
 */
export class FeatureTemplates<Name extends string> {
  /** How many features there are. */
  readonly count: number;
  /** How many numbers they are made of. */
  readonly width: number;
  readonly definition: FeatureDefinition;
  readonly #fixed: Parts;
  readonly #others: Parts;
  /** Each template's hash with its fixed numbers. */
  readonly #begun: Int32Array;
  readonly #mask: number;

  constructor(
    places: Places<Name>,
    templates: readonly (readonly NoInfer<Name>[])[],
    rows: number,
    fixed: readonly NoInfer<Name>[] = [],
  ) {
    this.count = templates.length;
    const numbers = Object.keys(places);
    this.width = numbers.length;
    this.definition = { numbers, templates, rows, fixed };
    const where = (isFixed: boolean): Parts =>
      partsOf(
        templates.map((names) => names.filter((name) => fixed.includes(name) === isFixed).map((name) => places[name])),
      );
    this.#fixed = where(true);
    this.#others = where(false);
    this.#begun = new Int32Array(this.count);
    this.#mask = rows - 1;
    this.fix(new Int32Array(this.width));
  }

  /** Takes the fixed ones of the numbers `values` for all that is written from here on. */
  fix(values: Int32Array): void {
    const { places, ends } = this.#fixed;
    let next = 0;
    for (let template = 0; template < this.count; template++) {
      const end = ends[template] ?? 0;
      let hash = Math.imul(template + 1, 0x85ebca6b);
      for (; next < end; next++) hash = joined(hash, values[places[next] ?? 0] ?? 0);
      this.#begun[template] = hash;
    }
  }

  /** Writes the row of every template for the numbers `values` into `into`, from `at` on. */
  write(values: Int32Array, into: Int32Array, at: number): void {
    const { places, ends } = this.#others;
    let next = 0;
    for (let template = 0; template < this.count; template++) {
      const end = ends[template] ?? 0;
      let hash = this.#begun[template] ?? 0;
      for (; next < end; next++) hash = joined(hash, values[places[next] ?? 0] ?? 0);
      into[at + template] = hash & this.#mask;
    }
  }
}
