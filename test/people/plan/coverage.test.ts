import { coverage } from '../../../src/people/plan/coverage';
import { accountOf, contextOf, decision, employee, planOf, user } from '../world.mts';

describe('The coverage', () => {
	const linked = employee({ id: '1' });
	const fresh = employee({ id: '2' });
	const people = [
		linked,
		fresh,
		employee({ id: '3', workEmail: null }),
		employee({ id: '4', status: 'inactive' }),
		employee({ id: '5', department: 'Elsewhere' }),
		employee({ id: '6' }),
	];
	const accounts = [
		accountOf(linked),
		accountOf(employee({ id: '6' }), { id: 'a' }),
		user({ id: 'b', fields: { bamboohr_id: '6' } }),
	];
	const given = { people, accounts };
	const settings = { departments: ['Sales'] };

	it('counts the active employees in scope by whether they have a user', () => {
		expect(coverage(contextOf(given, settings), [])).toEqual({
			employeesWithUser: 1,
			employeesWithoutUser: 2,
			employeesDisputed: 1,
		});
	});

	it('counts whoever got a user in this run as having one', () => {
		const { context } = planOf(given, settings);
		const one = (outcome: 'done' | 'failed') =>
			decision({ employee: fresh, employeeId: '2', action: 'create', outcome });
		expect(coverage(context, [one('done')])).toMatchObject({ employeesWithUser: 2, employeesWithoutUser: 1 });
		expect(coverage(context, [one('failed')])).toMatchObject({ employeesWithUser: 1 });
	});
});
