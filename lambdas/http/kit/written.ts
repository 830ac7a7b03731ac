import { gzipSync } from 'node:zlib';

/** A body as text, and gzipped in base64 where that is asked for. */
export interface Written {
  readonly text: string;
  readonly gzipped: () => string;
}

const known = new WeakMap<object, Written>();

/** A body as it is sent, text as it is and all else as JSON: one that several get is written once for all of them. */
export function written(body: unknown): Written {
  if (typeof body !== 'object' || body === null) return write(typeof body === 'string' ? body : JSON.stringify(body));
  const made = known.get(body) ?? write(JSON.stringify(body));
  known.set(body, made);
  return made;
}

function write(text: string): Written {
  let gzipped: string | undefined;
  return {
    text,
    gzipped() {
      gzipped ??= gzipSync(text).toString('base64');
      return gzipped;
    },
  };
}
