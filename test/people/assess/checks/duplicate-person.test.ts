import type { Employee } from '../../../../src/bamboohr/employees/Employee';
import { employee, user } from '../../world.mts';
import { concerned, findingsOf } from '../assessed.mts';

const named = (id: string, given: Partial<Employee> = {}) =>
	employee({ id, firstName: 'Ann', lastName: 'Exemplar', hireDate: '2020-01-15', ...given });

describe('Two records of one name', () => {
	it.each<[string, Partial<Employee>]>([
		['hire date', { hireDate: '2020-01-15' }],
		['phone number, in another form', { hireDate: '2021-02-03', mobilePhone: '0555 010-0200' }],
		['home email', { hireDate: '2021-02-03', homeEmail: 'ann@home.example.com' }],
	])('may be one person when they have the same %s.', (_, given) => {
		const one = named('1', { mobilePhone: '+1 0555 0100 200', homeEmail: 'ann@home.example.com' });
		const two = named('2', { firstName: 'ANN', employeeNumber: null, ...given });
		const found = findingsOf('duplicatePerson', { people: [one, two] });
		expect(found.map(({ employeeId, severity }) => [employeeId, severity])).toEqual([['1', 'warning'], ['2', 'warning']]); // prettier-ignore
	});

	it('are namesakes when everything that is known of both differs.', () => {
		const people = [named('1', { employeeNumber: 'A' }), named('2', { hireDate: '2021-02-03' })];
		expect(findingsOf('duplicatePerson', { people })).toEqual([]);
	});

	it('are worth a note when nothing is known that tells them apart.', () => {
		const people = ['1', '2'].map((id) => named(id, { hireDate: null, employeeNumber: null }));
		expect(findingsOf('duplicatePerson', { people }).map(({ severity }) => severity)).toEqual([
			'info',
			'info',
		]);
	});

	it('are no duplicates when one of them is an ended record.', () => {
		expect(
			findingsOf('duplicatePerson', { people: [named('1'), named('2', { status: 'inactive' })] }),
		).toEqual([]);
	});

	it('may be two active accounts of one person.', () => {
		const fields = { first_name: 'Ann', last_name: 'Exemplar', phone: '+1 555 0100 200' };
		const accounts = [
			user({ id: 'a', fields }),
			user({ id: 'b', fields }),
			user({ id: 'c', fields, status: 'inactive' }),
		];
		expect(concerned('duplicatePerson', { accounts })).toEqual(['a', 'b']);
	});
});
