import { deletionBlocker } from '../../../src/ispring/organization/deletion-blocker';
import type { User } from '../../../src/ispring/users/User';

const departments = [
	{ id: 'D-1', name: 'Company' },
	{ id: 'd-2', name: 'Sales', parentId: 'D-1' },
	{ id: 'd-3', name: 'North', parentId: 'D-2' },
];

function userIn(departmentId: string): User {
	return {
		id: `u of ${departmentId}`,
		departmentId,
		status: 'inactive',
		roleTypes: [],
		roleIds: [],
		login: '',
		email: '',
		fields: {},
		groupIds: [],
		subordination: { type: 'inherit' },
	};
}

describe('The error for an iSpring Learn department that cannot be deleted', () => {
	it.each([
		['is the root', 'd-1', [userIn('d-1')], /root department of the account/],
		['contains one user', 'd-3', [userIn('D-3')], /one user, including inactive/],
		[
			'contains several users',
			'd-3',
			[userIn('d-3'), userIn('d-3'), userIn('d-2')],
			/2 users, including inactive/,
		],
		['contains a department', 'd-2', [userIn('d-3')], /one department\./],
		['may be managed by somebody', 'd-3', [], /appears to be empty/],
	])('says that it %s', (_why, id, users, expected) => {
		const { what, hint } = deletionBlocker(id, departments, users);
		expect(what).toMatch(expected);
		expect(hint).toMatch(/\.$/);
	});
});
