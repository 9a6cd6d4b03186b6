import { EMPTY_MEMORY } from '../../../src/people/memory/Memory';
import { MAX_REMEMBERED, memoryText, readMemory } from '../../../src/people/memory/memory-text';
import { ourLeaveEnd, withoutPastLeaves, withWorkLeaves } from '../../../src/people/memory/work-leaves';
import { user } from '../world.mts';

const END = '2026-06-30';
const learned = withWorkLeaves(EMPTY_MEMORY, [
	['u1', END],
	['U2', '2026-03-09'],
]);

describe('The work leaves that a memory knows', () => {
	it('are those that were set, whatever the case of the ID, until they are ended.', () => {
		expect(['u1', 'u2', 'u3'].map((id) => ourLeaveEnd(learned, id))).toEqual([END, '2026-03-09', undefined]);
		expect(ourLeaveEnd(withWorkLeaves(learned, [['U1', null]]), 'u1')).toBeUndefined();
		expect(ourLeaveEnd(learned, 'u1')).toBe(END);
	});

	it('survive being written and read, as hashes and days.', () => {
		const text = memoryText(learned);
		expect(text).toMatch(/"leaves":\["[0-9a-z]{6,11}\.2026-06-30","[0-9a-z]{6,11}\.2026-03-09"\]\}$/);
		expect(memoryText(readMemory(text).memory)).toBe(text);
		expect(
			memoryText(
				withWorkLeaves(learned, [
					['u1', null],
					['u2', null],
				]),
			),
		).toBe(memoryText(EMPTY_MEMORY));
	});

	it('lose invalid entries, and keep all others.', () => {
		const { leaves } = JSON.parse(memoryText(learned));
		const given = [null, 7, '', 'a', 'a.b', 'A.2026-06-30', 'a.2026-06-30.x', '.2026-06-30', ...leaves];
		const { memory } = readMemory({ v: 1, kept: [], written: [], leaves: given });
		expect(memoryText(memory)).toBe(memoryText(learned));
		expect(readMemory({ v: 1, kept: [], written: [], leaves: 'lost' }).memory.workLeaves.size).toBe(0);
	});

	it(`lose the oldest beyond ${MAX_REMEMBERED}.`, () => {
		const many = Array.from({ length: MAX_REMEMBERED + 1 }, (_, n) => [`u${n}`, END] as const);
		const { memory } = readMemory(memoryText(withWorkLeaves(EMPTY_MEMORY, many)));
		expect([ourLeaveEnd(memory, 'u0'), ourLeaveEnd(memory, 'u1')]).toEqual([undefined, END]);
	});

	it('are forgotten when they are over and iSpring Learn does not have them any more.', () => {
		const today = '2026-03-10';
		const none = [user({ id: 'u1' }), user({ id: 'u2' })];
		const forgotten = withoutPastLeaves(learned, none, today);
		expect(['u1', 'u2'].map((id) => ourLeaveEnd(forgotten, id))).toEqual([END, undefined]);
		const still = [
			user({ id: 'u2', workLeave: { reason: 'OutOfTheOffice', start: '2026-03-01', end: '2026-03-09' } }),
		];
		expect(withoutPastLeaves(learned, still, today)).toBe(learned);
	});
});
