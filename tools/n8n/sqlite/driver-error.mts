/** The names of the errors on which n8n and its database layer decide something (sqlite.org/rescode.html). */
const NAMES: Record<number, string> = {
	1: 'SQLITE_ERROR',
	5: 'SQLITE_BUSY',
	6: 'SQLITE_LOCKED',
	8: 'SQLITE_READONLY',
	10: 'SQLITE_IOERR',
	11: 'SQLITE_CORRUPT',
	13: 'SQLITE_FULL',
	14: 'SQLITE_CANTOPEN',
	19: 'SQLITE_CONSTRAINT',
	20: 'SQLITE_MISMATCH',
};

/** The last byte of an extended code is the code itself. */
const CODE = 0xff;

/** An error of Node's SQLite with the code and message that the npm package "sqlite3" gives it. */
export function asDriverError(error: unknown): Error {
	if (!(error instanceof Error) || !('errcode' in error))
		return error instanceof Error ? error : new Error(String(error));
	const errno = Number(error.errcode) & CODE;
	const code = NAMES[errno] ?? 'SQLITE_ERROR';
	return Object.assign(new Error(`${code}: ${error.message}`), { errno, code });
}
