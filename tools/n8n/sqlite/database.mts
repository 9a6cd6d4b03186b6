/**
 * Node's own SQLite with the interface of the npm package "sqlite3", as far as n8n uses it. That package has to be
 * downloaded from GitHub or compiled, which takes minutes and needs a C++ compiler; this one needs neither.
 */
import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite';
import { asDriverError } from './driver-error.mts';

type Row = Record<string, SQLOutputValue | Buffer>;

/** What a callback finds in `this`. */
interface Written {
	lastID: number;
	changes: number;
}
type Done<Result> = (this: Written, error: Error | null, result?: Result) => void;

export const OPEN_READONLY = 1;
export const OPEN_READWRITE = 2;
export const OPEN_CREATE = 4;
export const OPEN_URI = 64;

const NOTHING_WRITTEN: Written = { lastID: 0, changes: 0 };

/** Statements run at once, and their callbacks are called later, in the same order. */
export class Database {
	readonly #database: DatabaseSync;

	/** @param more the flags, if any, and the callback */
	constructor(path: string, ...more: [number, Done<void>] | [Done<void>]) {
		const [flags, done] = more.length === 2 ? more : [OPEN_READWRITE | OPEN_CREATE, more[0]];
		const options = {
			open: false,
			readOnly: (flags & OPEN_READONLY) !== 0,
			// As "sqlite3" does: the migrations of n8n compare with "text" and edit the schema table.
			enableDoubleQuotedStringLiterals: true,
			defensive: false,
		};
		this.#database = new DatabaseSync(path, options);
		settle(done, () => this.#database.open());
	}

	/** For statements that write; `this` in the callback says what was written. */
	run(sql: string, ...more: [unknown[] | undefined, Done<void>] | [Done<void>]): this {
		const [values, done] = more.length === 2 ? more : [[], more[0]];
		const written = { ...NOTHING_WRITTEN };
		settle(
			done,
			() => {
				const { lastInsertRowid, changes } = this.#database.prepare(sql).run(...inputs(values));
				written.lastID = Number(lastInsertRowid);
				written.changes = Number(changes);
			},
			written,
		);
		return this;
	}

	/** For statements that read; the callback receives all rows. */
	all(sql: string, values: unknown[] | undefined, done: Done<Row[]>): this {
		settle(done, () =>
			this.#database
				.prepare(sql)
				.all(...inputs(values))
				.map(outputs),
		);
		return this;
	}

	close(done: Done<void>): void {
		settle(done, () => this.#database.close());
	}
}

/** In "sqlite3", this turns on long stack traces. */
export function verbose(): object {
	return { Database, OPEN_READONLY, OPEN_READWRITE, OPEN_CREATE, OPEN_URI };
}

function settle<Result>(done: Done<Result>, work: () => Result, written = NOTHING_WRITTEN): void {
	try {
		const result = work();
		setImmediate(() => done.call(written, null, result));
	} catch (error) {
		const failure = asDriverError(error);
		setImmediate(() => done.call(written, failure));
	}
}

/** Values as "sqlite3" binds them. Integers are BigInt, because Node would bind the number 5 as 5.0. */
function inputs(values: unknown[] = []): SQLInputValue[] {
	return values.map((value) => {
		if (value === null || value === undefined) return null;
		if (typeof value === 'boolean') return value ? 1n : 0n;
		if (value instanceof Date) return BigInt(value.getTime());
		if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
		if (typeof value === 'bigint' || value instanceof Uint8Array) return value;
		return String(value);
	});
}

/** Rows as "sqlite3" returns them: plain objects, with a Buffer for a BLOB. */
function outputs(row: Record<string, SQLOutputValue>): Row {
	const entries = Object.entries(row).map(([name, value]) => [
		name,
		value instanceof Uint8Array ? Buffer.from(value) : value,
	]);
	return Object.fromEntries(entries);
}
