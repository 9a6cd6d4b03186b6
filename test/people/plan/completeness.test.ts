import { IncompleteListError } from '../../../src/errors';
import { assertComplete } from '../../../src/people/plan/completeness';
import type { PeopleSettings } from '../../../src/people/settings';
import { employee, SETTINGS, world, type Given } from '../world.mts';

const BAD = { id: '9', why: 'broken', raw: '' };
const check = (given: Given, settings: Partial<PeopleSettings> = {}) =>
	assertComplete(world(given), { ...SETTINGS, ...settings });

describe('Lists of BambooHR that cannot be complete', () => {
	it('An empty list of employees stops the run.', () => {
		expect(() => check({ people: [] })).toThrow(IncompleteListError);
		expect(() => check({ people: [] })).toThrow('BambooHR returned no employees.');
	});

	it('A list without an active employee stops the run.', () => {
		expect(() => check({ people: [employee({ status: 'inactive' })] })).toThrow(
			'BambooHR returned no active employees, as if everybody had left the company.',
		);
		const one = employee({ id: '2', status: 'inactive' });
		expect(check({ people: [one, employee()] })).toEqual([]);
	});

	it('An unreadable record counts as an employee, so the list is not empty.', () => {
		expect(check({ people: [], unreadableEmployees: [BAD] })).toEqual([]);
		expect(check({ people: [employee({ status: 'inactive' })], unreadableEmployees: [BAD] })).toEqual([]);
	});

	it('A run about some employees accepts their own records in place of the list.', () => {
		const warning =
			'BambooHR did not return the whole list of employees. This run creates and deactivates nobody, and updates only users with a stored BambooHR ID.';
		expect(check({ isPartial: true, people: [], hiddenFields: ['status'] })).toEqual([warning]);
	});
});

describe('Fields that the API key cannot see', () => {
	it.each(['status', 'workEmail', 'email', 'firstName', 'lastName'])(
		'The hidden field %s stops the run, because it identifies employees.',
		(name) => {
			expect(() => check({ hiddenFields: [name] })).toThrow(
				`The BambooHR API key cannot see ${name} for every employee.`,
			);
		},
	);

	it('Hidden status or name fields stop the run, and the error names them all.', () => {
		expect(() => check({ hiddenFields: ['lastName', 'jobTitle', 'status'] })).toThrow(
			expect.objectContaining({
				message: 'The BambooHR API key cannot see lastName, status for every employee.',
				hint: expect.stringContaining("Nothing was written. Give the key's user permission"),
			}),
		);
	});

	it.each(['reportsToId', 'supervisorEid', 'supervisorEId'])(
		'The field %s is called "Reporting to".',
		(name) => {
			expect(check({ hiddenFields: [name] })).toEqual([
				'The BambooHR API key cannot see the field Reporting to for every employee. Its values in iSpring Learn are left unchanged.',
			]);
		},
	);

	it('A hidden field that the settings decide by stops the run; any other is a warning.', () => {
		const cases: Array<[string, Partial<PeopleSettings>]> = [
			['preferredName', { nameFrom: 'preferredName' }],
			['employeeNumber', { loginFrom: 'employeeNumber' }],
			['homeEmail', { emailFrom: 'workEmailThenHomeEmail' }],
			['departmentName', { departments: ['Sales'] }],
			['jobInformationDepartment', { departments: ['Sales'] }],
		];
		for (const [name, settings] of cases) {
			expect(() => check({ hiddenFields: [name] }, settings)).toThrow(`cannot see ${name} `);
			expect(check({ hiddenFields: [name] })).toEqual([
				`The BambooHR API key cannot see the field ${name} for every employee. Its values in iSpring Learn are left unchanged.`,
			]);
		}
	});
});
