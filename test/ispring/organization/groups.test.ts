import { createGroup, deleteGroup, readGroups, renameGroup } from '../../../src/ispring/organization/groups';
import {
	addGroup,
	addUser,
	startISpring,
	type FaultEffect,
	type ISpringSimulator,
} from '../../../tools/simulator/ispring/index.mts';
import { scripted } from '../../http/scripted.mts';
import { ispringTransport } from '../../support/clients.mts';

const LOSSES: FaultEffect[] = [
	{ kind: 'resetBefore' },
	{ kind: 'resetAfter' },
	{ kind: 'truncate' },
	{ kind: 'status', status: 504 },
];

describe('iSpring Learn groups', () => {
	let ispring: ISpringSimulator;

	beforeEach(async () => {
		ispring = await startISpring();
	});
	afterEach(async () => await ispring.close());

	const named = (name: string) => [...ispring.state.groups.values()].filter((one) => one.name === name);

	it.each([true, false])(
		'are read from all pages, including smart groups (booleans as numbers: %p)',
		async (booleansAsNumbers) => {
			Object.assign(ispring.quirks, { booleansAsNumbers, maxPageSize: 1 });
			const smart = addGroup(ispring, { name: 'New here', isSmart: true });
			const plain = addGroup(ispring, { name: ' North ' });
			expect(await readGroups(ispringTransport(ispring))).toEqual([
				{ id: smart.groupId, name: 'New here', isSmart: true },
				{ id: plain.groupId, name: 'North', isSmart: false },
			]);
		},
	);

	it.each([
		[true, true],
		[1, true],
		['1', true],
		['true', true],
		[false, false],
		[0, false],
		['0', false],
		['false', false],
		[null, false],
		[undefined, false],
	])('read %j as smart = %p', async (isSmart, expected) => {
		const json = { groups: [{ groupId: 'g-1', name: 'North', isSmart }] };
		const { transport } = scripted(() => ({ json }), { system: 'iSpring Learn' });
		expect(await readGroups(transport)).toEqual([{ id: 'g-1', name: 'North', isSmart: expected }]);
	});

	it('are called by their IDs when they have no name', async () => {
		const { transport } = scripted(() => ({ json: [{ groupId: 'g-1' }] }), { system: 'iSpring Learn' });
		expect(await readGroups(transport)).toEqual([{ id: 'g-1', name: 'g-1', isSmart: false }]);
	});

	it.each([{ name: 'North' }, null])('cannot be read when one of them is %j', async (odd) => {
		const { transport } = scripted(() => ({ json: { groups: [odd] } }), { system: 'iSpring Learn' });
		await expect(readGroups(transport)).rejects.toMatchObject({ kind: 'unexpectedResponse' });
	});

	it.each(LOSSES)('are created once when the response is lost: %j', async (effect) => {
		const smart = addGroup(ispring, { name: 'North', isSmart: true });
		ispring.faults.push({ when: ({ method }) => method === 'POST', effect });
		const transport = ispringTransport(ispring);
		const id = await createGroup(transport, 'North');
		expect(named('North').map(({ groupId }) => groupId)).toEqual([smart.groupId, id]);
		expect(transport.counts.writes).toBe(1);
	});

	it('are found again when iSpring Learn trims their name', async () => {
		ispring.faults.push({ when: ({ method }) => method === 'POST', effect: { kind: 'resetAfter' } });
		await createGroup(ispringTransport(ispring), ' North ');
		expect(named('North')).toHaveLength(1);
	});

	it('are created once when the response is lost and the name is stored in another form', async () => {
		ispring.quirks.storedForm = 'cut';
		ispring.faults.push({ when: ({ method }) => method === 'POST', effect: { kind: 'resetAfter' } });
		const transport = ispringTransport(ispring);
		const before = await readGroups(transport);
		const id = await createGroup(transport, 'North and islands', [], before);
		expect([...ispring.state.groups.keys()].slice(before.length)).toEqual([id]);
	});

	it('can be created with or without members', async () => {
		const { userId } = addUser(ispring);
		const id = await createGroup(ispringTransport(ispring), 'North', [userId]);
		await createGroup(ispringTransport(ispring), 'South');
		expect(ispring.state.users.get(userId)?.groups).toEqual([id]);
		expect(ispring.log.map(({ body }) => body)).toEqual([
			{ name: 'North', userIds: [userId] },
			{ name: 'South' },
		]);
	});

	it.each(LOSSES)('are renamed even if the response is lost: %j', async (effect) => {
		const { groupId } = addGroup(ispring, { name: 'North' });
		ispring.faults.push({ when: ({ method }) => method === 'POST', effect });
		await renameGroup(ispringTransport(ispring), groupId, 'South');
		expect(named('South')).toMatchObject([{ groupId }]);
	});

	it.each(LOSSES)('are deleted even if the response is lost: %j', async (effect) => {
		const { groupId } = addGroup(ispring, { name: 'North' });
		ispring.faults.push({ when: ({ method }) => method === 'DELETE', effect });
		const transport = ispringTransport(ispring);
		await deleteGroup(transport, groupId);
		expect(named('North')).toEqual([]);
		expect(transport.counts.writes).toBe(1);
	});

	it('are not reported as deleted when they did not exist', async () => {
		await expect(deleteGroup(ispringTransport(ispring), 'g-0')).rejects.toMatchObject({ status: 404 });
	});
});
