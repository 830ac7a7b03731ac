import type { Counts } from './extract-stream.ts';

const everyMs = 250;

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows how far a stream without a known end has come, where somebody looks; writes nothing to files and pipes. */
export function streamProgress(terminal: Terminal): {
  readonly show: (counts: Counts) => void;
  readonly end: (counts: Counts) => void;
} {
  const began = performance.now();
  let shown = 0;
  if (terminal.isTTY !== true) return { show: () => {}, end: () => {} };

  function line({ done, failed }: Counts): string {
    const rate = done / Math.max((performance.now() - began) / 1000, 0.001);
    return `\r${done} articles, ${rate.toFixed(1)} a second${failed === 0 ? '' : `, ${failed} failed`}\u001b[K`;
  }

  return {
    show(counts) {
      const now = performance.now();
      if (now - shown < everyMs) return;
      shown = now;
      terminal.write(line(counts));
    },
    end: (counts) => void terminal.write(`${line(counts)}\n`),
  };
}
