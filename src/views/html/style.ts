/** The one style of all pages. Colours only repeat what words and signs say. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --back: #fff; --card: #f6f7f9; --text: #1c2128; --soft: #57606a; --line: #d0d7de;
  --good: #116329; --bad: #a40e26; --warn: #7d4e00; --link: #0550ae;
  --good-back: #dafbe1; --bad-back: #ffebe9; --warn-back: #fff1c9; --link-back: #ddf4ff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #0f1318; --card: #191f27; --text: #e6edf3; --soft: #9ba6b2; --line: #38414c;
    --good: #6fdd8b; --bad: #ffa198; --warn: #f0c75e; --link: #8cc8ff;
    --good-back: #12301c; --bad-back: #3d1719; --warn-back: #352a0e; --link-back: #10283f;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 78rem; padding: 1.5rem 1rem 3rem; background: var(--back); color: var(--text);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0; }
h2 { font-size: 1.15rem; margin: 2rem 0 .6rem; }
h3 { font-size: 1rem; margin: 0 0 .3rem; }
p { margin: .4rem 0; }
section[id] { margin: 1.8rem 0 0; scroll-margin-top: 1rem; content-visibility: auto; contain-intrinsic-size: auto 20rem; }
section[id]:target h3 { color: var(--link); }
.about, .soft, footer { color: var(--soft); }
.about, code, td, .names, .event { overflow-wrap: anywhere; }
.summary { font-size: 1.1rem; margin: 1rem 0 0; padding: .7rem 1rem; background: var(--card); border: 1px solid var(--line);
  border-left: 5px solid var(--soft); border-radius: 6px; }
.summary.good { border-left-color: var(--good); } .summary.bad { border-left-color: var(--bad); }
.summary.warn { border-left-color: var(--warn); }
code, pre, kbd { font: .9em/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
a { color: var(--link); }
footer { margin-top: 3rem; font-size: .85rem; }
.tag { display: inline-block; padding: 0 .45rem; border-radius: 4px; font-size: .85rem; white-space: nowrap;
  background: var(--card); color: var(--text); border: 1px solid var(--line); }
.tag.good { background: var(--good-back); color: var(--good); } .tag.bad { background: var(--bad-back); color: var(--bad); }
.tag.warn { background: var(--warn-back); color: var(--warn); } .tag.note { background: var(--link-back); color: var(--link); }
.good { --tone: var(--good); } .bad { --tone: var(--bad); } .warn { --tone: var(--warn); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-weight: 600; font-size: .85rem; border-bottom-width: 2px; }
tbody th { font-weight: 600; }
del, ins { text-decoration: none; }
pre del { color: var(--bad); background: var(--bad-back); } pre ins { color: var(--good); background: var(--good-back); }
.matrix { table-layout: fixed; }
${Array.from({ length: 25 }, (_, index) => `.w${index + 1} { width: max(100%, ${12 + 9 * (index + 1)}rem); }`).join('\n')}
.matrix th:first-child { position: sticky; left: 0; background: var(--back); width: 12rem; }
.matrix thead th { vertical-align: bottom; overflow-wrap: anywhere; }
details { margin: .4rem 0; }
summary { cursor: pointer; }
details::details-content { content-visibility: visible; }
details:not([open])::details-content { content-visibility: hidden; }
pre { margin: .5rem 0; padding: .8rem 1rem; overflow-x: auto; background: var(--card); border: 1px solid var(--line);
  border-radius: 6px; }
ul.problems { list-style: none; padding: 0; }
ul.problems li { margin: .5rem 0; padding-left: .8rem; border-left: 3px solid var(--tone, var(--link)); }
ol.time, ol.chain { list-style: none; margin: 0; padding: 0; }
ol.time > li { position: relative; padding: 0 0 1.1rem 1.6rem; border-left: 2px solid var(--line); margin-left: .5rem; }
ol.time > li::before { content: ""; position: absolute; left: -.45rem; top: .4rem; width: .75rem; height: .75rem;
  border-radius: 50%; background: var(--back); border: 3px solid var(--tone, var(--link)); }
ol.time > li:last-child { border-left-color: transparent; }
time { color: var(--soft); }
.card { padding: .7rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 8px;
  border-left: 5px solid var(--tone, var(--line)); }
ol.chain > li { position: relative; }
ol.chain > li + li { margin-top: 2.6rem; }
ol.chain > li + li::before { content: attr(data-after) " \\2193"; position: absolute; top: -2.15rem; left: 1.2rem;
  color: var(--soft); font-size: .9rem; }
ol.chain > li.off > .card { border-style: dashed; }
ol.chain.across { display: flex; flex-wrap: wrap; gap: .5rem 1.8rem; }
ol.chain.across > li + li { margin: 0; }
dl.pair { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1rem; margin: .2rem 0 1.2rem; }
dl.pair dt { color: var(--soft); } dl.pair dd { margin: 0; min-width: 0; }
ol.chain.across > li + li::before { content: "\\2192"; top: .1rem; left: -1.45rem; }
.model { display: flex; flex-wrap: wrap; gap: .2rem .7rem; align-items: baseline; }
.model strong { overflow-wrap: anywhere; }
ul.plain { list-style: none; margin: 0; padding: 0; }
ul.keys { list-style: none; margin: .4rem 0 0; padding: 0; font-size: .95rem; }
ul.keys li { display: flex; flex-wrap: wrap; gap: 0 .7rem; padding: .2rem 0; border-top: 1px solid var(--line); }
fieldset { border: 1px solid var(--line); border-radius: 8px; margin: 1rem 0 0; padding: .6rem 1rem 1rem; min-width: 0; }
legend { font-weight: 600; padding: 0 .3rem; }
.rules { display: grid; gap: .4rem 1rem; grid-template-columns: repeat(auto-fill, minmax(min(21rem, 100%), 1fr)); }
.rules label { display: flex; gap: .6rem; align-items: center; justify-content: space-between; }
.rules label span { overflow-wrap: anywhere; min-width: 0; }
select, button { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--soft); border-radius: 5px;
  padding: .25rem .4rem; min-height: 2rem; }
select.set { border-color: var(--bad); color: var(--bad); background: var(--bad-back); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
@media (max-width: 40rem) {
  body { padding: 1rem .8rem 2rem; }
  table.rows, table.rows tbody, table.rows tr, table.rows td, table.rows th { display: block; }
  table.rows thead { position: absolute; clip-path: inset(50%); }
  table.rows tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
  table.rows th, table.rows td { border: 0; padding: .1rem 0; }
  table.rows td:empty { display: none; }
  table.rows td[data-name]::before { content: attr(data-name) ": "; color: var(--soft); }
  .matrix th:first-child { width: 8rem; }
}
@media print {
  :root { --back: #fff; --card: #fff; --text: #000; --soft: #444; --line: #999;
    --good: #116329; --bad: #a40e26; --warn: #7d4e00; --link: #0550ae;
    --good-back: #fff; --bad-back: #fff; --warn-back: #fff; --link-back: #fff; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  fieldset { display: none; }
  details:not([open])::details-content { content-visibility: visible; display: block; }
  .card, tr, ol.time > li { break-inside: avoid; }
  section[id] { content-visibility: visible; }
  .wide { overflow: visible; } pre { white-space: pre-wrap; }
}
`;
