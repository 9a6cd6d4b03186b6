import type { Page } from '../../pages/Page.mts';
import type { ISpringSimulator } from '../ISpringSimulator.mts';
import { fullName } from './full-name.mts';
import { USER_PATH } from './paths.mts';
import { enrollments, messages } from './sections.mts';
import { statusOf, supervisorOf, workLeaveOf } from './user-values.mts';

/** A user with everything that the sync wrote; undefined for another path. */
export function userPage(sim: ISpringSimulator, path: string): Page | undefined {
	const { state } = sim;
	const user = state.users.get(path.replace(USER_PATH, ''));
	if (!path.startsWith(USER_PATH) || user === undefined) return undefined;
	const name = fullName(user) || (user.fields.login ?? '');
	const values: Array<[field: string, value: string]> = [
		...state.profileFields.map((field): [string, string] => [field.label, user.fields[field.name] ?? '']),
		['Department', state.departments.get(user.departmentId)?.name ?? ''],
		['Groups', user.groups.map((id) => state.groups.get(id)?.name ?? '').join(', ')],
		['Supervisor', supervisorOf(state, user)],
		['Role', user.roles.map(({ roleId }) => state.roles.get(roleId)?.title ?? '').join(', ')],
		['Status', statusOf(user)],
		['Work leave', workLeaveOf(user)],
		['Added', user.addedDate.slice(0, 10)],
		['Last sign-in', user.lastLoginDate.slice(0, 10)],
	];
	const profile = values
		.filter(([, value]) => value !== '')
		.map(([field, value]) => ({ id: `profile-${field}`, cells: [field, value] }));
	return {
		title: name,
		introduction: `${statusOf(user)} in iSpring Learn.`,
		links: sim.site.neighbors
			.filter(({ label }) => label === 'BambooHR')
			.map(({ href }) => ({ label: 'Find in BambooHR', href: `${href}/?q=${encodeURIComponent(name)}` })),
		tables: [
			{ title: 'Profile', columns: ['Field', 'Value'], rows: profile },
			...enrollments(sim, user.userId),
			...messages(sim, user.userId),
		],
	};
}
