import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';

/**
 * A log that nothing waits for: where it cannot be written any more, as on a full disk, one line says so, and what would
 * have been logged is let go until there is room again.
 */
export function openLogStream(path: string, onTrouble: (message: string) => void): Writable {
  let file = createWriteStream(path, { flags: 'a' });
  let isBroken = false;
  let triedAt = 0;

  function attend(): void {
    file.on('error', (error) => {
      if (!isBroken) onTrouble(`The log ${path} cannot be written: ${error.message}. All else goes on.`);
      isBroken = true;
    });
  }

  function again(): void {
    if (!isBroken || Date.now() - triedAt < retryMilliseconds) return;
    triedAt = Date.now();
    file = createWriteStream(path, { flags: 'a' });
    file.once('open', () => file.write('', (error) => (isBroken = error !== null && error !== undefined)));
    attend();
  }

  attend();
  return new Writable({
    write(chunk, _encoding, done) {
      again();
      file.write(chunk, () => done());
    },
    final(done) {
      file.end(() => done());
    },
  });
}

/** A log that could not be written is tried again after so long. */
const retryMilliseconds = 10_000;
