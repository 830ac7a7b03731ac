/** The reference's style sheet; its hash stands in the page's policy. */
export const docsStyle = `
:root{color-scheme:light dark;--line:color-mix(in srgb,currentColor 18%,transparent);--soft:color-mix(in srgb,currentColor 6%,transparent)}
*{box-sizing:border-box}
body{margin:0;font:16px/1.5 system-ui,sans-serif;display:grid;grid-template-columns:18rem minmax(0,1fr)}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:1.5rem;border-right:1px solid var(--line);font-size:.875rem}
nav ul{list-style:none;margin:0 0 1rem;padding:0}nav p{margin:.5rem 0}
main{padding:1.5rem 2.5rem 6rem;max-width:60rem}
h1{font-size:1.75rem}h2{margin-top:3rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
h3{margin:2rem 0 .25rem}h4{margin:1.25rem 0 .25rem}
section,tr{scroll-margin-top:1rem}:target{background:var(--soft)}
code,pre{font:.8125rem/1.45 ui-monospace,monospace}pre{overflow:auto;background:var(--soft);padding:.75rem;border-radius:.25rem;max-height:24rem}
.call{margin:.25rem 0}.call span{font-size:.8125rem;border:1px solid var(--line);border-radius:1rem;padding:0 .5rem;margin-left:.5rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-top:1px solid var(--line)}
@media(max-width:50rem){body{display:block}nav{position:static;height:auto;border:0}main{padding:1rem}}
`;
