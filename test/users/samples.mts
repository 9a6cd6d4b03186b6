import type { ProfileField } from '../../src/ispring/users/profile-fields.ts';
import type { User } from '../../src/ispring/users/User.ts';
import type { WantedUser } from '../../src/users/user-differences.ts';

/** A profile field. It is a standard field if it has the name of one. */
export function field(name: string, more: Partial<ProfileField> = {}): ProfileField {
	return {
		name,
		label: name,
		type: 'string',
		isRequired: false,
		isUnique: false,
		choices: [],
		...more,
	};
}

/** A user with these profile values. */
export function user(id: string, fields: Record<string, string> = {}, more: Partial<User> = {}): User {
	return {
		id,
		departmentId: 'd-1',
		status: 'active',
		roleTypes: ['learner'],
		roleIds: ['r-1'],
		login: fields.login ?? '',
		email: fields.email ?? '',
		fields,
		groupIds: [],
		subordination: { type: 'inherit' },
		...more,
	};
}

/** Wanted values, empty unless given. */
export function wanted(more: Partial<WantedUser> = {}): WantedUser {
	return { email: '', login: '', departmentId: '', values: [], managedDepartmentIds: [], ...more };
}
