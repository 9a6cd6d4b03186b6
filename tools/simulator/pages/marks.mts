import type { Page, PageRow, PageTable } from './Page.mts';

/** The cells of all rows at some time, by the address of the page and the id of the row. */
export interface Mark {
	/** What happened then, as in `the first sync`. */
	label: string;
	at: Date;
	rows: ReadonlyMap<string, readonly string[]>;
}

/** How a row differs from a mark. */
export interface RowChange {
	isNew: boolean;
	/** The former text of each cell that differs, by its column. */
	former: ReadonlyMap<number, string>;
}

const keyOf = (path: string, { id }: PageRow) => `${path}#${id}`;

export function markNow(label: string, at: Date, pages: Iterable<[path: string, page: Page]>): Mark {
	const rows = new Map<string, readonly string[]>();
	for (const [path, { tables }] of pages) {
		for (const row of tables.flatMap((table) => table.rows)) rows.set(keyOf(path, row), row.cells);
	}
	return { label, at, rows };
}

/** Undefined when the row is the same as at the mark. */
export function changeSince({ rows }: Mark, path: string, row: PageRow): RowChange | undefined {
	const before = rows.get(keyOf(path, row));
	if (before === undefined) return { isNew: true, former: new Map() };
	const former = new Map<number, string>();
	row.cells.forEach((cell, column) => {
		if (before[column] !== cell) former.set(column, before[column] ?? '');
	});
	return former.size > 0 ? { isNew: false, former } : undefined;
}

/** The first cells of the rows that a page had at the mark and no longer has. */
export function goneSince({ rows }: Mark, path: string, tables: readonly PageTable[]): string[] {
	const present = new Set(tables.flatMap((table) => table.rows.map((row) => keyOf(path, row))));
	return [...rows]
		.filter(([key]) => key.startsWith(`${path}#`) && !present.has(key))
		.map(([, [first = '']]) => first);
}
