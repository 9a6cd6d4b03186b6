import { BASE_STYLE } from './base-style';

/** How the page looks: light or dark as the reader's system is, on a wide screen, on a phone, and on paper. */
export const STYLE = `
${BASE_STYLE}.status { font-weight: 600; }
.status.success { color: var(--done); } .status.partial { color: var(--failed); } .status.held { color: var(--held); }
a { color: var(--link); }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: .4rem .6rem .4rem 0; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
thead th { color: var(--muted); font-weight: 600; font-size: .9em; }
.who { width: 21%; } .what { width: 15%; } .why { width: 27%; }
.runs .started { width: 22%; } .runs .direction { width: 22%; } .runs .ended { width: 20%; }
.runs small { display: block; } .runs .muted { margin: 0 0 1rem; font-size: .9em; }
details summary { padding: .5rem 0; cursor: pointer; color: var(--link); }
.lazy { content-visibility: auto; contain-intrinsic-size: auto 6000px; }
ul { margin: 0; padding: 0; list-style: none; }
li i { color: var(--muted); font-style: normal; }
td li { margin: 0 0 .15rem; }
.new li { display: inline-block; margin-right: 1.2em; }
#filter { margin: 1.5rem 0 0; padding: .75rem 1rem; background: var(--panel);
	border: 1px solid var(--line); border-radius: 6px; }
#filter div { margin: .4rem 0 0; }
#filter input { width: 22rem; max-width: 100%; }
#filter input, #filter button { padding: .3rem .6rem; border: 1px solid var(--line); border-radius: 4px;
	background: var(--back); color: var(--text); font: inherit; }
#filter button { margin: 0 .15rem .25rem 0; cursor: pointer; }
#filter button[aria-pressed="true"] { border-color: var(--text); box-shadow: inset 0 0 0 1px var(--text); font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.5rem; margin: 0; }
dt { color: var(--muted); } dd { margin: 0; }
@media screen and (min-width: 60rem) and (min-height: 45rem) { #filter { position: sticky; top: 0; z-index: 1; } }
@media screen { [hidden] { display: none !important; } }
@media screen and (max-width: 45rem) {
	body { padding: 1rem; }
	table, tbody, tr, th, td { display: block; width: auto; }
	.list thead, .runs thead { display: none; }
	.list tr, .runs tr { padding: .6rem 0; border-top: 1px solid var(--line); }
	th, td { padding: .1rem 0; border: 0; }
	.chart tr { padding: .3rem 0; }
	.list td:nth-child(2) { font-weight: 600; }
	.list td:nth-child(4) { color: var(--muted); }
	#filter { margin: 1rem 0 0; }
	dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .4rem; }
}
@media print {
	@page { margin: 14mm; }
	body { padding: 0; max-width: none; font-size: 9.5pt; }
	#filter { display: none; }
	.lazy { content-visibility: visible; }
	details { display: none; }
	.list, .chunk { display: block; }
	.list table { font-size: 8pt; line-height: 1.3; }
	.who { width: 26%; } .what { width: 12%; } .why { width: 23%; }
	.list thead { position: static; clip-path: none; }
	tr { display: table-row; break-inside: avoid; }
	h2 { break-after: avoid; }
	.mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
