import { createGroup, readGroups } from '../../src/ispring/groups';
import {
	addGroup,
	startISpring,
	type FaultEffect,
	type ISpringSimulator,
} from '../../simulator/ispring/index.mts';
import { scripted } from '../http/scripted.mts';
import { ispringTransport } from '../support/clients.mts';

const LOSSES: FaultEffect[] = [
	{ kind: 'resetBefore' },
	{ kind: 'resetAfter' },
	{ kind: 'truncate' },
	{ kind: 'status', status: 504 },
];

describe('groups', () => {
	let ispring: ISpringSimulator;

	beforeEach(async () => {
		ispring = await startISpring();
	});
	afterEach(async () => await ispring.close());

	const named = (name: string) => [...ispring.state.groups.values()].filter((one) => one.name === name);

	it.each([true, false])('are read to the end, smart or not (as numbers: %p)', async (booleansAsNumbers) => {
		Object.assign(ispring.quirks, { booleansAsNumbers, maxPageSize: 1 });
		const smart = addGroup(ispring, { name: 'New here', isSmart: true });
		const plain = addGroup(ispring, { name: ' North ' });
		expect(await readGroups(ispringTransport(ispring))).toEqual([
			{ id: smart.groupId, name: 'New here', isSmart: true },
			{ id: plain.groupId, name: 'North', isSmart: false },
		]);
	});

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
	])('take %j for smart = %p', async (isSmart, expected) => {
		const json = { groups: [{ groupId: 'g-1', name: 'North', isSmart }] };
		const { transport } = scripted(() => ({ json }), { system: 'iSpring Learn' });
		expect(await readGroups(transport)).toEqual([{ id: 'g-1', name: 'North', isSmart: expected }]);
	});

	it.each([{ name: 'North' }, { groupId: 'g-1' }, null])(
		'are no list when one of them is %j',
		async (odd) => {
			const { transport } = scripted(() => ({ json: { groups: [odd] } }), { system: 'iSpring Learn' });
			await expect(readGroups(transport)).rejects.toMatchObject({ kind: 'unexpectedAnswer' });
		},
	);

	it.each(LOSSES)('are made once when the answer is lost: %j', async (effect) => {
		const smart = addGroup(ispring, { name: 'North', isSmart: true });
		ispring.faults.push({ when: ({ method }) => method === 'POST', effect });
		const transport = ispringTransport(ispring);
		const id = await createGroup(transport, 'North');
		expect(named('North').map(({ groupId }) => groupId)).toEqual([smart.groupId, id]);
		expect(transport.counts.writes).toBe(1);
	});

	it('are found again when iSpring Learn drops the blanks around a name', async () => {
		ispring.faults.push({ when: ({ method }) => method === 'POST', effect: { kind: 'resetAfter' } });
		await createGroup(ispringTransport(ispring), ' North ');
		expect(named('North')).toHaveLength(1);
	});
});
