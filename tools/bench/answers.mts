import type { HttpResponse, HttpSend } from '../../src/http/types';
import { generateWorld } from './generated-world.mts';

const EMPLOYEES_PER_PAGE = 2500;
const USERS_PER_PAGE = 1000;

/** Both systems as answers from memory: everybody has a user, whose job title differs from BambooHR's. */
export function answersFor(people: number): { bambooHr: HttpSend; iSpring: HttpSend } {
	const { employees, users, departments, groups, profileFields } = generateWorld(people + 1);
	const rows = employees.employees.slice(1).map(({ id, jobTitle, department, division, ...one }) => ({
		...one,
		employeeId: id,
		status: 'Active',
		jobTitleName: `Senior ${jobTitle ?? ''}`,
		departmentName: department,
		departmentId: department,
		divisionName: division,
		locationName: one.location,
		reportsToId: one.supervisorId === '0' ? null : one.supervisorId,
		_restrictedFields: [],
	}));
	const employeePages = pages(rows, EMPLOYEES_PER_PAGE, (data, next) => ({
		data,
		meta: { total: rows.length, page: { nextCursor: next } },
	}));
	const profiles = users.users.slice(1).map(({ id, fields, groupIds, ...one }) => ({
		userId: id,
		departmentId: one.departmentId,
		role: 'learner',
		roleId: 'role-1',
		userRoles: [{ roleId: 'role-1', roleType: 'learner' }],
		status: 1,
		fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
		groups: groupIds,
		subordination: subordinationOf(one.subordination),
	}));
	const userPages = pages(profiles, USERS_PER_PAGE, (userProfiles, nextPageToken) => ({
		userProfiles,
		nextPageToken,
	}));
	const lists: Record<string, string> = {
		'/user/profile/fields': JSON.stringify(
			profileFields.map((field) => ({ ...field, isRequired: 0, isUnique: 0 })),
		),
		'/departments': JSON.stringify({
			departments: departments.map(({ id, name, parentId }) => ({
				departmentId: id,
				name,
				// The ID of a department in BambooHR is its name here.
				code: parentId === undefined ? undefined : `bamboohr:${name}`,
				parentDepartmentId: parentId,
			})),
		}),
		'/groups': JSON.stringify({ groups: groups.map(({ id, ...group }) => ({ groupId: id, ...group })) }),
		'/role': JSON.stringify([{ roleId: 'role-1', type: 'learner', title: 'Learner' }]),
	};
	return {
		bambooHr: async ({ path }) => {
			const query = new URL(path, 'http://localhost').searchParams;
			if (query.get('filter[status]') === 'inactive') return await answer(NO_EMPLOYEES);
			return await answer(employeePages[Number(query.get('page[after]') ?? 0)] ?? '');
		},
		iSpring: async ({ method, path }) => {
			if (method !== 'GET') return await answer('');
			const { pathname, searchParams } = new URL(path, 'http://localhost');
			const page = userPages[Number(searchParams.get('pageToken') ?? 0)] ?? '';
			return await answer(pathname === '/users/v2' ? page : (lists[pathname] ?? ''));
		},
	};
}

const NO_EMPLOYEES = JSON.stringify({ data: [], meta: { total: 0, page: { nextCursor: null } } });

function subordinationOf({ type, supervisorId }: { type: string; supervisorId?: string }) {
	return supervisorId === undefined || supervisorId === 'user-0'
		? { subordinationType: 'inherit' }
		: { subordinationType: type, supervisorId };
}

/** The texts of all pages; the token of a page is its place. */
function pages<T>(
	rows: readonly T[],
	size: number,
	shape: (rows: T[], next: string | null) => object,
): string[] {
	const count = Math.ceil(rows.length / size);
	return Array.from({ length: count }, (_, page) =>
		JSON.stringify(
			shape(rows.slice(page * size, (page + 1) * size), page + 1 < count ? String(page + 1) : null),
		),
	);
}

/** Like an answer from the network, it comes in a turn of its own. */
async function answer(text: string): Promise<HttpResponse> {
	await new Promise((resolve) => setImmediate(resolve));
	return { status: 200, headers: { 'content-type': 'application/json' }, text };
}
