import { scopeOf } from '../../../src/people/plan/scope';
import { employee, TODAY } from '../world.mts';

const of = (given: Parameters<typeof employee>[0], hireDateGate = 0, departments: string[] = []) =>
	scopeOf(employee(given), { departments, hireDateGate }, TODAY);

describe('who is to have an account today', () => {
	it('is decided by the status', () => {
		expect(of({ status: 'active' })).toEqual({ is: 'works' });
		expect(of({ status: 'inactive' })).toEqual({ is: 'left' });
		expect(of({ status: 'active', hireDate: null })).toEqual({ is: 'works' });
	});

	it('is no leaver, also of a department that was not chosen', () => {
		expect(of({ department: 'Sales', status: 'inactive' }, 0, ['Service'])).toEqual({ is: 'left' });
	});

	it('is nobody of a department that was not chosen', () => {
		expect(of({ department: 'Sales' }, 0, ['Service'])).toEqual({
			is: 'out',
			reason: 'Out of scope: the department Sales is not among the chosen ones.',
		});
		expect(of({ department: null }, 0, ['Service'])).toEqual({
			is: 'out',
			reason: 'Out of scope: no department is not among the chosen ones.',
		});
	});

	it('is everybody of a chosen department, in any case', () => {
		expect(of({ department: 'SALES ' }, 0, ['Service', 'sales'])).toEqual({ is: 'works' });
	});

	it('is not yet somebody who starts later, from that day on somebody who starts', () => {
		expect(of({ hireDate: '2026-03-10' })).toEqual({ is: 'works' });
		expect(of({ hireDate: '2026-03-11' })).toEqual({
			is: 'out',
			reason: 'Starts on 2026-03-11; an account may exist from that day on.',
		});
	});

	it('is somebody who starts within the gate, to the day', () => {
		expect(of({ hireDate: '2026-03-11' }, 1)).toEqual({ is: 'works' });
		expect(of({ hireDate: '2026-03-12' }, 1)).toMatchObject({
			reason: 'Starts on 2026-03-12; an account may exist from the day before.',
		});
		expect(of({ hireDate: '2026-04-09' }, 30)).toEqual({ is: 'works' });
		expect(of({ hireDate: '2026-04-10' }, 30)).toMatchObject({
			is: 'out',
			reason: 'Starts on 2026-04-10; an account may exist from 30 days before.',
		});
	});

	it('counts a hire date within the gate for more than the status, and one further off for less', () => {
		expect(of({ hireDate: '2026-03-12', status: 'inactive' }, 2)).toEqual({ is: 'works' });
		expect(of({ hireDate: '2026-03-13', status: 'inactive' }, 2)).toEqual({ is: 'left' });
	});

	it('is decided by the status from the first day on', () => {
		expect(of({ hireDate: TODAY, status: 'inactive' }, 2)).toEqual({ is: 'left' });
	});

	it('is not changed by a termination date', () => {
		expect(of({ terminationDate: '2026-03-09' })).toEqual({ is: 'works' });
		expect(of({ terminationDate: '2026-12-31' })).toEqual({ is: 'works' });
	});
});
