import { BASE_STYLE } from '../../run/report/base-style';

/** How the matrix looks: on a wide screen, on a phone, and on A4 in landscape. */
export const MATRIX_STYLE = `
${BASE_STYLE}body { max-width: none; }
ul { margin: 0; padding-left: 1.2rem; } li i { color: var(--muted); font-style: normal; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; }
.chart { width: 100%; table-layout: fixed; } .number { width: 34%; }
.keys { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: 0; padding: 0; list-style: none; }
.frame { position: relative; overflow: auto; max-height: 85vh; border: 1px solid var(--line); margin: .75rem 0 0; }
.frame:focus-visible { outline: 3px solid var(--link); outline-offset: 1px; }
.matrix { border-collapse: separate; border-spacing: 0; font-size: .9rem; }
.matrix th, .matrix td { padding: .25rem .4rem; border-bottom: 1px solid var(--line); background: var(--back); }
.matrix thead th { position: sticky; top: 0; z-index: 2; vertical-align: bottom; background: var(--panel); }
.matrix thead span { display: block; max-height: 12rem; writing-mode: vertical-rl; transform: rotate(180deg); overflow-wrap: anywhere; }
.matrix thead th:first-child, .matrix tbody th { position: sticky; left: 0; z-index: 1; min-width: 9rem; max-width: 16rem; }
.matrix thead th:first-child { z-index: 3; }
.matrix tbody th { font-weight: 600; } .matrix small { display: block; }
.matrix td { min-width: 2.2rem; text-align: center; font-weight: 700; white-space: nowrap; }
.matrix i, .keys i { font-style: normal; } .keys i { display: inline-block; min-width: 1.6em; font-weight: 700; text-align: center; }
.failed { color: var(--failed); } .held { color: var(--held); } .disputed { color: var(--disputed); }
.done { color: var(--done); } .planned { color: var(--planned); } .skipped { color: var(--muted); }
.matrix td.failed { background: color-mix(in srgb, var(--failed) 10%, var(--back)); }
#filter { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin: 1rem 0 0; padding: .75rem 1rem;
	background: var(--panel); border: 1px solid var(--line); border-radius: 6px; }
#filter label { display: block; color: var(--muted); font-size: .9em; }
#filter input, #filter select { max-width: 100%; padding: .3rem .5rem; border: 1px solid var(--muted); border-radius: 4px;
	background: var(--back); color: var(--text); font: inherit; }
#filter p[role="status"] { flex-basis: 100%; }
@media screen { [hidden] { display: none !important; } }
@media screen and (max-width: 45rem) {
	body { padding: 1rem; }
	.chart, .chart tbody, .chart tr, .chart th, .chart td { display: block; width: auto; }
	.matrix thead th:first-child, .matrix tbody th { min-width: 7rem; max-width: 38vw; }
	#filter div, #filter input, #filter select { width: 100%; }
}
@media print {
	@page { size: A4 landscape; margin: 10mm; }
	body { padding: 0; font-size: 9pt; }
	#filter { display: none; }
	.frame { overflow: visible; max-height: none; border: 0; }
	.matrix { width: 100%; font-size: 7pt; line-height: 1.2; }
	.matrix th, .matrix td { padding: 1.5pt 2pt; } .matrix td { min-width: 0; }
	.matrix thead { display: table-header-group; }
	.matrix thead th, .matrix thead th:first-child, .matrix tbody th { position: static; }
	.matrix thead span { max-height: 34mm; }
	tr { break-inside: avoid; } h2 { break-after: avoid; }
	.mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
