import { createHash } from 'node:crypto';
import type { DeskProfile } from '../../../claims/record/profile.ts';

const style = `
*{box-sizing:border-box}
:root{color-scheme:light dark;--paper:light-dark(#fff,#16181b);--ink:light-dark(#1d1b18,#eceae5);--soft:light-dark(#595349,#b3aea4);
--line:light-dark(#d9d4c9,#3b3f45);--tint:light-dark(#f6f4ef,#1f2226);--link:light-dark(var(--desk),#9cc2f7);
--good:#1b6934;--rather-good:#4f6a10;--between:#8a5200;--rather-bad:#a3400b;--bad:#a5231c;--beside:#4c5566}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 Charter,"Iowan Old Style",Georgia,"Noto Serif",serif}
a{color:var(--link)}
header.desk{background:var(--desk);color:#fff;font:600 1rem/1.4 system-ui,"Noto Sans",sans-serif}
header.desk>div,main,footer.desk>div{max-width:44rem;margin:0 auto;padding:.9rem 1.1rem}
header.desk>div{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;align-items:center}
header.desk a{color:#fff;text-decoration:none}header.desk a:hover,header.desk a:focus{text-decoration:underline}
header.desk div>a{margin-inline-end:auto;font-size:1.1rem}
header.desk img{height:1.8rem;width:auto;vertical-align:middle;margin-inline-end:.5rem}
main{padding-block:1.6rem 2.4rem}
h1{font-size:1.75rem;line-height:1.25;margin:.2rem 0 1rem}h2{font:600 1.15rem/1.3 system-ui,"Noto Sans",sans-serif;margin:2.2rem 0 .6rem}
blockquote{margin:0 0 1rem;padding:.2rem 0 .2rem 1rem;border-inline-start:4px solid var(--line);color:var(--soft)}
blockquote mark{background:none;color:var(--ink);border-block-end:2px solid currentColor}
.meta,.note,small{color:var(--soft);font:.92rem/1.5 system-ui,"Noto Sans",sans-serif}
.verdict{display:inline-block;padding:.15rem .8rem;border-radius:1rem;background:var(--tone);color:#fff;font:700 1.05rem/1.6 system-ui,"Noto Sans",sans-serif}
.verdict[data-tone=good]{--tone:var(--good)}.verdict[data-tone=rather-good]{--tone:var(--rather-good)}.verdict[data-tone=between]{--tone:var(--between)}
.verdict[data-tone=rather-bad]{--tone:var(--rather-bad)}.verdict[data-tone=bad]{--tone:var(--bad)}.verdict[data-tone=beside]{--tone:var(--beside)}
.banner{border:2px solid var(--between);border-radius:8px;padding:.7rem 1rem;margin:1rem 0}
ol.scale{display:flex;flex-wrap:wrap;gap:.3rem;list-style:none;padding:0;margin:.8rem 0;font:.85rem/1.4 system-ui,"Noto Sans",sans-serif}
ol.scale li{padding:.1rem .6rem;border:1px solid var(--line);border-radius:1rem;color:var(--soft)}
ol.scale li[aria-current]{border-color:var(--ink);color:var(--ink);font-weight:700}
ul.plain,ol.plain{list-style:none;padding:0}ul.plain>li,ol.plain>li{padding:.9rem 0;border-block-start:1px solid var(--line)}
ul.plain h2,ul.plain h3{margin:.1rem 0 .3rem;font-size:1.12rem}
.rationale{white-space:pre-line;overflow-wrap:anywhere}
form{display:flex;flex-wrap:wrap;gap:.6rem;margin:0 0 1.2rem;font:1rem/1.4 system-ui,"Noto Sans",sans-serif}
form label{display:flex;flex-direction:column;gap:.2rem;flex:1 1 9rem;min-width:0}form label :is(input,select){width:100%}
input,select,button{font:inherit;padding:.45rem .6rem;border:1px solid var(--soft);border-radius:6px;background:var(--paper);color:inherit;min-width:0}
button{background:var(--desk);color:#fff;border-color:var(--desk);align-self:end}
pre{overflow-x:auto;background:var(--tint);padding:.7rem;border-radius:6px;font-size:.85rem;white-space:pre-wrap;overflow-wrap:anywhere}
footer.desk{border-block-start:1px solid var(--line);color:var(--soft);font:.9rem/1.5 system-ui,"Noto Sans",sans-serif}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1rem}dt{color:var(--soft)}dd{margin:0}
body.embed main{min-height:100vh;padding:.8rem 1.1rem;border:1px solid var(--line);border-inline-start:6px solid var(--desk);max-width:none}
body.embed p{margin:.4rem 0}body.embed .claim{font-size:1.15rem;line-height:1.35;margin:.4rem 0}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}header.desk :focus-visible{outline-color:#fff}
@media(max-width:26rem){body.embed .why{display:none}}
@media(max-width:30rem){dl{grid-template-columns:1fr}h1{font-size:1.4rem}}
@media print{header.desk{background:none;color:#000;border-block-end:2px solid #000}header.desk nav,form,.screen,footer.desk nav{display:none}
header.desk a{color:#000}.verdict{color:#000;background:none;border:2px solid #000}a[href^=http]::after{content:" (" attr(href) ")";font-size:.8em;overflow-wrap:anywhere}}
`.replaceAll('\n', '');

/** The style of a desk's pages, and what their policy allows of it. */
export interface Style {
  readonly css: string;
  readonly source: string;
}

/** The style in a desk's colour. */
export function styleOf({ colour }: DeskProfile): Style {
  const css = `:root{--desk:${colour}}${style}`;
  return { css, source: `'sha256-${createHash('sha256').update(css).digest('base64')}'` };
}

const tones = ['--good', '--rather-good', '--between', '--rather-bad', '--bad'] as const;

/** The colour of a place on a scale, from 0 (worst) to 1; of a verdict beside it, null. */
export function toneOf(place: number | null): (typeof tones)[number] | '--beside' {
  return place === null ? '--beside' : (tones[Math.round((1 - place) * (tones.length - 1))] ?? '--between');
}
