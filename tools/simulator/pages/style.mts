/** Light and dark, wide and narrow; colors have a contrast of at least 4.5 to 1. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1d2730; --quiet: #55626e; --line: #d5dce2; --page: #fff; --raised: #f3f6f8;
  --accent: #1a5fb4; --on-accent: #fff; --mark: #fff1c2; --on-mark: #4f3a00; }
@media (prefers-color-scheme: dark) { :root { --text: #e6ebef; --quiet: #a5b1bb; --line: #37424b; --page: #14191d;
  --raised: #1f262c; --accent: #8fbcf7; --on-accent: #10253f; --mark: #4d3d0a; --on-mark: #ffe9a8; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 80rem; padding: 0 1rem 2rem; font: 15px/1.5 system-ui, sans-serif;
  color: var(--text); background: var(--page); overflow-wrap: break-word; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1.5rem; padding: .75rem 0;
  border-bottom: 1px solid var(--line); }
header p { margin: 0; } .name { font-weight: 600; }
nav { display: flex; flex-wrap: wrap; gap: 0 1rem; }
nav a { white-space: nowrap; }
main p a { margin-right: 1rem; }
a { color: var(--accent); }
.sections { gap: .25rem; padding: .5rem 0; }
.sections a { padding: .25rem .75rem; border-radius: 1rem; text-decoration: none; }
.sections a[aria-current] { background: var(--accent); color: var(--on-accent); }
h1 { margin: .5rem 0 .25rem; font-size: 1.6rem; }
h2 { margin: 1.5rem 0 .25rem; font-size: 1.15rem; }
.count, .note, .introduction, small, time, .buttons p, .empty, footer { color: var(--quiet); }
.count { font-weight: 400; }
.introduction, .note { max-width: 48rem; margin: .25rem 0; }
.activity { margin: .75rem 0; padding: .5rem 1rem; border-left: 4px solid var(--accent); background: var(--raised); }
.activity ol { margin: 0; padding: 0; list-style: none; }
.activity li + li { color: var(--quiet); font-size: .93em; }
.buttons { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: .75rem; margin: 1rem 0; }
.buttons form { padding: .75rem; border: 1px solid var(--line); border-radius: .5rem; }
.buttons p { margin: .5rem 0 0; font-size: .93em; }
button { font: inherit; padding: .3rem .8rem; border: 1px solid var(--accent); border-radius: .4rem; cursor: pointer;
  color: var(--on-accent); background: var(--accent); }
td button, .mark button, .search button { color: var(--accent); background: var(--page); }
td form { margin: .15rem 0; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.search { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.25rem; margin: 1rem 0 0; padding: .75rem;
  background: var(--raised); border-radius: .5rem; }
input, select { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--quiet);
  border-radius: .3rem; padding: .25rem .5rem; max-width: 100%; }
table { width: 100%; margin: .25rem 0 1rem; border-collapse: collapse; font-size: .93em; }
th, td { padding: .4rem .75rem .4rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
tbody th { font-weight: 600; }
mark { color: var(--on-mark); background: var(--mark); border-radius: .2rem; padding: 0 .2rem; }
mark a { color: inherit; }
.badge { font-size: .85em; }
small { display: block; }
iframe { width: 100%; height: 56rem; border: 1px solid var(--line); border-radius: .5rem; background: #fff; }
tr:target { outline: 3px solid var(--accent); outline-offset: -1px; }
.mark { margin: 1rem 0; }
footer { margin-top: 2rem; padding-top: .75rem; border-top: 1px solid var(--line); font-size: .93em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; }
dd { margin: 0; } dt { color: var(--quiet); }
summary { cursor: pointer; }
@media (max-width: 60rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, th, td { display: block; }
  tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
  th, td { display: flex; gap: .75rem; border: 0; padding: .1rem 0; }
  th > div, td > div { min-width: 0; overflow-wrap: anywhere; }
  th[data-label]::before, td[data-label]::before { content: attr(data-label); flex: 0 0 7rem; color: var(--quiet);
    font-weight: 400; }
  td { min-width: 0; }
  .none { display: none; }
  dl { grid-template-columns: 1fr; }
  .buttons { grid-template-columns: 1fr; gap: 0; }
  .buttons form { padding: .5rem 0; border-width: 0 0 1px; border-radius: 0; }
  .buttons p { margin: .25rem 0 0; }
}
@media print { .buttons, .search, .mark, nav { display: none; } }
`;
