import { ParameterError } from '../../src/errors';
import { checkSettings, findRole } from '../../src/people/check-settings';
import type { PeopleSettings } from '../../src/people/settings';
import { ID_FIELD, SETTINGS, mapField } from './world.mts';

const UUID = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
const check = (settings: Partial<PeopleSettings>) => () => checkSettings({ ...SETTINGS, ...settings });
const map = (...pairs: Array<[string, string]>) => ({
	fieldMapping: pairs.map(([bambooHrField, iSpringField]) => mapField(bambooHrField, iSpringField)),
});

describe('Checking the settings before anything is read', () => {
	const NO_UUID = 'Choose one from the list, or enter an ID such as 3f2504e0-4f89-11d3-9a0c-0305e82c3301.';
	const refused: Array<[string, Partial<PeopleSettings>, string, string]> = [
		[
			'an invitation without text',
			{ sendInvitation: true, inviteText: ' \n' },
			'Invite Text: Send Invitation is on, but there is no text.',
			'Enter the message for new users, or turn off Send Invitation.',
		],
		['a role that is not a UUID', { defaultRole: 'boss' }, 'Default Role: "boss" is not a UUID.', NO_UUID],
		['a root that is not a UUID', { rootDepartment: 'x' }, 'Root Department: "x" is not a UUID.', NO_UUID],
		[
			'a root department that is not a UUID',
			{ rootDepartment: 'x' },
			'Root Department: "x" is not a UUID.',
			NO_UUID,
		],
		['a negative limit', { maxLeavers: -1 }, 'Max Leavers: -1 is out of range.', 'Enter a number from 0.'],
		[
			'an infinite limit',
			{ maxLeavers: Infinity },
			'Max Leavers: Infinity is out of range.',
			'Enter a number from 0.',
		],
		[
			'a percentage over 100',
			{ maxLeaversPercent: 101 },
			'Max Leavers Percent: 101 is out of range.',
			'Enter a number from 0 to 100.',
		],
		[
			'a number of days that is not a number',
			{ hireDateGate: NaN },
			'Create Account (Days Before Hire): NaN is out of range.',
			'Enter a number from 0 to 3650.',
		],
		[
			'a mapping without a BambooHR field',
			map(['', 'cost']),
			'Field Mapping: an entry has an empty field.',
			'Fill in both fields, or remove the entry.',
		],
		[
			'a mapping without a profile field',
			map(['location', '']),
			'Field Mapping: an entry has an empty field.',
			'Fill in both fields, or remove the entry.',
		],
		[
			'a mapping to the login',
			map(['location', 'LOGIN']),
			'Field Mapping: the login cannot be mapped.',
			'Use the option Login From.',
		],
		[
			'two mappings to the same field',
			map(['location', 'cost'], ['division', 'Cost ']),
			'Field Mapping: two values would go to the profile field "Cost ".',
			'Keep one of them. The profile field for the BambooHR ID can hold nothing else.',
		],
		[
			'a mapping to the field for the BambooHR ID',
			map(['location', ID_FIELD.toUpperCase()]),
			'Field Mapping: two values would go to the profile field "BAMBOOHR_ID".',
			'Keep one of them. The profile field for the BambooHR ID can hold nothing else.',
		],
	];
	it.each(refused)('refuses %s', (_, settings, message, hint) => {
		expect(check(settings)).toThrow(ParameterError);
		expect(check(settings)).toThrow(expect.objectContaining({ message, hint }));
	});

	const accepted: Array<[string, Partial<PeopleSettings>]> = [
		['the defaults', {}],
		['an invitation with text', { sendInvitation: true, inviteText: 'Welcome' }],
		['no text without an invitation', { sendInvitation: false, inviteText: '' }],
		['a role and a root department by their IDs', { defaultRole: UUID, rootDepartment: UUID }],
		['the minimum of each limit', { maxLeavers: 0, maxLeaversPercent: 0, hireDateGate: 0 }],
		['the maximum of each limit', { maxLeavers: 1e9, maxLeaversPercent: 100, hireDateGate: 3650 }],
		['one BambooHR field in two profile fields', map(['location', 'cost'], ['location', 'room'])],
		['any field while no field stores the ID', { ...map(['id', ID_FIELD]), employeeIdField: '' }],
	];
	it.each(accepted)('accepts %s', (_, settings) => {
		expect(check(settings)).not.toThrow();
	});
});

describe('The role of new users', () => {
	const roles = [
		{ id: 'AA', type: 'learner', title: 'Learner', description: '' },
		{ id: 'bb', type: 'custom', title: 'Guest', description: '' },
	];

	it('Without a Default Role, iSpring Learn chooses the role.', () => {
		expect(findRole(roles, '')).toBeUndefined();
	});

	it('The Default Role is found by its ID in any case.', () => {
		expect(findRole(roles, 'aa')).toBe(roles[0]);
	});

	it('A Default Role that no longer exists is refused with the roles to choose from.', () => {
		expect(() => findRole(roles, 'cc')).toThrow(
			expect.objectContaining({
				message: 'Default Role: iSpring Learn has no role with the ID cc.',
				hint: 'Choose one from the list: Learner, Guest.',
			}),
		);
	});
});
