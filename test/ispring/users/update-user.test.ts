import { omit } from 'lodash';
import { readUser } from '../../../src/ispring/users/read-users';
import { updateUser, type UserChanges } from '../../../src/ispring/users/update-user';
import {
	addDepartment,
	addGroup,
	addProfileField,
	addUser,
} from '../../../tools/simulator/ispring/people.mts';
import {
	roleOfType,
	startISpring,
	type ISpringSimulator,
	type SimUser,
} from '../../../tools/simulator/ispring/index.mts';
import { ispringTransport } from '../../support/clients.mts';

let ispring: ISpringSimulator;
let user: SimUser;
beforeEach(async () => {
	ispring = await startISpring();
	addProfileField(ispring, { name: 'BADGE', isRequired: true });
	addProfileField(ispring, { name: 'LAND', type: 'country', isRequired: true });
	addProfileField(ispring, { name: 'NICK', isRequired: true });
	const names = { login: 'ada', email: 'ada@example.com', first_name: 'Ada' };
	user = addUser(ispring, { fields: { ...names, BADGE: '7', LAND: 'Norway', NICK: 'A' } });
});
afterEach(async () => await ispring.close());

/** Changes the user as they are now. */
async function update(changes: UserChanges): Promise<void> {
	const transport = ispringTransport(ispring);
	const present = await readUser(transport, user.userId);
	ispring.log.length = 0;
	await updateUser(transport, present, changes);
}
const bodies = () => ispring.log.flatMap(({ method, body }) => (method === 'POST' ? [body] : []));

describe('iSpring Learn: Update a user', () => {
	const identity = { login: 'ada', email: 'ada@example.com' };

	it.each<[string, () => UserChanges]>([
		['department', () => ({ departmentId: addDepartment(ispring).departmentId })],
		['groups', () => ({ groupIds: [addGroup(ispring).groupId] })],
		['profile', () => ({ fields: { first_name: 'Augusta' } })],
		['login', () => ({ fields: { login: 'augusta' } })],
		['role', () => role('administrator')],
	])('sends login, email and department even if only the %s changes', async (_what, given) => {
		ispring.quirks.updateRequires = 'identity';
		const { departmentId } = user;
		const { fields, ...others } = given();
		await update({ ...(fields ? { fields } : {}), ...others });
		const sent = omit(others, 'role');
		expect(bodies()).toEqual([
			expect.objectContaining({ departmentId, ...sent, fields: { ...identity, ...fields } }),
		]);
		expect(ispring.log[0]).toMatchObject({ status: 200, changed: true });
	});

	it('omits fields that the user does not have', async () => {
		user = addUser(ispring, { fields: { login: 'bob', BADGE: '8', LAND: 'Peru', NICK: 'B' } });
		await update({ fields: { first_name: 'Bob' } });
		expect(bodies()).toEqual([
			{ departmentId: user.departmentId, fields: { login: 'bob', first_name: 'Bob' } },
		]);
	});

	it('sends all required fields except the country in a second request when the first is refused', async () => {
		ispring.quirks.updateRequires = 'requiredFields';
		for (const field of ispring.state.profileFields) if (field.name === 'LAND') field.isRequired = false;
		await update({ fields: { NICK: 'Countess' } });
		const fields = { ...identity, NICK: 'Countess' };
		expect(bodies()).toMatchObject([{ fields }, { fields: { ...fields, BADGE: '7' } }]);
		expect(user.fields).toMatchObject({ NICK: 'Countess', BADGE: '7', LAND: 'Norway' });
	});

	it('sends no second request when the refusal has another reason', async () => {
		await expect(update({ departmentId: 'none' })).rejects.toMatchObject({ status: 400 });
		// The required fields were tried; then the last refusal is the answer.
		expect(bodies()).toHaveLength(2);
		ispring.faults.push({ when: ({ method }) => method === 'POST', effect: { kind: 'status', status: 403 } });
		await expect(update({ fields: { NICK: 'x' } })).rejects.toMatchObject({ status: 403 });
		expect(bodies()).toHaveLength(1);
		for (const field of ispring.state.profileFields) field.isRequired = false;
		await expect(update({ departmentId: 'none' })).rejects.toMatchObject({ status: 400 });
		expect(bodies()).toHaveLength(1);
	});

	it.each([200, 204] as const)('accepts HTTP %d as a success', async (updateAnswers) => {
		ispring.quirks.updateAnswers = updateAnswers;
		const { groupId } = addGroup(ispring);
		await update({ groupIds: [groupId], fields: { first_name: 'Zoë' } });
		expect(user).toMatchObject({ groups: [groupId], fields: { first_name: 'Zoë' } });
	});

	it.each(['resetBefore', 'resetAfter'] as const)(
		'repeats the request when the response is lost (%s)',
		async (kind) => {
			const transport = ispringTransport(ispring);
			const present = await readUser(transport, user.userId);
			ispring.faults.push({ when: ({ method }) => method === 'POST', effect: { kind } });
			await updateUser(transport, present, { fields: { job_title: 'Clerk' } });
			expect(user.fields.job_title).toBe('Clerk');
			expect(transport.counts).toMatchObject({ writes: 1, retries: 1 });
		},
	);

	it('sets a role with its managed departments', async () => {
		const other = addDepartment(ispring).departmentId;
		await update(role('custom'));
		expect(user.roles).toEqual([
			{ roleId: roleOfType(ispring, 'custom'), manageableDepartmentIds: [user.departmentId] },
		]);
		await update(role('custom', [other]));
		expect(user.roles[0]?.manageableDepartmentIds).toEqual([other]);
	});
});

function role(type: 'administrator' | 'custom', managedDepartmentIds: string[] = []): UserChanges {
	const { departmentId } = user;
	return { role: { role: { id: roleOfType(ispring, type), type }, managedDepartmentIds, departmentId } };
}
