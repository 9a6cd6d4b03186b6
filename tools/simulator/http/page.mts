import { escapeMarkup } from './xml.mts';

/** A table on the page for browsers. */
export interface PageTable {
	title: string;
	/** A note above the table. */
	note?: string;
	columns: string[];
	rows: string[][];
}

const STYLE = `
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #1d2730; }
nav a { margin-right: 1.25rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 2.5rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #dde3e8; }
th { position: sticky; top: 0; background: #fff; border-bottom: 2px solid #9fb0bd; }
`;

/** A page of tables that loads nothing from elsewhere. */
export function htmlPage(title: string, introduction: string, tables: PageTable[]): string {
	const links = tables.map((table, index) => `<a href="#t${index}">${heading(table)}</a>`).join('\n');
	return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeMarkup(title)}</title><style>${STYLE}</style></head>
<body>
<h1>${escapeMarkup(title)}</h1>
<p>${escapeMarkup(introduction)} Reload the page to see what has changed.</p>
<nav>${links}</nav>
${tables.map(htmlTable).join('\n')}
</body>
</html>
`;
}

function heading({ title, rows }: PageTable): string {
	return `${escapeMarkup(title)} (${rows.length})`;
}

function htmlTable(table: PageTable, index: number): string {
	const note = table.note === undefined ? '' : `<p>${escapeMarkup(table.note)}</p>`;
	const row = (cells: string[], tag: 'th' | 'td') =>
		`<tr>${cells.map((cell) => `<${tag}>${escapeMarkup(cell)}</${tag}>`).join('')}</tr>`;
	const body = table.rows.map((cells) => row(cells, 'td')).join('\n');
	return `<h2 id="t${index}">${heading(table)}</h2>${note}
<table><thead>${row(table.columns, 'th')}</thead><tbody>
${body}
</tbody></table>`;
}
