import fc from 'fast-check';
import { isKnownStoredForm, EMPTY_MEMORY, lastWriteOf } from '../../../src/people/memory/Memory';
import { MemoryBuilder } from '../../../src/people/memory/MemoryBuilder';
import { MAX_REMEMBERED, memoryText, readMemory } from '../../../src/people/memory/memory-text';

const EMPTY = '{"v":1,"kept":[],"written":[]}';
const target = { id: 'u1', field: 'job_title', wanted: 'Sales manager' };
const otherUser = { ...target, id: 'u2' };

function learned() {
	const builder = new MemoryBuilder(EMPTY_MEMORY);
	builder.recordStoredForm(target, 'SALES MANAGER');
	builder.recordStoredFormHere({ ...target, field: 'first_name', wanted: 'Robert' }, 'Bob');
	builder.recordWrite({ ...target, field: 'phone', wanted: '+49 30 123' });
	return builder.build();
}

describe('The saved memory of a run', () => {
	it.each([
		['an empty text', ''],
		['white space', ' \n'],
		['nothing', undefined],
		['null, as from an empty Data Table column', null],
		['the text of an empty memory', EMPTY],
	])('is read as an empty memory when it is %s', (_, given) => {
		const { memory, warnings } = readMemory(given);
		expect([memoryText(memory), warnings]).toEqual([EMPTY, []]);
	});

	it.each([
		['not JSON', 'hello'],
		['truncated', memoryText(learned()).slice(0, -5)],
		['other JSON', '{"counts":{"done":3}}'],
		['from another version', '{"v":2,"kept":[],"written":[]}'],
		['a list', '[]'],
		['a number', 7],
	])('is read as an empty memory, with one warning, when it is %s', (_, given) => {
		const { memory, warnings } = readMemory(given);
		expect(memoryText(memory)).toBe(EMPTY);
		expect(warnings).toEqual([
			expect.stringContaining('The text in the option Memory is not the "memory" of a summary'),
		]);
	});

	it('is unchanged after it was read, even if n8n has parsed it', () => {
		const text = memoryText(learned());
		expect(memoryText(readMemory(text).memory)).toBe(text);
		expect(memoryText(readMemory(JSON.parse(text)).memory)).toBe(text);
	});

	it('keeps which group is that of which value, by field, and loses what is no such entry', () => {
		const groupIds = {
			division: ['abc.group-1', 'x', 7, 'A.b', 'd1.id.with.dots'],
			location: 'odd',
			empty: [],
		};
		const { memory, warnings } = readMemory({ v: 1, kept: [], written: [], groupIds });
		expect(warnings).toEqual([]);
		expect(JSON.parse(memoryText(memory))).toMatchObject({
			groupIds: { division: ['abc.group-1', 'd1.id.with.dots'] },
		});
		expect(memoryText(readMemory(memoryText(memory)).memory)).toBe(memoryText(memory));
		expect(memoryText(readMemory({ v: 1, kept: [], written: [], groupIds: 'odd' }).memory)).toBe(EMPTY);
	});

	it("has the groups by the IDs of values in BambooHR's lists as well", () => {
		const optionIds = { division: ['abc.group-1', '7', null, 'd1.id.with.dots'] };
		const given = { v: 1, kept: [], written: [], optionIds, optionsFor: 'abc123' };
		const { memory } = readMemory(given);
		expect(memory.options.get('division')?.get('abc')).toBe('group-1');
		expect(JSON.parse(memoryText(memory))).toEqual({
			...given,
			optionIds: { division: ['abc.group-1', 'd1.id.with.dots'] },
		});
		expect(memoryText(readMemory(memoryText(memory)).memory)).toBe(memoryText(memory));
		const odd = { v: 1, kept: [], written: [], optionIds: 'odd', optionsFor: 7 };
		expect(memoryText(readMemory(odd).memory)).toBe(EMPTY);
	});

	it('forgets the oldest groups beyond the limit', () => {
		const ids = Array.from(
			{ length: MAX_REMEMBERED + 1 },
			(_, index) => `${index.toString(36)}.group-${index}`,
		);
		const { memory } = readMemory({ v: 1, kept: [], written: [], groupIds: { jobTitle: ids } });
		const { groupIds } = JSON.parse(memoryText(memory)) as { groupIds: { jobTitle: string[] } };
		expect([groupIds.jobTitle.length, groupIds.jobTitle[0]]).toEqual([MAX_REMEMBERED, ids[1]]);
	});

	it('keeps properties of other versions of this package', () => {
		const { memory, warnings } = readMemory('{"v":1,"groups":{"a":1},"kept":[],"written":[]}');
		expect(warnings).toEqual([]);
		expect(JSON.parse(memoryText(memory))).toMatchObject({ groups: { a: 1 }, v: 1 });
	});

	it('loses invalid entries, and keeps all others', () => {
		const text = memoryText(learned());
		const { kept, written } = JSON.parse(text) as { kept: string[]; written: string[] };
		const invalid = [null, 7, '', 'a', 'A.b', 'a.b.c.d', '.', {}];
		const given = { v: 1, kept: [null, 7, '', 'a', 'A.b', '.', ...kept], written: [...invalid, ...written] };
		expect(memoryText(readMemory(JSON.stringify(given)).memory)).toBe(text);
		const without = { v: 1, kept, written: 'lost' };
		expect(readMemory(without).memory.storedForms.size).toBe(1);
	});

	it('contains no values and IDs, only short hashes', () => {
		expect(memoryText(learned())).toMatch(
			/^\{"v":1,"kept":\["[0-9a-z]{6,11}\.[0-9a-z]{6,11}"\],"written":\["[0-9a-z.]+","[0-9a-z.]+"\]\}$/,
		);
	});

	it(`drops the oldest beyond ${MAX_REMEMBERED} stored forms and last writes, and stays below 650,000 characters`, () => {
		const builder = new MemoryBuilder(EMPTY_MEMORY);
		for (let n = 0; n <= MAX_REMEMBERED; n++) {
			builder.recordStoredForm({ ...target, id: 'x', wanted: `Title ${n}` }, `TITLE ${n}`);
			builder.recordStoredFormHere({ ...target, id: `u${n}` }, 'Clerk');
		}
		const text = memoryText(builder.build());
		expect(text.length).toBeLessThan(650_000);
		const { memory } = readMemory(text);
		const isKept = (n: number) =>
			isKnownStoredForm(memory, { ...target, id: 'x', wanted: `Title ${n}` }, `TITLE ${n}`);
		const isKeptHere = (n: number) => isKnownStoredForm(memory, { ...target, id: `u${n}` }, 'Clerk');
		expect([isKept(0), isKept(1), isKept(MAX_REMEMBERED)]).toEqual([false, true, true]);
		expect([isKeptHere(0), isKeptHere(1), isKeptHere(MAX_REMEMBERED)]).toEqual([false, true, true]);
	});

	it('can be anything without failing a run', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json(), fc.anything()), (given) => {
				const { memory } = readMemory(given);
				expect(readMemory(memoryText(memory)).warnings).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	});
});

describe('The memory of a run', () => {
	it('recognizes a stored value for every user, but only for that field and form', () => {
		const memory = learned();
		expect(isKnownStoredForm(memory, target, 'SALES MANAGER')).toBe(true);
		expect(isKnownStoredForm(memory, otherUser, 'SALES MANAGER')).toBe(true);
		expect(isKnownStoredForm(memory, { ...target, field: 'JOB_TITLE' }, 'SALES MANAGER')).toBe(true);
		expect(isKnownStoredForm(memory, target, 'Sales Manager')).toBe(false);
		expect(isKnownStoredForm(memory, { ...target, wanted: 'SALES manager' }, 'SALES MANAGER')).toBe(false);
		expect(isKnownStoredForm(memory, { ...target, field: 'first_name' }, 'SALES MANAGER')).toBe(false);
	});

	it('recognizes a replaced value for that user only, until another value is written', () => {
		const robert = { id: 'u1', field: 'first_name', wanted: 'Robert' };
		expect(isKnownStoredForm(learned(), robert, 'Bob')).toBe(true);
		expect(isKnownStoredForm(learned(), { ...robert, id: 'u2' }, 'Bob')).toBe(false);
		const builder = new MemoryBuilder(learned());
		builder.recordWrite({ ...robert, wanted: 'Rupert' });
		expect(isKnownStoredForm(builder.build(), robert, 'Bob')).toBe(false);
		expect(lastWriteOf(builder.build(), robert)).toBeUndefined();
		expect(lastWriteOf(builder.build(), { ...robert, wanted: 'Rupert' })).toBeDefined();
	});

	it('is not changed by what a run adds to a copy', () => {
		const before = learned();
		const text = memoryText(before);
		new MemoryBuilder(before).forget({ id: 'u1', field: 'phone' });
		expect(memoryText(before)).toBe(text);
	});
});
