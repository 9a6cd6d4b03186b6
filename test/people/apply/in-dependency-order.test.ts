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
	'The address of taker still belongs to another account, whose change is not done. Do that one first, or run again.';

describe('people are written', () => {
	it('all at once when nobody waits', async () => {
		expect(await turns([person('a', holder('ua')), person('b')])).toEqual([['a', 'b']]);
	});

	it('after the account that gives up what they take, however long the chain is', async () => {
		const people = [
			person('third', { waitsFor: ['u2'] }),
			person('second', { ...holder('u2'), waitsFor: ['u1'] }),
			person('first', holder('u1')),
			person('other'),
		];
		expect(await turns(people)).toEqual([['first', 'other'], ['second'], ['third']]);
	});

	it('after all of the accounts that give something up', async () => {
		const people = [
			person('taker', { waitsFor: ['u1', 'u2'] }),
			person('one', { ...holder('u1'), waitsFor: ['u2'] }),
			person('two', holder('u2')),
		];
		expect(await turns(people)).toEqual([['two'], ['one'], ['taker']]);
	});

	describe('in a circle', () => {
		const circle = () => [
			person('behind', { waitsFor: ['ua'] }),
			person('a', { ...holder('ua'), waitsFor: ['ub'] }),
			person('b', { ...holder('ub'), waitsFor: ['uc'] }),
			person('c', { ...holder('uc'), waitsFor: ['ua'] }),
			person('free'),
		];

		it('after one of them has stepped aside', async () => {
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

		it('not at all when nobody can step aside', async () => {
			const people = circle().slice(1);
			expect(await turns(people, ['a takes a temporary address'])).toEqual([
				['free'],
				['a takes a temporary address'],
			]);
			expect(outcomes(people)).toEqual(['failed', 'failed', 'failed', 'planned']);
		});

		it('and whoever stepped aside in vain gets the former address back', async () => {
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

		it('and somebody who can neither go on nor back is told so', async () => {
			const people = circle().slice(1);
			await turns(people, ['a', 'a gets the old address back']);
			expect(people[0]?.error).toBe(
				'No. Do. Until then the user of a has a temporary login or e-mail; the next run replaces it.',
			);
		});
	});

	it('not when they are not planned', async () => {
		expect(await turns([person('done', { outcome: 'skipped' }), person('a')])).toEqual([['a']]);
	});
});

describe('whoever takes an address fails unasked', () => {
	const taker = () => person('taker', { waitsFor: ['u1', 'u2'] });

	it('when one of those who have it could not give it up', async () => {
		const people = [taker(), person('one', holder('u1')), person('two', holder('u2'))];
		expect(await turns(people, ['two'])).toEqual([['one', 'two']]);
		expect(people.map(({ outcome, error }) => [outcome, error])).toEqual([
			['failed', NOT_DONE],
			['planned', undefined],
			['failed', 'No. Do.'],
		]);
	});

	it('when one of them is not part of this run, or is not to be changed', async () => {
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
