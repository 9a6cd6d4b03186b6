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

describe('a plan is in an order in which any batches work', () => {
	it('leavers come first, then new people, then those who come back, then changes, then the rest', () => {
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

	it('the new account of a supervisor comes before those of the people they lead', () => {
		expect(idsOf([creation('1', '2'), creation('2', '3'), creation('3', null)])).toEqual(['3', '2', '1']);
	});

	it('so it does before whoever gives up an address for somebody new', () => {
		const giver = { ...change('2'), writes: creation('2', '3').writes };
		const taker = { ...creation('1'), waitsFor: ['u2'] };
		expect(idsOf([taker, giver, creation('3')])).toEqual(['3', '2', '1']);
	});

	it('a supervisor who has an account need not come first', () => {
		const led = { ...change('1'), writes: creation('1', '2').writes };
		expect(idsOf([led, change('2')])).toEqual(['1', '2']);
		expect(idsOf([creation('1', '2'), change('2')])).toEqual(['1', '2']);
	});

	it('whoever gives up an address comes before whoever takes it', () => {
		expect(idsOf([change('1', ['u2']), change('2')])).toEqual(['2', '1']);
		const taker = { ...creation('1'), waitsFor: ['u2', 'gone'] };
		expect(idsOf([taker, change('2', ['u3']), change('3')])).toEqual(['3', '2', '1']);
	});

	it('a circle comes to an end', () => {
		expect(idsOf([creation('1', '2'), creation('2', '1')])).toEqual(['2', '1']);
		expect(idsOf([change('1', ['u1'])])).toEqual(['1']);
	});

	it('a chain of command may be as long as the company', () => {
		const size = 20_000;
		const chain = Array.from({ length: size }, (_, place) => creation(String(place), String(place + 1)));
		expect(inWorkingOrder(chain)[0]?.employeeId).toBe(String(size - 1));
	});

	it('everybody is in it once, whoever leads or waits for whom', () => {
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

	it('what others need comes first, unless they lead each other in a circle', () => {
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
