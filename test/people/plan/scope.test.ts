import { scopeOf } from '../../../src/people/plan/scope';
import { employee, SETTINGS, TODAY } from '../world.mts';

const of = (given: Parameters<typeof employee>[0], hireDateGate = 0, departments: string[] = []) =>
	scopeOf(employee(given), { ...SETTINGS, departments, hireDateGate }, TODAY);

describe('The scope of a run', () => {
	it('An active employee is in scope, and an inactive one is a leaver.', () => {
		expect(of({ status: 'active' })).toEqual({ is: 'active' });
		expect(of({ status: 'inactive' })).toEqual({ is: 'left' });
		expect(of({ status: 'active', hireDate: null })).toEqual({ is: 'active' });
	});

	it('An employee who starts in the future is not a leaver, even when BambooHR shows them as inactive.', () => {
		expect(of({ department: 'Sales', status: 'inactive' }, 0, ['Service'])).toEqual({ is: 'left' });
	});

	it('An employee of a department that is not chosen is out of scope.', () => {
		expect(of({ department: 'Sales' }, 0, ['Service'])).toEqual({
			is: 'out',
			reason: 'Out of scope: the department Sales is not one of the selected departments.',
		});
		expect(of({ department: null }, 0, ['Service'])).toEqual({
			is: 'out',
			reason: 'Out of scope: the employee has no department, and only the selected departments are synced.',
		});
	});

	it('Every employee of a chosen department is in scope, whatever the case of its name.', () => {
		expect(of({ department: 'SALES ' }, 0, ['Service', 'sales'])).toEqual({ is: 'active' });
	});

	it('An employee who starts later is out of scope until their first day.', () => {
		expect(of({ hireDate: '2026-03-10' })).toEqual({ is: 'active' });
		expect(of({ hireDate: '2026-03-11' })).toEqual({
			is: 'notYet',
			reason: 'Starts on 2026-03-11; the account is created on that day.',
		});
	});

	it('An employee who starts within the gate is in scope, to the day.', () => {
		expect(of({ hireDate: '2026-03-11' }, 1)).toEqual({ is: 'active' });
		expect(of({ hireDate: '2026-03-12' }, 1)).toMatchObject({
			reason: 'Starts on 2026-03-12; the account is created the day before.',
		});
		expect(of({ hireDate: '2026-04-09' }, 30)).toEqual({ is: 'active' });
		expect(of({ hireDate: '2026-04-10' }, 30)).toMatchObject({
			is: 'notYet',
			reason: 'Starts on 2026-04-10; the account is created 30 days before.',
		});
	});

	it('Within the gate, a future hire date counts for more than the status.', () => {
		expect(of({ hireDate: '2026-03-12', status: 'inactive' }, 2)).toEqual({ is: 'active' });
		expect(of({ hireDate: '2026-03-13', status: 'inactive' }, 2)).toEqual({ is: 'left' });
	});

	it('From the first day on, the status decides.', () => {
		expect(of({ hireDate: TODAY, status: 'inactive' }, 2)).toEqual({ is: 'left' });
	});

	it('A termination date changes nothing.', () => {
		expect(of({ terminationDate: '2026-03-09' })).toEqual({ is: 'active' });
		expect(of({ terminationDate: '2026-12-31' })).toEqual({ is: 'active' });
	});
});
