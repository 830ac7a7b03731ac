import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { initSync, Renderer } from '@takumi-rs/wasm';
import { shortenAtWord } from '../../claims/cut.ts';
import { lazy } from '../../claims/lazy.ts';
import type { Check } from '../../claims/record/check.ts';
import type { DeskProfile } from '../../claims/record/profile.ts';
import { verdictWords } from '../../claims/record/verdict-words.ts';

/** As the sites that show it want it. */
const size = { width: 1200, height: 630 } as const;

/** Longer claims are cut: what is left would be too small to read. */
const longest = 230;

const family = 'Noto Sans';
const scripts = ['latin', 'latin-ext', 'cyrillic', 'greek'] as const;
const weights = [400, 700] as const;

/** Letters of scripts that the fonts have; a text in others is left to the page. */
const covered = lazy(
  () => /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]*$/u,
);

/** A file that lies beside the bundle, or in its package where the source runs. */
function readBeside(name: string, packaged: string): Uint8Array {
  const beside = new URL(`./card/${name}`, import.meta.url);
  return readFileSync(existsSync(beside) ? beside : fileURLToPath(import.meta.resolve(packaged)));
}

/** The renderer with its fonts, some 100 ms to open. */
const renderer = lazy(() => {
  initSync({ module: new Uint8Array(readBeside('takumi_wasm_bg.wasm', '@takumi-rs/wasm/takumi_wasm_bg.wasm')) });
  const fonts = scripts.flatMap((script) =>
    weights.map((weight) => {
      const file = `noto-sans-${script}-${weight}-normal.woff2`;
      return { name: family, weight, data: new Uint8Array(readBeside(file, `@fontsource/noto-sans/files/${file}`)) };
    }),
  );
  return { opened: new Renderer(), fonts };
});

/** The picture of a check for where it is shared, as PNG. */
export function drawCard(check: Check, profile: DeskProfile): Promise<Uint8Array> {
  const { opened, fonts } = renderer();
  return opened.render(layoutOf(check, profile), { ...size, fonts });
}

type Style = Readonly<Record<string, string | number>>;
type Node = Parameters<Renderer['render']>[0];
const text = (words: string, style: Style): Node => ({ type: 'text', text: words, style });
const box = (style: Style, children: Node[]): Node => ({ type: 'container', style, children });

/** A short claim is read from afar, a long one fits. */
function sizeFor({ length }: string): number {
  if (length <= 70) return 72;
  return length <= 130 ? 54 : 42;
}

/** Keeps a figure with its groups and its sign in one line. */
function together(words: string): string {
  return words.replace(/(?<=\d) (?=\d{3}(?!\d)|[%€£$])/g, '\u00a0');
}

function layoutOf(check: Check, profile: DeskProfile) {
  const claim = covered().test(check.claim) ? together(shortenAtWord(check.claim, longest)) : '';
  const speaker = check.speaker !== null && covered().test(check.speaker) ? shortenAtWord(check.speaker, 60) : '';
  const verdict = check.withdrawn ? 'Withdrawn' : verdictWords(check.verdict);
  const pill = { fontSize: 44, fontWeight: 700, color: '#ffffff', backgroundColor: profile.colour, borderRadius: 40 };
  const sheet = {
    ...{ width: '100%', height: '100%', display: 'flex', flexDirection: 'column', justifyContent: 'space-between' },
    ...{ padding: 64, backgroundColor: '#ffffff', borderTop: `24px solid ${profile.colour}`, fontFamily: family },
  };
  const row = { display: 'flex', justifyContent: 'space-between', alignItems: 'center', width: '100%' };
  return box(sheet, [
    box({ display: 'flex', flexDirection: 'column', gap: 18 }, [
      text(claim, { fontSize: sizeFor(claim), fontWeight: 700, color: '#1d1b18', lineHeight: 1.25 }),
      text(speaker, { fontSize: 32, color: '#595349' }),
    ]),
    box(row, [
      text(verdict, { ...pill, padding: '8px 32px' }),
      text(shortenAtWord(profile.name, 40), { fontSize: 34, color: '#595349' }),
    ]),
  ]);
}
