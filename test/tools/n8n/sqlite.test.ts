import { Database, OPEN_READONLY } from '../../../tools/n8n/sqlite/database.mts';

let database: Database;

type Answer = { error: Error | null; lastID: number; changes: number; rows?: unknown };

const run = async (sql: string, values: unknown[] = []): Promise<Answer> =>
	await new Promise((resolve) =>
		database.run(sql, values, function (error) {
			resolve({ error, lastID: this.lastID, changes: this.changes });
		}),
	);
const all = async (sql: string, values?: unknown[], from = database) =>
	await new Promise<unknown>((resolve, reject) =>
		from.all(sql, values, (error, rows) => (error ? reject(error) : resolve(rows))),
	);
const opened = async (path: string, ...flags: [] | [number]) =>
	await new Promise<Database>((resolve, reject) => {
		const done = (error: Error | null) => (error ? reject(error) : resolve(created));
		const created: Database =
			flags.length === 1 ? new Database(path, flags[0], done) : new Database(path, done);
	});
const closed = async (one: Database) => await new Promise<Error | null>((resolve) => one.close(resolve));

beforeEach(async () => {
	database = await opened(':memory:');
	await run('CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT UNIQUE, data BLOB)');
});

afterEach(async () => {
	expect(await closed(database)).toBeNull();
});

it('A statement that writes says how many rows it wrote, and the ID of the last one.', async () => {
	expect(await run("INSERT INTO things (name) VALUES ('a'), ('b')")).toEqual({
		error: null,
		lastID: 2,
		changes: 2,
	});
	expect(await run('DELETE FROM things WHERE id = ?', [1])).toMatchObject({ changes: 1 });
});

it.each([
	['true as 1', true, 1],
	['false as 0', false, 0],
	['an integer without a fraction', 5, 5],
	['a fraction', 0.5, 0.5],
	['undefined as null', undefined, null],
	['a date as milliseconds', new Date('2026-03-01T10:00:00Z'), 1_772_359_200_000],
	['bytes as a Buffer', Buffer.from('sample'), Buffer.from('sample')],
])('It stores %s.', async (_what, value, stored) => {
	expect(await all('SELECT ? AS value', [value])).toEqual([{ value: stored }]);
});

it('An integer that is stored in a text column has no decimal point.', async () => {
	await run('INSERT INTO things (name) VALUES (?)', [5]);
	expect(await all('SELECT name FROM things')).toEqual([{ name: '5' }]);
});

it('A violated constraint has the code and the message that n8n looks for.', async () => {
	await run("INSERT INTO things (name) VALUES ('a')");
	const { error } = await run("INSERT INTO things (name) VALUES ('a')");
	expect(error).toMatchObject({
		code: 'SQLITE_CONSTRAINT',
		message: 'SQLITE_CONSTRAINT: UNIQUE constraint failed: things.name',
	});
});

it('A connection for reading only refuses to write.', async () => {
	const reader = await opened(':memory:', OPEN_READONLY);
	await expect(all('CREATE TABLE things (id INTEGER)', [], reader)).rejects.toMatchObject({
		code: 'SQLITE_READONLY',
	});
	expect(await closed(reader)).toBeNull();
});

it('A database that cannot be opened is reported to the callback.', async () => {
	await expect(opened('/no/such/folder/database.sqlite')).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' });
});
