import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { LearningSync } from '../../../../nodes/LearningSync/LearningSync.node';
import { runNode } from '../../../support/engine.mts';
import { startSystems, SYNC_TYPE, type Systems } from '../../../support/systems.mts';

const node = new LearningSync();

describe('Options that are not where the node reads them, or give nothing', () => {
	let systems: Systems;
	beforeAll(async () => {
		systems = await startSystems();
	});
	afterAll(async () => {
		await systems.close();
	});

	/** Runs a node with exactly these parameters, as a saved workflow has them. */
	async function errorOf(resource: string, operation: string, parameters: INodeParameters) {
		systems.clearLogs();
		const { credentials } = systems;
		const input: IDataObject[] = [{}];
		const { error } = await runNode({
			node,
			type: SYNC_TYPE,
			parameters: { resource, operation, ...parameters },
			credentials,
			input,
		});
		expect([...systems.bamboo.log, ...systems.ispring.log]).toEqual([]);
		return error;
	}

	it.each(['sync', 'plan', 'apply', 'explain'])(
		'refuses the leaver limit of an earlier version in people %s',
		async (operation) => {
			const error = await errorOf('people', operation, { employeeId: '1', options: { maxLeavers: 3 } });
			expect(error?.message).toBe(
				'Max Leavers: this workflow sets it in "options", where it has no effect. It is now outside the collections.',
			);
			expect(error?.description).toContain('Add a new iSpring BambooHR Sync node');
		},
	);

	it('refuses a limit in the collection that its name suggests', async () => {
		const error = await errorOf('people', 'sync', { leavers: { maxLeaversPercent: 1 } });
		expect(error?.message).toContain('Max Leavers Percent: this workflow sets it in "leavers"');
	});

	const moved = [
		['people', 'sync'],
		['people', 'apply'],
		['learning', 'sync'],
	].flatMap(([resource = '', operation = '']) => {
		const shown = node.description.properties.filter(({ displayOptions }) => {
			const { resource: resources, operation: operations } = displayOptions?.show ?? {};
			return resources?.includes(resource) && operations?.includes(operation);
		});
		return shown.flatMap(({ name, type, options = [] }) => {
			if (['scope', 'applyNotice', 'options'].includes(name)) return [];
			return type === 'collection'
				? options.filter(isVisible).map((option) => [resource, operation, option.name])
				: [[resource, operation, name]];
		});
	});

	it.each(moved)('refuses, in %s %s, the former place of %s', async (resource, operation, name) => {
		for (const value of ['x', 1, { mapping: [] }, '={{ $json.nothing }}']) {
			const error = await errorOf(resource, operation, { options: { [name]: value } });
			expect(error?.message).toContain('this workflow sets it in "options"');
		}
	});

	it.each([
		[{ fields: { divisionsAsGroups: false } }],
		[{ options: { divisionsAsGroups: false } }],
		[{ fields: { divisionsAsGroups: '={{ $json.nothing }}' } }],
	])('refuses %j, which an earlier version had instead of Groups From', async (parameters) => {
		for (const operation of ['sync', 'plan', 'apply', 'explain']) {
			const error = await errorOf('people', operation, { employeeId: '1', ...parameters });
			expect(error?.message).toBe(
				'Divisions as Groups: this workflow turns it off, and Groups From has replaced it.',
			);
			expect(error?.description).toContain(
				'Add the option Groups From under Fields. Leave it empty to keep groups',
			);
		}
	});

	it.each([
		{ fields: { divisionsAsGroups: false, groupsFrom: [] } },
		{ fields: { divisionsAsGroups: false, groupsFrom: ['location'] } },
		{ fields: { divisionsAsGroups: true } },
	])('runs with %j, which says what it wants', async (parameters) => {
		const { credentials } = systems;
		const { error } = await runNode({
			node,
			type: SYNC_TYPE,
			parameters: { resource: 'people', operation: 'plan', ...parameters },
			credentials,
			input: [{}],
		});
		expect(error?.message).not.toMatch(/Groups/);
	});

	it.each(['={{ $json.nothing }}', '={{ null }}', '={{ "" }}', '={{ " " }}'])(
		'makes no groups only when the list is empty, not when an expression gives nothing: %s',
		async (groupsFrom) => {
			const error = await errorOf('people', 'sync', { fields: { groupsFrom } });
			expect(error?.message).toBe('Fields > Groups From: it has no value.');
		},
	);

	it.each([
		['maxLeavers', 'Max Leavers'],
		['maxLeaversPercent', 'Max Leavers Percent'],
		['sendInvitation', 'Send Invitation'],
		['leavers.leaverAction', 'Leavers and Limits > Leaver Action'],
		['leavers.orphanAction', 'Leavers and Limits > Users Without Employee'],
		['leavers.onLimit', 'Leavers and Limits > If Limit Is Exceeded'],
		['who.hireDateGate', 'Who > Create Account (Days Before Hire)'],
		['who.protectAdministrators', 'Who > Protect Administrators'],
		['fields.createDepartments', 'Fields > Create Departments'],
	])('does not use the default of %s when its expression gives nothing', async (path, displayName) => {
		const [first = '', second] = path.split('.');
		for (const nothing of ['={{ $json.nothing }}', '={{ null }}', '={{ "" }}']) {
			const error = await errorOf('people', 'sync', { [first]: second ? { [second]: nothing } : nothing });
			expect(error?.message).toMatch(
				/: (it has no value|the value (cannot be used|is neither true nor false))/,
			);
			expect(error?.message).toContain(`${displayName}: `);
		}
	});
});

function isVisible(option: object): option is { name: string } {
	return !('type' in option && option.type === 'hidden');
}
