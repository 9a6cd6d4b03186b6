import { profileValues } from '../../src/users/profile-values';
import { changesOfNew, userDifferences, type WantedUser } from '../../src/users/user-differences';
import { field, user, wanted } from './samples.mts';

const FIELDS = [
	field('first_name', { type: 'first_name' }),
	field('phone', { type: 'phone' }),
	field('BADGE'),
];
const ADA = user(
	'u-1',
	{ login: 'ada', email: 'Ada@example.com', first_name: 'Ada', phone: '+1 555 01', badge: '7' },
	{ groupIds: ['g-1', 'smart', 'g-2'], roleIds: ['r-2', 'r-1'] },
);
const differ = (more: Partial<WantedUser>) => userDifferences(ADA, wanted(more), new Set(['smart']));
const values = (given: Record<string, string>) => ({ values: profileValues(FIELDS, given) });

describe('How a user differs from what is wanted', () => {
	it('A user who has the wanted values in another spelling does not differ.', () => {
		const same = differ({
			email: 'ADA@example.com',
			login: 'Ada',
			departmentId: 'D-1',
			...values({ first_name: 'Ada', phone: '+155501', badge: '7' }),
			groupIds: ['g-2', 'g-1'],
			role: { id: 'R-2', type: 'custom' },
		});
		expect(same).toEqual({ changes: [], update: {}, leaveGroupIds: [] });
	});

	it('Empty values do not differ.', () => {
		expect(differ({}).changes).toEqual([]);
	});

	it('A change of the profile contains only the values that differ.', () => {
		expect(differ(values({ first_name: 'Augusta', badge: '7' }))).toEqual({
			changes: [{ field: 'firstName', from: 'Ada', to: 'Augusta' }],
			update: { fields: { first_name: 'Augusta' } },
			leaveGroupIds: [],
		});
		expect(differ({ email: 'a@example.com', login: 'aal' }).update.fields).toEqual({
			login: 'aal',
			email: 'a@example.com',
		});
		expect(userDifferences(user('u-2'), wanted(values({ badge: '8' })), new Set()).update).toEqual({
			fields: { BADGE: '8' },
		});
	});

	it('A department and a role can differ, and the new role manages the new department.', () => {
		const role = { id: 'r-3', type: 'custom' };
		expect(differ({ departmentId: 'd-2', role })).toEqual({
			changes: [
				{ field: 'departmentId', from: 'd-1', to: 'd-2' },
				{ field: 'roleId', from: 'r-2', to: 'r-3' },
			],
			update: { departmentId: 'd-2', role: { role, managedDepartmentIds: [], departmentId: 'd-2' } },
			leaveGroupIds: [],
		});
		expect(differ({ role }).update.role?.departmentId).toBe('d-1');
	});

	it('A user differs when the wanted role is only their second role.', () => {
		expect(differ({ role: { id: 'r-1', type: 'learner' } }).changes).toHaveLength(1);
	});

	it('Groups to join are sent with those that stay, groups to leave are listed, and smart groups are left out.', () => {
		expect(differ({ groupIds: ['g-3', 'g-1'] })).toEqual({
			changes: [{ field: 'groupIds', from: 'g-1, g-2', to: 'g-1, g-3' }],
			update: { groupIds: ['g-1', 'g-3'] },
			leaveGroupIds: ['g-2'],
		});
		expect(differ({ groupIds: ['g-2'] })).toMatchObject({ update: {}, leaveGroupIds: ['g-1'] });
	});

	it('Everything that is given for a new user is a change.', () => {
		const person = wanted({
			login: 'ada',
			departmentId: 'd-1',
			...values({ badge: '7' }),
			groupIds: ['g-1'],
		});
		expect(changesOfNew(person)).toEqual([
			{ field: 'login', from: null, to: 'ada' },
			{ field: 'BADGE', from: null, to: '7' },
			{ field: 'departmentId', from: null, to: 'd-1' },
			{ field: 'groupIds', from: null, to: 'g-1' },
		]);
	});
});
