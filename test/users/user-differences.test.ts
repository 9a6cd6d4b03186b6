import { profileValues } from '../../src/users/profile-values';
import { changesOfNew, userDifferences, type WantedUser } from '../../src/users/user-differences';
import { field, user, wanted } from './people.mts';

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

describe('what differs from how a user is wanted', () => {
	it('is nothing where the account says so already, in other spellings', () => {
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

	it('is nothing for what is empty', () => {
		expect(differ({}).changes).toEqual([]);
	});

	it('is written with the login and the e-mail that stay', () => {
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

	it('can be the department and the role, which manages the department to come', () => {
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

	it('can be a second role that somebody has beside the one that is wanted as the main one', () => {
		expect(differ({ role: { id: 'r-1', type: 'learner' } }).changes).toHaveLength(1);
	});

	it('can be groups to join, sent with those that stay, and groups to leave; smart ones are left out', () => {
		expect(differ({ groupIds: ['g-3', 'g-1'] })).toEqual({
			changes: [{ field: 'groupIds', from: 'g-1, g-2', to: 'g-1, g-3' }],
			update: { groupIds: ['g-1', 'g-3'] },
			leaveGroupIds: ['g-2'],
		});
		expect(differ({ groupIds: ['g-2'] })).toMatchObject({ update: {}, leaveGroupIds: ['g-1'] });
	});

	it('is everything that is given for somebody new', () => {
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
