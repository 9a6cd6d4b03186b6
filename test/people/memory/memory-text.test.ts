import fc from 'fast-check';
import { isKeptAs, NOTHING_REMEMBERED, writtenBefore } from '../../../src/people/memory/Memory';
import { MemoryDraft } from '../../../src/people/memory/MemoryDraft';
import { MAX_REMEMBERED, memoryText, readMemory } from '../../../src/people/memory/memory-text';

const EMPTY = '{"v":1,"kept":[],"written":[]}';
const there = { id: 'u1', field: 'job_title', wanted: 'Sales manager' };
const elsewhere = { ...there, id: 'u2' };

function learned() {
	const draft = new MemoryDraft(NOTHING_REMEMBERED);
	draft.keepsValueAs(there, 'SALES MANAGER');
	draft.keepsHereAs({ ...there, field: 'first_name', wanted: 'Robert' }, 'Bob');
	draft.wrote({ ...there, field: 'phone', wanted: '+49 30 123' });
	return draft.done();
}

describe('the text of a memory', () => {
	it.each([
		['an empty text', ''],
		['blanks', ' \n'],
		['nothing', undefined],
		['null, as an empty column of a Data Table gives', null],
		['its own text', EMPTY],
	])('is an empty memory when it is %s', (_, given) => {
		const { memory, warnings } = readMemory(given);
		expect([memoryText(memory), warnings]).toEqual([EMPTY, []]);
	});

	it.each([
		['no JSON', 'hello'],
		['cut off', memoryText(learned()).slice(0, -5)],
		['JSON of something else', '{"counts":{"done":3}}'],
		['of another version', '{"v":2,"kept":[],"written":[]}'],
		['a list', '[]'],
		['a number', 7],
	])('is an empty memory, with one warning, when it is %s', (_, given) => {
		const { memory, warnings } = readMemory(given);
		expect(memoryText(memory)).toBe(EMPTY);
		expect(warnings).toEqual([
			expect.stringContaining('The option Memory holds a text that is not the "memory"'),
		]);
	});

	it('says the same after it was read, also when n8n has made an object of it', () => {
		const text = memoryText(learned());
		expect(memoryText(readMemory(text).memory)).toBe(text);
		expect(memoryText(readMemory(JSON.parse(text)).memory)).toBe(text);
	});

	it('keeps what other versions of the package have added', () => {
		const { memory, warnings } = readMemory('{"v":1,"groups":{"a":1},"kept":[],"written":[]}');
		expect(warnings).toEqual([]);
		expect(JSON.parse(memoryText(memory))).toMatchObject({ groups: { a: 1 }, v: 1 });
	});

	it('loses single entries that do not fit, and no others', () => {
		const text = memoryText(learned());
		const { kept, written } = JSON.parse(text) as { kept: string[]; written: string[] };
		const spoilt = [null, 7, '', 'a', 'A.b', 'a.b.c.d', '.', {}];
		const given = { v: 1, kept: [null, 7, '', 'a', 'A.b', '.', ...kept], written: [...spoilt, ...written] };
		expect(memoryText(readMemory(JSON.stringify(given)).memory)).toBe(text);
		const without = { v: 1, kept, written: 'lost' };
		expect(readMemory(without).memory.kept.size).toBe(1);
	});

	it('holds no value and no ID, only short hashes', () => {
		expect(memoryText(learned())).toMatch(
			/^\{"v":1,"kept":\["[0-9a-z]{6,11}\.[0-9a-z]{6,11}"\],"written":\["[0-9a-z.]+","[0-9a-z.]+"\]\}$/,
		);
	});

	it(`forgets the oldest beyond ${MAX_REMEMBERED} values and places, and stays below 650,000 characters`, () => {
		const draft = new MemoryDraft(NOTHING_REMEMBERED);
		for (let n = 0; n <= MAX_REMEMBERED; n++) {
			draft.keepsValueAs({ ...there, id: 'x', wanted: `Title ${n}` }, `TITLE ${n}`);
			draft.keepsHereAs({ ...there, id: `u${n}` }, 'Clerk');
		}
		const text = memoryText(draft.done());
		expect(text.length).toBeLessThan(650_000);
		const { memory } = readMemory(text);
		const isKept = (n: number) => isKeptAs(memory, { ...there, id: 'x', wanted: `Title ${n}` }, `TITLE ${n}`);
		const isKeptHere = (n: number) => isKeptAs(memory, { ...there, id: `u${n}` }, 'Clerk');
		expect([isKept(0), isKept(1), isKept(MAX_REMEMBERED)]).toEqual([false, true, true]);
		expect([isKeptHere(0), isKeptHere(1), isKeptHere(MAX_REMEMBERED)]).toEqual([false, true, true]);
	});

	it('can be anything without ending a run', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json(), fc.anything()), (given) => {
				const { memory } = readMemory(given);
				expect(readMemory(memoryText(memory)).warnings).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	});
});

describe('a memory', () => {
	it('knows a kept value wherever it stands, in its own field and form only', () => {
		const memory = learned();
		expect(isKeptAs(memory, there, 'SALES MANAGER')).toBe(true);
		expect(isKeptAs(memory, elsewhere, 'SALES MANAGER')).toBe(true);
		expect(isKeptAs(memory, { ...there, field: 'JOB_TITLE' }, 'SALES MANAGER')).toBe(true);
		expect(isKeptAs(memory, there, 'Sales Manager')).toBe(false);
		expect(isKeptAs(memory, { ...there, wanted: 'SALES manager' }, 'SALES MANAGER')).toBe(false);
		expect(isKeptAs(memory, { ...there, field: 'first_name' }, 'SALES MANAGER')).toBe(false);
	});

	it('knows a value that became another one for that user only, until something else is written there', () => {
		const robert = { id: 'u1', field: 'first_name', wanted: 'Robert' };
		expect(isKeptAs(learned(), robert, 'Bob')).toBe(true);
		expect(isKeptAs(learned(), { ...robert, id: 'u2' }, 'Bob')).toBe(false);
		const draft = new MemoryDraft(learned());
		draft.wrote({ ...robert, wanted: 'Rupert' });
		expect(isKeptAs(draft.done(), robert, 'Bob')).toBe(false);
		expect(writtenBefore(draft.done(), robert)).toBeUndefined();
		expect(writtenBefore(draft.done(), { ...robert, wanted: 'Rupert' })).toBeDefined();
	});

	it('is not changed by what is learned from it', () => {
		const before = learned();
		const text = memoryText(before);
		new MemoryDraft(before).forget({ id: 'u1', field: 'phone' });
		expect(memoryText(before)).toBe(text);
	});
});
