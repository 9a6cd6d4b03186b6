import { IncompleteListError } from '../../../src/errors';
import { assertComplete } from '../../../src/people/plan/completeness';
import type { PeopleSettings } from '../../../src/people/settings';
import { employee, SETTINGS, world, type Given } from '../world.mts';

const BAD = { id: '9', why: 'broken', raw: '' };
const check = (given: Given, settings: Partial<PeopleSettings> = {}) =>
	assertComplete(world(given), { ...SETTINGS, ...settings });

describe('lists that cannot be whole', () => {
	it('an empty one stops the run', () => {
		expect(() => check({ people: [] })).toThrow(IncompleteListError);
		expect(() => check({ people: [] })).toThrow('BambooHR returned no employee at all.');
	});

	it('one in which everybody has left stops the run', () => {
		expect(() => check({ people: [employee({ status: 'inactive' })] })).toThrow(
			'BambooHR returned no active employee, as if everybody had left.',
		);
		const one = employee({ id: '2', status: 'inactive' });
		expect(check({ people: [one, employee()] })).toEqual([]);
	});

	it('a record that cannot be read stands for somebody, who may be active', () => {
		expect(check({ people: [], badEmployees: [BAD] })).toEqual([]);
		expect(check({ people: [employee({ status: 'inactive' })], badEmployees: [BAD] })).toEqual([]);
	});

	it('only the own records of some people are enough for these, with a warning', () => {
		const warning =
			'The list of employees in BambooHR breaks off: nobody is created or deactivated in this run, and only users who keep the BambooHR ID are updated.';
		expect(check({ isPartial: true, people: [], hiddenFields: ['status'] })).toEqual([warning]);
	});
});

describe('a field that the key may not see', () => {
	it.each(['status', 'workEmail', 'email', 'firstName', 'lastName'])(
		'stops the run when it is %s, by which people are told apart',
		(name) => {
			expect(() => check({ hiddenFields: [name] })).toThrow(
				`The BambooHR key may not see ${name} of every employee.`,
			);
		},
	);

	it('stops the run with all its names, and says where to change that', () => {
		expect(() => check({ hiddenFields: ['lastName', 'jobTitle', 'status'] })).toThrow(
			expect.objectContaining({
				message: 'The BambooHR key may not see lastName, status of every employee.',
				hint: expect.stringContaining('Nothing was written. Let the access level of the key'),
			}),
		);
	});

	it.each(['reportsToId', 'supervisorEid', 'supervisorEId'])('is "Reporting to" when it is %s', (name) => {
		expect(check({ hiddenFields: [name] })).toEqual([
			'The BambooHR key may not see the field Reporting to of every employee: its values in iSpring Learn stay as they are.',
		]);
	});

	it('stops the run when the settings decide by it, and is a warning otherwise', () => {
		const cases: Array<[string, Partial<PeopleSettings>]> = [
			['preferredName', { nameFrom: 'preferredName' }],
			['employeeNumber', { loginFrom: 'employeeNumber' }],
			['homeEmail', { emailFrom: 'workEmailThenHomeEmail' }],
			['departmentName', { departments: ['Sales'] }],
			['jobInformationDepartment', { departments: ['Sales'] }],
		];
		for (const [name, settings] of cases) {
			expect(() => check({ hiddenFields: [name] }, settings)).toThrow(`may not see ${name} `);
			expect(check({ hiddenFields: [name] })).toEqual([
				`The BambooHR key may not see the field ${name} of every employee: its values in iSpring Learn stay as they are.`,
			]);
		}
	});
});
