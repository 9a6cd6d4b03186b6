import {
	addDepartment,
	addGroup,
	addProfileField,
	addRole,
	addUser,
	roleOfType,
	startISpring,
} from '../../../tools/simulator/ispring/index.mts';
import type { ISpringSimulator, SimUser } from '../../../tools/simulator/ispring/index.mts';
import { callISpring } from './call.mts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

describe('the people part of the iSpring Learn simulator', () => {
	let sim: ISpringSimulator;

	beforeEach(async () => {
		sim = await startISpring({ now: () => new Date('2026-03-01T09:00:00Z') });
	});
	afterEach(async () => await sim.close());

	const newUser = (fields: Record<string, string>, more: Record<string, unknown> = {}) => ({
		body: { departmentId: sim.state.rootDepartmentId, fields, ...more },
	});
	const ada = { login: 'ada', email: 'ada@example.com', FIRST_NAME: 'Ada', last_name: 'Example' };
	const create = async (fields: Record<string, string> = ada, more: Record<string, unknown> = {}) =>
		await callISpring(sim, '/user', newUser(fields, more));
	const created = (): SimUser => {
		const user = [...sim.state.users.values()].at(-1);
		if (!user) throw new Error('nobody');
		return user;
	};

	describe('reading', () => {
		it('a user is returned as documented, with its fields as an array with upper-case names', async () => {
			const group = addGroup(sim, { name: 'North' });
			const user = addUser(sim, {
				fields: { login: 'ada', email: 'ada@example.com' },
				groups: [group.groupId],
				status: 5,
			});
			const { status, json } = await callISpring(sim, `/user/${user.userId}/v2`);
			expect(status).toBe(200);
			expect(json).toEqual({
				userId: user.userId,
				role: 'learner',
				roleId: roleOfType(sim, 'learner'),
				departmentId: sim.state.rootDepartmentId,
				status: 5,
				fields: [
					{ name: 'LOGIN', value: 'ada' },
					{ name: 'EMAIL', value: 'ada@example.com' },
				],
				addedDate: '2026-03-01T09:00:00+00:00',
				userRoles: [{ roleId: roleOfType(sim, 'learner'), roleType: 'learner' }],
				groups: [group.groupId],
				subordination: { subordinationType: 'inherit' },
				coSubordination: { subordinationType: 'no_supervisor' },
			});
			expect(user.userId).toMatch(UUID);
			expect((await callISpring(sim, `/user/${user.userId}`)).json).toMatchObject({ status: 3 });
			expect((await callISpring(sim, '/user/no-such-id/v2')).status).toBe(404);
		});

		it('the user list can be paged to its end, and the /api prefixes are accepted', async () => {
			for (let count = 0; count < 4; count++) addUser(sim);
			const ids: string[] = [];
			let token = '';
			for (let pages = 0; pages < 3; pages++) {
				const { json } = await callISpring(
					sim,
					`/api/v2/users/v2?pageSize=2&pageToken=${encodeURIComponent(token)}`,
				);
				const page = json as { userProfiles: SimUser[]; nextPageToken?: string };
				ids.push(...page.userProfiles.map((user) => user.userId));
				token = page.nextPageToken ?? '';
				expect(token === '').toBe(pages === 2);
			}
			expect(ids).toEqual([...sim.state.users.keys()]);
			expect((await callISpring(sim, '/users/v2?pageToken=junk')).status).toBe(400);
		});

		it('the user list can cap the page size, and can repeat a page token forever', async () => {
			addUser(sim);
			addUser(sim);
			sim.quirks.maxPageSize = 1;
			sim.quirks.repeatPageToken = true;
			const first = (await callISpring(sim, '/users/v2?pageSize=500')).json as Record<string, unknown[]>;
			expect(first.userProfiles).toHaveLength(1);
			const token = String(first.nextPageToken);
			const second = await callISpring(sim, `/users/v2?pageToken=${encodeURIComponent(token)}`);
			expect(second.json).toMatchObject({ nextPageToken: token });
		});

		it('the user list filters by several values, ignoring case', async () => {
			const user = addUser(sim, { fields: { login: 'Ada', email: 'Ada@example.com' } });
			addUser(sim);
			for (const filter of ['emails[]=ada@EXAMPLE.com', 'logins[]=ADA', `userIds[]=${user.userId}`]) {
				const { json } = await callISpring(sim, `/users/v2?${filter}&emails[]=ada@example.com`);
				expect((json as { userProfiles: unknown[] }).userProfiles).toHaveLength(1);
			}
			const unknown = await callISpring(sim, '/users/v2?userIds[]=nobody');
			expect(unknown.json).toEqual({ userProfiles: [] });
			sim.quirks.badIdFailsFilter = true;
			expect((await callISpring(sim, '/users/v2?userIds[]=nobody')).status).toBe(400);
		});

		it('users can be searched by a profile field, only under /api/v2', async () => {
			addProfileField(sim, { name: 'employee_number' });
			const user = addUser(sim, { fields: { login: 'ada', employee_number: '7' } });
			const body = { page: 1, profileFields: [{ name: 'EMPLOYEE_NUMBER', values: ['7'] }] };
			const { json } = await callISpring(sim, '/api/v2/user/list', { body });
			expect(json).toMatchObject({ totalUsersNumber: 1, userProfiles: [{ userId: user.userId }] });
			expect((await callISpring(sim, '/user/list', { body })).status).not.toBe(200);
			expect((await callISpring(sim, '/api/v2/user/list', { body: {} })).status).toBe(400);
			const existing = await callISpring(sim, '/users/find_existing', {
				body: { userIds: [user.userId, 'x'] },
			});
			expect(existing.json).toEqual([user.userId]);
		});

		it('the shapes of answers can vary', async () => {
			const group = addGroup(sim);
			const { userId } = addUser(sim, { fields: { login: 'ada' } });
			sim.quirks.fieldNameCase = 'lower';
			sim.quirks.userFieldsAsObject = true;
			sim.quirks.omitEmptyValues = false;
			const { json } = await callISpring(sim, `/user/${userId}/v2`);
			expect(json).toMatchObject({ fields: { login: 'ada', email: '' }, groups: [], lastLoginDate: null });
			sim.quirks.wrapSingles = true;
			expect((await callISpring(sim, `/user/${userId}/v2`)).json).toMatchObject({ response: { userId } });
			sim.quirks.booleansAsNumbers = true;
			expect((await callISpring(sim, '/group')).json).toEqual([
				{ groupId: group.groupId, name: group.name, isSmart: 0 },
			]);
			sim.quirks.rootArrays = false;
			expect((await callISpring(sim, '/department')).json).toMatchObject({ departments: [{}] });
		});
	});

	describe('creating', () => {
		it('a user is created once, with field names in any case', async () => {
			const { status, json } = await create();
			expect(status).toBe(201);
			expect(json).toBe(created().userId);
			expect(created()).toMatchObject({
				status: 1,
				fields: { login: 'ada', email: 'ada@example.com', first_name: 'Ada', last_name: 'Example' },
			});
			expect(sim.log.at(-1)?.changed).toBe(true);
			const again = await create({ ...ada, login: 'ADA', email: 'x@example.com' });
			expect(again).toMatchObject({
				status: 400,
				json: { code: 400, message: expect.stringContaining('login') },
			});
			expect(sim.log.at(-1)?.changed).toBe(false);
			sim.quirks.duplicateStatus = 409;
			expect((await create({ login: 'ada2', email: 'ADA@example.com' })).status).toBe(409);
			sim.quirks.uniqueEmails = false;
			expect((await create({ login: 'ada2', email: 'ADA@example.com' })).status).toBe(201);
		});

		it('the answer to a new user can be an object', async () => {
			sim.quirks.returnObject = true;
			expect((await create()).json).toEqual({ userId: created().userId });
			sim.quirks.returnObject = false;
			const asked = { ...newUser({ login: 'b' }), headers: { 'x-return-object': 'true' } };
			expect((await callISpring(sim, '/user', asked)).json).toEqual({ userId: created().userId });
		});

		it('users with missing or unknown values are rejected', async () => {
			addProfileField(sim, { name: 'BADGE', label: 'Badge', isRequired: true });
			const badge = { BADGE: '1' };
			expect((await create()).text).toContain('BADGE is required');
			expect((await create({ ...badge, email: 'x@example.com' })).text).toContain('login is required');
			expect((await create({ ...ada, ...badge, SHOE_SIZE: '9' })).text).toContain('unknown field');
			const wrongs: Record<string, unknown>[] = [
				{ departmentId: 'nowhere' },
				{ groupIds: ['none'] },
				{ roleId: 'none' },
				{ role: 'captain' },
				{ role: 'department_administrator' },
				{ roleId: addRole(sim).roleId },
				{ sendLoginEmail: true },
				{ fields: [{ name: 'login', value: 'x' }] },
			];
			for (const wrong of wrongs) expect((await create({ ...ada, ...badge }, wrong)).status).toBe(400);
			expect(sim.state.users.size).toBe(1);
			sim.quirks.emailRequired = true;
			expect((await create({ login: 'x', ...badge })).status).toBe(400);
		});

		it('a new user can get roles, groups and an invitation', async () => {
			const { groupId } = addGroup(sim);
			const manager = {
				role: 'department_administrator',
				manageableDepartmentIds: [sim.state.rootDepartmentId],
			};
			await create(ada, {
				...manager,
				groupIds: [groupId],
				sendLoginEmail: true,
				invitationMessage: 'Hello',
			});
			const { userId, groups, roles } = created();
			expect(groups).toEqual([groupId]);
			expect(roles).toEqual([
				{
					roleId: roleOfType(sim, 'department_administrator'),
					manageableDepartmentIds: [sim.state.rootDepartmentId],
				},
			]);
			expect(sim.state.mails).toEqual([{ kind: 'invitation', userId, text: 'Hello' }]);
		});

		it('a new user is inactive when the plan has no free seats', async () => {
			sim.quirks.planSeats = 1;
			expect((await create()).status).toBe(201);
			expect(created().status).toBe(3);
			const activate = { body: { userIds: [created().userId] } };
			sim.quirks.statusAfterActivateStaysInactive = true;
			expect((await callISpring(sim, '/users/activate', activate)).status).toBe(200);
			expect(created().status).toBe(3);
			sim.quirks.statusAfterActivateStaysInactive = false;
			await callISpring(sim, '/users/activate', activate);
			expect(created().status).toBe(1);
		});
	});

	describe('changing', () => {
		it('an update changes the given fields, and reports whether anything has changed', async () => {
			await create();
			const { userId } = created();
			const change = { body: { fields: { FIRST_NAME: 'Adele' } } };
			expect(await callISpring(sim, `/user/${userId}`, change)).toMatchObject({ status: 200, text: '' });
			expect(created().fields).toMatchObject({ first_name: 'Adele', last_name: 'Example' });
			expect(sim.log.at(-1)?.changed).toBe(true);
			sim.quirks.updateAnswers = 204;
			expect((await callISpring(sim, `/user/${userId}`, change)).status).toBe(204);
			expect(sim.log.at(-1)?.changed).toBe(false);
			await callISpring(sim, `/user/${userId}`, { body: { fields: { phone: '' } } });
			expect(sim.log.at(-1)?.changed).toBe(false);
			const taken = { body: { fields: { login: 'administrator' } } };
			expect((await callISpring(sim, `/user/${userId}`, taken)).status).toBe(400);
		});

		it('groups of a user can be added, replaced and removed', async () => {
			const [a, b] = [addGroup(sim).groupId, addGroup(sim).groupId];
			const user = addUser(sim, { groups: [a] });
			await callISpring(sim, `/user/${user.userId}`, { body: { groupIds: [b] } });
			expect(user.groups).toEqual([a, b]);
			sim.quirks.groupIdsOnUpdate = 'replace';
			await callISpring(sim, `/user/${user.userId}`, { body: { groupIds: [b] } });
			expect(user.groups).toEqual([b]);
			user.groups = [a, b];
			await callISpring(sim, `/user/${user.userId}`, { body: { groupIds: [b, a] } });
			expect(sim.log.at(-1)?.changed).toBe(false);
			await callISpring(sim, `/user/${user.userId}`, { body: { groupIds: [b] } });
			await callISpring(sim, `/user/${user.userId}/groups/remove`, { body: { groupIds: [b] } });
			expect(user.groups).toEqual([]);
		});

		it('a status can be set for one or many users, but the owner cannot be deactivated', async () => {
			const [a, b] = [addUser(sim), addUser(sim)];
			const body = { userIds: [a.userId, b.userId] };
			expect((await callISpring(sim, '/users/deactivate', { body })).status).toBe(200);
			expect([a.status, b.status]).toEqual([3, 3]);
			await callISpring(sim, '/users/terminate', { body });
			await callISpring(sim, `/user/${a.userId}/status`, { body: { status: 1 } });
			expect([a.status, b.status]).toEqual([1, 5]);
			expect(sim.state.mails).toEqual([{ kind: 'activation', userId: a.userId, text: '' }]);
			expect((await callISpring(sim, `/user/${a.userId}/status`, { body: { status: 2 } })).status).toBe(400);
			const withOwner = { userIds: [a.userId, sim.state.ownerId] };
			expect((await callISpring(sim, '/users/deactivate', { body: withOwner })).status).toBe(400);
			expect(a.status).toBe(1);
		});

		it('supervisors, dates, absences and passwords can be set, and users can be deleted', async () => {
			const user = addUser(sim);
			const path = `/user/${user.userId}`;
			const manual = { subordinationType: 'manual', supervisorId: sim.state.ownerId };
			const set = await callISpring(sim, `${path}/subordination`, { body: { subordination: manual } });
			expect(set.status).toBe(204);
			expect(user.subordination).toEqual(manual);
			const unknown = { subordination: { subordinationType: 'manual', supervisorId: 'x' } };
			expect((await callISpring(sim, `${path}/subordination`, { body: unknown })).status).toBe(400);
			await callISpring(sim, `${path}/scheduled_deactivation`, { body: { date: '2026-05-01' } });
			await callISpring(sim, `${path}/scheduled_termination`, { body: { date: '2026-06-01' } });
			await callISpring(sim, `${path}/scheduled_termination`, { method: 'DELETE' });
			await callISpring(sim, `${path}/password`, { body: { password: 'secret' } });
			const leave = { userId: user.userId, workLeaveReason: 'OnVacation', startDate: '2026-04-01' };
			await callISpring(sim, '/users/work-leave-status', { body: { workLeaveStatuses: [leave] } });
			expect(user).toMatchObject({
				scheduledDeactivation: '2026-05-01',
				scheduledTermination: '',
				password: 'secret',
				workLeave: { workLeaveReason: 'OnVacation', startDate: '2026-04-01' },
			});
			await callISpring(sim, '/users/work-leave-status/delete', { body: { userIds: [user.userId] } });
			expect(user.workLeave).toBeNull();
			for (const wrong of [
				{ ...leave, workLeaveReason: 'Tired' },
				{ ...leave, startDate: 'tomorrow' },
				{ ...leave, endDate: '2026-03-31' },
				{ ...leave, userId: 'nobody' },
			]) {
				const body = { workLeaveStatuses: [leave, wrong] };
				expect((await callISpring(sim, '/users/work-leave-status', { body })).status).toBe(400);
			}
			expect(user.workLeave).toBeNull();
			sim.quirks.workLeaveRefused = 404;
			const refused = await callISpring(sim, '/users/work-leave-status', {
				body: { workLeaveStatuses: [leave] },
			});
			expect(refused.status).toBe(404);
			expect((await callISpring(sim, path, { method: 'DELETE' })).status).toBe(204);
			expect(sim.state.users.has(user.userId)).toBe(false);
		});
	});

	describe('departments, groups, roles, fields', () => {
		it('departments can be created, moved and deleted', async () => {
			const root = sim.state.rootDepartmentId;
			const body = { name: 'Sales', parentDepartmentId: root, code: 'S' };
			const { status, json: id } = await callISpring(sim, '/department', { body });
			expect(status).toBe(201);
			const other = addDepartment(sim);
			expect((await callISpring(sim, `/department/${String(id)}`)).json).toEqual({
				departmentId: id,
				name: 'Sales',
				parentDepartmentId: root,
				code: 'S',
				subordination: { subordinationType: 'inherit' },
				coSubordination: { subordinationType: 'no_supervisor' },
			});
			const path = `/department/${String(id)}`;
			await callISpring(sim, path, { body: { name: 'Selling', parentDepartmentId: other.departmentId } });
			expect(sim.state.departments.get(String(id))).toMatchObject({
				name: 'Selling',
				parentDepartmentId: other.departmentId,
			});
			const below = { parentDepartmentId: id };
			expect((await callISpring(sim, `/department/${other.departmentId}`, { body: below })).status).toBe(400);
			const user = addUser(sim);
			expect((await callISpring(sim, `${path}/user/move`, { body: { userIds: [user.userId] } })).status).toBe(
				204,
			);
			expect(user.departmentId).toBe(id);
			expect((await callISpring(sim, path, { method: 'DELETE' })).status).toBe(400);
			user.departmentId = root;
			expect((await callISpring(sim, path, { method: 'DELETE' })).status).toBe(204);
			const subordination = { subordinationType: 'manual', supervisorId: user.userId };
			await callISpring(sim, `/department/${root}/subordination`, { body: { subordination } });
			const { json } = await callISpring(sim, '/departments?pageSize=1');
			expect(json).toMatchObject({ departments: [{ subordination }], nextPageToken: expect.any(String) });
		});

		it('groups can be created, and their members can be replaced', async () => {
			const [a, b] = [addUser(sim), addUser(sim)];
			const { json } = await callISpring(sim, '/group', { body: { name: 'North', userIds: [a.userId] } });
			const path = `/group/${String(json)}`;
			await callISpring(sim, `${path}/members`, { body: { userIds: [b.userId] } });
			await callISpring(sim, path, { body: { name: 'South' } });
			expect((await callISpring(sim, path)).json).toEqual({
				groupId: json,
				name: 'South',
				isSmart: false,
				usersCount: 1,
				userIds: [b.userId],
			});
			expect((await callISpring(sim, '/groups')).json).toMatchObject({ groups: [{ groupId: json }] });
			expect((await callISpring(sim, path, { method: 'DELETE' })).status).toBe(204);
			expect(b.groups).toEqual([]);
		});

		it('roles and profile fields can be listed', async () => {
			addProfileField(sim, { name: 'BADGE', label: 'Badge number', isRequired: true });
			const roles = (await callISpring(sim, '/role')).json as { type: string }[];
			expect(roles.map((role) => role.type)).toEqual([
				'learner',
				'administrator',
				'department_administrator',
				'publisher',
				'custom',
			]);
			const fields = (await callISpring(sim, '/user/profile/fields')).json as Record<string, unknown>[];
			expect(fields[0]).toMatchObject({ name: 'LOGIN', isUnique: 1, isRequired: 1, orderPriority: 0 });
			expect(fields.at(-1)).toMatchObject({ name: 'BADGE', label: 'Badge number', isRequired: 1 });
		});
	});
});
