import type { User } from '../../../src/ispring/users/User';
import { inDependencyOrder } from '../../../src/people/apply/in-dependency-order';
import { toPending, type PendingDecision } from '../../../src/people/apply/PendingDecision';
import { Progress } from '../../../src/run/Progress';
import { SyncError } from '../../../src/errors';
import { decision, user } from '../world.mts';

class Refused extends SyncError {
	readonly kind = 'refused';
}

const holder = (id: string): { user: User } => ({ user: user({ id }) });
const person = (name: string, given: Parameters<typeof decision>[0] = {}): PendingDecision =>
	toPending(decision({ name, ...given }));

/** Who was written, turn by turn. */
async function turns(people: PendingDecision[], failing: string[] = []): Promise<string[][]> {
	const written: string[][] = [];
	let turn: string[] | undefined;
	const write = async (name: string) => {
		if (!turn) written.push((turn = []));
		turn.push(name);
		await Promise.resolve();
		turn = undefined;
		if (failing.includes(name)) throw new Refused('No', 'Do.');
	};
	await inDependencyOrder(new Progress(people), async ({ name }) => await write(name), {
		take: async ({ name }) => await write(`${name} takes a temporary address`),
		undo: async ({ name }) => await write(`${name} gets the old address back`),
	});
	return written;
}
const outcomes = (people: PendingDecision[]) => people.map(({ outcome }) => outcome);
const NOT_DONE =
	'The address of taker still belongs to another user who has not been changed yet. Apply that change first, or run again.';

describe('Writing users in dependency order', () => {
	it('All users are written at once when nobody waits.', async () => {
		expect(await turns([person('a', holder('ua')), person('b')])).toEqual([['a', 'b']]);
	});

	it('A user is written after the one who gives up the address, however long the chain is.', async () => {
		const people = [
			person('third', { waitsFor: ['u2'] }),
			person('second', { ...holder('u2'), waitsFor: ['u1'] }),
			person('first', holder('u1')),
			person('other'),
		];
		expect(await turns(people)).toEqual([['first', 'other'], ['second'], ['third']]);
	});

	it('A user is written after all users who give something up.', async () => {
		const people = [
			person('taker', { waitsFor: ['u1', 'u2'] }),
			person('one', { ...holder('u1'), waitsFor: ['u2'] }),
			person('two', holder('u2')),
		];
		expect(await turns(people)).toEqual([['two'], ['one'], ['taker']]);
	});

	describe('Addresses in a cycle', () => {
		const circle = () => [
			person('behind', { waitsFor: ['ua'] }),
			person('a', { ...holder('ua'), waitsFor: ['ub'] }),
			person('b', { ...holder('ub'), waitsFor: ['uc'] }),
			person('c', { ...holder('uc'), waitsFor: ['ua'] }),
			person('free'),
		];

		it('Addresses in a cycle are written after one user has taken a temporary address.', async () => {
			const people = circle();
			expect(await turns(people)).toEqual([
				['free'],
				['a takes a temporary address'],
				['behind', 'c'],
				['b'],
				['a'],
			]);
			expect(new Set(outcomes(people))).toEqual(new Set(['planned']));
		});

		it('Nobody in a cycle is written when no one can take a temporary address.', async () => {
			const people = circle().slice(1);
			expect(await turns(people, ['a takes a temporary address'])).toEqual([
				['free'],
				['a takes a temporary address'],
			]);
			expect(outcomes(people)).toEqual(['failed', 'failed', 'failed', 'planned']);
		});

		it('A user who took a temporary address in vain gets the former address back.', async () => {
			const people = circle().slice(1);
			expect(await turns(people, ['b'])).toEqual([
				['free'],
				['a takes a temporary address'],
				['c'],
				['b'],
				['a gets the old address back'],
			]);
			expect(outcomes(people)).toEqual(['failed', 'failed', 'planned', 'planned']);
		});

		it('A user who keeps the temporary address is told so.', async () => {
			const people = circle().slice(1);
			await turns(people, ['a', 'a gets the old address back']);
			expect(people[0]?.error).toBe(
				'No. Do. Until then the user of a has a temporary login or email; the next run replaces it.',
			);
		});
	});

	it('Users who are not planned are not written.', async () => {
		expect(await turns([person('done', { outcome: 'skipped' }), person('a')])).toEqual([['a']]);
	});
});

describe('Waiting for a user who keeps the address', () => {
	const taker = () => person('taker', { waitsFor: ['u1', 'u2'] });

	it('A user fails without a request when another could not give up the address.', async () => {
		const people = [taker(), person('one', holder('u1')), person('two', holder('u2'))];
		expect(await turns(people, ['two'])).toEqual([['one', 'two']]);
		expect(people.map(({ outcome, error }) => [outcome, error])).toEqual([
			['failed', NOT_DONE],
			['planned', undefined],
			['failed', 'No. Do.'],
		]);
	});

	it('A user fails without a request when the other is not part of the run, or is not changed.', async () => {
		const without = [taker(), person('one', holder('u1')), person('extra')];
		expect(await turns(without)).toEqual([['one', 'extra']]);
		expect(outcomes(without)).toEqual(['failed', 'planned', 'planned']);
		const held = [
			taker(),
			person('one', holder('u1')),
			person('two', { ...holder('u2'), outcome: 'skipped' }),
		];
		expect(await turns(held)).toEqual([['one']]);
		expect(held[0]?.error).toBe(NOT_DONE);
	});
});
