import type { Fault } from './problem.ts';

/** Half a character, which can be neither stored nor sent. */
const halfCharacter = /[\ud800-\udfff]/u;

/** What no reader sees, but for tab and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controlOrLineEnd = /[\u0000-\u001f\u007f-\u009f]/;

/** In words, the first character of a text that is not taken anywhere; null where there is none. */
function unfitIn(text: string, controls: RegExp | undefined): string | null {
  const half = halfCharacter.exec(text);
  if (half !== null) return `has half a character (${named(half)}) at ${half.index}; send whole ones`;
  const found = controls?.exec(text) ?? null;
  return found === null ? null : `has a control character (${named(found)}) at ${found.index}; leave it out`;
}

function named([character = '']: RegExpExecArray): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What is wrong with the characters of a parameter of path or query. */
export function parameterCharacters(given: Readonly<Record<string, string>>): readonly Fault[] {
  return Object.entries(given).flatMap(([parameter, value]) => {
    const detail = unfitIn(parameter, controlOrLineEnd) ?? unfitIn(value, controlOrLineEnd);
    return detail === null ? [] : [{ parameter: parameter.toWellFormed(), detail }];
  });
}

/**
 * What is wrong with the characters of a body's strings and keys, at most `most` of them. Control characters in fields
 * named in `cleaned`, at the top, are for the route to take out.
 */
export function bodyCharacters(body: unknown, cleaned: readonly string[], most: number): readonly Fault[] {
  const faults: Fault[] = [];
  for (const fault of faultsIn(body, '', { cleaned, controls: control })) {
    if (faults.push(fault) === most) break;
  }
  return faults;
}

interface Allowing {
  /** Fields of the value in which controls are taken. */
  readonly cleaned: readonly string[];
  readonly controls: RegExp | undefined;
}

function* faultsIn(value: unknown, pointer: string, { cleaned, controls }: Allowing): Generator<Fault> {
  if (typeof value === 'string') {
    const detail = unfitIn(value, controls);
    if (detail !== null) yield { pointer: `#${pointer}`, detail };
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const place = `${pointer}/${pointerPart(key)}`;
    const detail = unfitIn(key, control);
    if (detail !== null) yield { pointer: `#${place}`, detail: `the name ${detail}` };
    yield* faultsIn(inner, place, { cleaned: [], controls: cleaned.includes(key) ? undefined : controls });
  }
}

/** A key as a part of a JSON pointer in a URI fragment. */
export function pointerPart(key: string): string {
  return encodeURIComponent(key.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1'));
}
