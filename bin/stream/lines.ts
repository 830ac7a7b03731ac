/** A line that is longer than this is not kept: memory stays bounded whatever comes. */
const longestLine = 64 * 1024 * 1024;

/** One line of input, or that it was too long to be kept. */
export type Line = { readonly kind: 'line'; readonly text: string } | { readonly kind: 'too-long' };

/** The lines of a stream of UTF-8 bytes, each as soon as it is complete; nothing is read before it is asked for. */
export async function* linesOf(input: AsyncIterable<Uint8Array>, longest = longestLine): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;

  function finish(): Line {
    const line: Line = size > longest ? { kind: 'too-long' } : { kind: 'line', text: decode(parts) };
    parts = [];
    size = 0;
    return line;
  }

  function keep(part: Uint8Array): void {
    size += part.byteLength;
    if (size <= longest) parts.push(part);
    else parts = [];
  }

  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, end));
      yield finish();
      from = end + 1;
    }
    keep(chunk.subarray(from));
  }
  if (size > 0) yield finish();
}

function decode(parts: readonly Uint8Array[]): string {
  return Buffer.concat(parts).toString('utf8');
}
