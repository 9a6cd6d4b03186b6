/** Colors, text, callouts and charts of every page: light or dark as the reader's system is. */
export const BASE_STYLE = `
:root { color-scheme: light dark; --back: #fff; --text: #1c2430; --muted: #586371; --line: #d9dee5; --panel: #f4f6f8;
	--failed: #b3261e; --held: #8a5a00; --disputed: #7a3e9d; --done: #1e6b3a; --planned: #1d5fa8; --skipped: #6b7480;
	--link: #174f8f; }
@media screen and (prefers-color-scheme: dark) {
	:root { --back: #14181d; --text: #e6eaf0; --muted: #a7b1bd; --line: #343c46; --panel: #1d232b;
		--failed: #ff8a80; --held: #f2b84b; --disputed: #d3a4f0; --done: #6fce8f; --planned: #7db8ff; --skipped: #9aa5b1;
		--link: #9cc8ff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 80rem; background: var(--back); color: var(--text);
	font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
	overflow-wrap: anywhere; }
h1 { margin: 0 0 .25rem; font-size: 1.6rem; line-height: 1.2; }
h2 { margin: 2rem 0 .5rem; font-size: 1.15rem; }
p { margin: .25rem 0; }
.muted, small { color: var(--muted); font-weight: normal; }
small { font-size: .85em; }
.headline { margin: 1rem 0 0; font-size: 1.15rem; max-width: 55rem; }
.callout { margin: 1rem 0 0; padding: .75rem 1rem; border: 1px solid var(--line); border-left: 5px solid var(--skipped); border-radius: 4px; }
.callout.decision { border-color: var(--held); background: var(--panel); }
.callout h2 { margin: 0 0 .25rem; }
.callout ul { margin: 0; padding-left: 1.2rem; list-style: disc; }
.mark { display: inline-block; width: .75em; height: .75em; margin-right: .4em; border-radius: 2px; background: currentColor; }
.mark.failed { color: var(--failed); } .mark.held { color: var(--held); } .mark.disputed { color: var(--disputed); }
.mark.done { color: var(--done); } .mark.at-limit { width: 3px; color: var(--text); }
.mark.planned { color: var(--planned); } .mark.skipped { color: var(--skipped); }
.bar.failed { fill: var(--failed); } .bar.held { fill: var(--held); } .bar.disputed { fill: var(--disputed); }
.bar.done { fill: var(--done); }
.bar.planned { fill: var(--planned); } .bar.skipped { fill: var(--skipped); }
line.limit { stroke: var(--text); stroke-width: 3px; } line.axis { stroke: var(--line); stroke-width: 1px; }
.hatch { stroke: var(--back); stroke-width: 1.5px; }
.patterns { position: absolute; }
.chart { max-width: 60rem; } .chart th, .chart td { border: 0; font-weight: normal; padding-bottom: .1rem; }
.action { width: 24%; } .number { width: 30%; }
.chart .bars { padding-right: .75rem; } .bars svg { display: block; margin-top: .2rem; }
.count { white-space: nowrap; margin-right: .6em; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
