import { addMember, readMembers, removeMember } from '../../../src/ispring/organization/group-members';
import { readGroups } from '../../../src/ispring/organization/groups';
import { readUsers } from '../../../src/ispring/users/read-users';
import {
	addGroup,
	addUser,
	startISpring,
	type ISpringSimulator,
} from '../../../tools/simulator/ispring/index.mts';
import { queryOf, scripted } from '../../http/scripted.mts';
import { ispringTransport } from '../../support/clients.mts';

describe('iSpring Learn group members', () => {
	let ispring: ISpringSimulator;
	let userId: string;

	beforeEach(async () => {
		ispring = await startISpring();
		({ userId } = addUser(ispring));
		addGroup(ispring, { name: 'North' });
		addGroup(ispring, { name: 'South', userIds: [userId] });
		addGroup(ispring, { name: 'New here', isSmart: true, userIds: [userId] });
	});
	afterEach(async () => await ispring.close());

	async function known(name: string) {
		const transport = ispringTransport(ispring);
		const groups = await readGroups(transport);
		const { users } = await readUsers(transport);
		const user = users.find(({ id }) => id === userId);
		const group = groups.find((one) => one.name === name);
		if (!user || !group) throw new Error('not found');
		return { transport, groups, user, group };
	}
	const names = () => ispring.state.users.get(userId)?.groups.map((id) => ispring.state.groups.get(id)?.name);

	it.each(['add', 'replace'] as const)('are added without losing their other groups (%s)', async (effect) => {
		ispring.quirks.groupIdsOnUpdate = effect;
		const { transport, groups, user, group } = await known('North');
		expect(await addMember(transport, user, group, groups)).toBe('added');
		expect(names()?.sort()).toEqual(['New here', 'North', 'South']);
		const bodies = ispring.log.filter(({ method }) => method === 'POST').map(({ body }) => body);
		// Not the smart one: nobody can be put into it by hand.
		expect(bodies).toMatchObject([{ groupIds: [groups[1]?.id, groups[0]?.id] }]);
	});

	it('are removed from this group only', async () => {
		const { transport, user, group } = await known('South');
		expect(await removeMember(transport, user, group)).toBe('removed');
		expect(names()).toEqual(['New here']);
	});

	it('need no request when nothing changes', async () => {
		const south = await known('South');
		const north = await known('North');
		ispring.log.length = 0;
		expect(await addMember(south.transport, south.user, south.group, south.groups)).toBe('unchanged');
		expect(await removeMember(north.transport, north.user, north.group)).toBe('unchanged');
		expect(ispring.log).toEqual([]);
	});

	it('are read fifty at a time by their lowercase IDs', async () => {
		const { transport, sent } = scripted(
			(_request, n) => ({
				json: {
					userProfiles: n > 1 ? [] : [{ userId: 'U-1', departmentId: 'd-1', status: 1, fields: [] }],
				},
			}),
			{ system: 'iSpring Learn' },
		);
		const ids = Array.from({ length: 51 }, (_, index) => `u-${index}`);
		expect([...(await readMembers(transport, ids)).keys()]).toEqual(['u-1']);
		expect(sent.map((request) => queryOf(request).getAll('userIds[]').length)).toEqual([50, 1]);
	});
});
