/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const constants = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);

/** The same of the square roots of the first 8 primes: the state before the first block (5.3.3). */
const initial = new Int32Array([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]);

function wordOf(words: Int32Array, at: number): number {
  return words[at] ?? 0;
}

function rotated(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

const encoder = new TextEncoder();

/** Most bytes that padding adds to a message. */
const padding = 72;

/** Where short texts are made blocks of, so that they need no memory of their own. */
const desk = new DataView(new ArrayBuffer(1024));

/** A text's UTF-8 in whole blocks of 64 bytes: the message, a bit, zeros, its length in bits (5.1.1). */
function blocksOf(text: string): { readonly blocks: DataView; readonly end: number } {
  const most = text.length * 3 + padding;
  const blocks = most <= desk.byteLength ? desk : new DataView(new ArrayBuffer(most));
  const bytes = new Uint8Array(blocks.buffer);
  const { written } = encoder.encodeInto(text, bytes);
  const end = Math.ceil((written + 9) / 64) * 64;
  bytes.fill(0, written, end);
  bytes[written] = 0x80;
  blocks.setUint32(end - 8, Math.floor(written / 2 ** 29));
  blocks.setUint32(end - 4, written << 3);
  return { blocks, end };
}

/** The 64 words that the block at work is spread to. */
const words = new Int32Array(64);

/** Spreads a block to `words` (6.2.2, 1). */
function spread(blocks: DataView, from: number): void {
  for (let at = 0; at < 16; at += 1) words[at] = blocks.getInt32(from + at * 4);
  for (let at = 16; at < 64; at += 1) {
    const late = wordOf(words, at - 2);
    const early = wordOf(words, at - 15);
    const lateMix = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
    const earlyMix = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
    words[at] = lateMix + wordOf(words, at - 7) + earlyMix + wordOf(words, at - 16);
  }
}

/** Works `words` into the state (6.2.2, 2 to 4). */
function compress(state: Int32Array): void {
  let a = wordOf(state, 0);
  let b = wordOf(state, 1);
  let c = wordOf(state, 2);
  let d = wordOf(state, 3);
  let e = wordOf(state, 4);
  let f = wordOf(state, 5);
  let g = wordOf(state, 6);
  let h = wordOf(state, 7);
  for (let at = 0; at < 64; at += 1) {
    const mix = (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + ((e & f) ^ (~e & g));
    const added = (h + mix + wordOf(constants, at) + wordOf(words, at)) | 0;
    const rest = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + added) | 0;
    d = c;
    c = b;
    b = a;
    a = (added + rest) | 0;
  }
  state[0] = wordOf(state, 0) + a;
  state[1] = wordOf(state, 1) + b;
  state[2] = wordOf(state, 2) + c;
  state[3] = wordOf(state, 3) + d;
  state[4] = wordOf(state, 4) + e;
  state[5] = wordOf(state, 5) + f;
  state[6] = wordOf(state, 6) + g;
  state[7] = wordOf(state, 7) + h;
}

/**
 * SHA-256 of a text's UTF-8, as lower-case hex. Made here, as Node's own comes with all of `node:crypto`, which takes
 * an eighth of the time to load that a process may take to its first extraction.
 */
export function sha256(text: string): string {
  const { blocks, end } = blocksOf(text);
  const state = initial.slice();
  for (let from = 0; from < end; from += 64) {
    spread(blocks, from);
    compress(state);
  }
  let hex = '';
  for (let at = 0; at < 8; at += 1) hex += (wordOf(state, at) >>> 0).toString(16).padStart(8, '0');
  return hex;
}
