import fc from 'fast-check';
import type { Decision } from '../../../src/people/plan/Decision';
import { inWorkingOrder } from '../../../src/people/plan/working-order';
import { decision, user } from '../world.mts';

const creation = (employeeId: string, supervisorEmployeeId?: string | null): Decision =>
	decision({
		employeeId,
		action: 'create',
		writes: {
			fields: {},
			joinGroups: [],
			leaveGroupIds: [],
			...(supervisorEmployeeId === undefined ? {} : { supervisorEmployeeId }),
		},
	});
const change = (employeeId: string, waitsFor: string[] = []): Decision =>
	decision({ employeeId, action: 'update', user: user({ id: `u${employeeId}` }), waitsFor });
const idsOf = (decisions: readonly Decision[]) => inWorkingOrder(decisions).map((one) => one.employeeId);

describe('The order of a plan', () => {
	it('Leavers come first, and employees with nothing to do come last.', () => {
		const actions = ['none', 'update', 'activate', 'create', 'deactivate', 'terminate'] as const;
		const ordered = inWorkingOrder(actions.map((action) => decision({ action, employeeId: action })));
		expect(ordered.map(({ action }) => action)).toEqual([
			'deactivate',
			'terminate',
			'create',
			'activate',
			'update',
			'none',
		]);
	});

	it('The new user of a supervisor comes before those of their team.', () => {
		expect(idsOf([creation('1', '2'), creation('2', '3'), creation('3', null)])).toEqual(['3', '2', '1']);
	});

	it('The new user of a supervisor also comes before somebody who gives up an address for a new user.', () => {
		const giver = { ...change('2'), writes: creation('2', '3').writes };
		const taker = { ...creation('1'), waitsFor: ['u2'] };
		expect(idsOf([taker, giver, creation('3')])).toEqual(['3', '2', '1']);
	});

	it('A supervisor who has a user need not come first.', () => {
		const led = { ...change('1'), writes: creation('1', '2').writes };
		expect(idsOf([led, change('2')])).toEqual(['1', '2']);
		expect(idsOf([creation('1', '2'), change('2')])).toEqual(['1', '2']);
	});

	it('A user who gives up an address comes before the one who takes it.', () => {
		expect(idsOf([change('1', ['u2']), change('2')])).toEqual(['2', '1']);
		const taker = { ...creation('1'), waitsFor: ['u2', 'gone'] };
		expect(idsOf([taker, change('2', ['u3']), change('3')])).toEqual(['3', '2', '1']);
	});

	it('A cycle comes to an end.', () => {
		expect(idsOf([creation('1', '2'), creation('2', '1')])).toEqual(['2', '1']);
		expect(idsOf([change('1', ['u1'])])).toEqual(['1']);
	});

	it('A chain of command may be as long as the company.', () => {
		const size = 20_000;
		const chain = Array.from({ length: size }, (_, place) => creation(String(place), String(place + 1)));
		expect(inWorkingOrder(chain)[0]?.employeeId).toBe(String(size - 1));
	});

	it('Every decision is in the order exactly once.', () => {
		const id = fc.nat({ max: 9 }).map(String);
		const anyone = fc.oneof(
			fc.tuple(id, id).map(([one, other]) => creation(one, other)),
			fc.tuple(id, id).map(([one, other]) => change(one, [`u${other}`])),
		);
		const all = fc.uniqueArray(anyone, { selector: ({ employeeId }) => employeeId });
		fc.assert(
			fc.property(all, (decisions) => {
				const ordered = inWorkingOrder(decisions);
				expect(ordered).toHaveLength(decisions.length);
				expect(new Set(ordered)).toEqual(new Set(decisions));
			}),
		);
	});

	it('What others need comes first, whatever the plan is.', () => {
		// A supervisor with a higher number than one's own: no circle is possible.
		const tree = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(tree, fc.func(fc.nat()), (steps, rank) => {
				const all = steps.map((step, id) => creation(String(id), String(id + 1 + step)));
				const ids = idsOf(all.sort((one, other) => rank(one.employeeId) - rank(other.employeeId)));
				for (const { employeeId, writes } of all) {
					const place = ids.indexOf(writes.supervisorEmployeeId ?? null);
					expect(place).toBeLessThan(ids.indexOf(employeeId));
				}
			}),
		);
	});
});
