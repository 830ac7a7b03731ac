import type { Node } from './claim-review.ts';

/** Whether a value is a node of JSON-LD. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && '@type' in value && typeof value['@type'] === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of names joined by dots; undefined where there is none. */
export function field(node: Node, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, name) => (isRecord(inner) ? inner[name] : undefined), node);
}

/** The text at a path; null where there is none, or nothing but blanks. */
export function textAt(node: Node, path: string): string | null {
  const found = field(node, path);
  return typeof found === 'string' && found.trim() !== '' ? found : null;
}

/** The values at a path, none where there are none. */
export function listAt(node: Node, path: string): readonly unknown[] {
  const found = field(node, path);
  if (found === undefined || found === null) return [];
  return Array.isArray(found) ? found : [found];
}
