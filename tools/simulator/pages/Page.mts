/** A page for people: tables, and buttons that change the data. */
export interface Page {
	title: string;
	introduction?: string;
	/** Links to related pages. */
	links?: PageLink[];
	buttons?: PageButton[];
	/** Whether rows can be searched. */
	isSearchable?: boolean;
	tables: PageTable[];
	/** A document that is shown inside the page; it cannot run scripts or reach the page. */
	frame?: { title: string; href: string };
}

export interface PageLink {
	label: string;
	href: string;
}

/** A button that posts a form. */
export interface PageButton {
	/** The name of the action. */
	action: string;
	label: string;
	/** What happens, in a sentence; not shown for a button in a row. */
	explanation?: string;
	/** What the action is about, such as the ID of an employee. */
	fields?: Record<string, string>;
}

export interface PageTable {
	title: string;
	/** A note above the table. */
	note?: string;
	columns: string[];
	rows: PageRow[];
}

export interface PageRow {
	/** Unique on the page; also the anchor of the row. */
	id: string;
	/** One text for each column. */
	cells: string[];
	/** Where the first cell leads. */
	href?: string;
	buttons?: PageButton[];
}

/** The values to enter in a credential of n8n. */
export interface SampleCredential {
	/** The name of its type in n8n. */
	type: string;
	values: Array<[field: string, value: string]>;
}
