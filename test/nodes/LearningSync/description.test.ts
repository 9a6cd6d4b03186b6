import { NodeHelpers, type INode, type INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { LearningSync } from '../../../nodes/LearningSync/LearningSync.node';
import { DEFAULT_LEARNING_SETTINGS, learningSettingsShape } from '../../../src/learning/settings';
import { DEFAULT_PEOPLE_SETTINGS, peopleSettingsShape } from '../../../src/people/settings';

const { description } = new LearningSync();
const { properties } = description;

/** Hidden ones are not shown: they only tell that an option is where it is not read. */
function isProperty(option: object): option is INodeProperties {
	return 'type' in option && option.type !== 'hidden';
}

function shownFor(resource: string, operation: string): INodeProperties[] {
	return properties.filter(({ displayOptions }) => {
		const { resource: resources, operation: operations } = displayOptions?.show ?? {};
		return resources?.includes(resource) && (operations === undefined || operations.includes(operation));
	});
}

function optionsOf(resource: string, operation: string): INodeProperties[] {
	const collections = shownFor(resource, operation).filter(({ type }) => type === 'collection');
	return collections.flatMap(({ options = [] }) => options.filter(isProperty));
}

const LOCATORS = ['employeeIdField', 'defaultRole', 'rootDepartment', 'assignmentTable'];

const everyOperation = [
	['people', 'sync'],
	['people', 'plan'],
	['people', 'apply'],
	['people', 'explain'],
	['learning', 'sync'],
	['learning', 'plan'],
	['learning', 'apply'],
] as const;

describe('The description of the sync node', () => {
	it.each(everyOperation)('asks for each setting of %s %s in one place only', (resource, operation) => {
		const all = [...shownFor(resource, operation), ...optionsOf(resource, operation)];
		const names = all.map(({ displayName }) => displayName);
		expect(new Set(names).size).toBe(names.length);
	});

	it.each(everyOperation)('shows the collections of %s %s in the same order', (resource, operation) => {
		const collections = shownFor(resource, operation).filter(({ type }) => type === 'collection');
		const order = ['Who', 'Fields', 'Leavers and Limits', 'Output', 'Advanced'];
		expect(collections.map(({ displayName }) => displayName)).toEqual(
			order.filter((name) => resource === 'people' || name !== 'Leavers and Limits'),
		);
	});

	it('shows the Employee ID Field and the leaver limits without opening a collection', () => {
		const names = (resource: string) => shownFor(resource, 'sync').map(({ name }) => name);
		expect(names('people')).toEqual(
			expect.arrayContaining(['employeeIdField', 'maxLeavers', 'maxLeaversPercent']),
		);
		expect(names('learning')).toContain('employeeIdField');
	});

	it.each(['people', 'learning'])('keeps what workflows hand to %s under Advanced', (resource) => {
		const advanced = shownFor(resource, 'sync').filter(({ displayName }) => displayName === 'Advanced');
		const names = advanced.flatMap(({ options = [] }) => options.map(({ name }) => name));
		const plumbing = ['concurrency', 'lastRuns', ...(resource === 'people' ? ['memory'] : []), 'since'];
		expect(names).toEqual(expect.arrayContaining(plumbing));
	});

	it.each([
		['people', DEFAULT_PEOPLE_SETTINGS],
		['learning', DEFAULT_LEARNING_SETTINGS],
	])('shows every setting of %s with the default that the code uses', (resource, defaults) => {
		const shown = Object.fromEntries(
			[...optionsOf(resource, 'sync'), ...shownFor(resource, 'sync')].map((property) => [
				property.name,
				property.default,
			]),
		);
		for (const [name, value] of Object.entries(defaults)) {
			// Collections and locators are empty in a form of their own.
			if (typeof value === 'object' || LOCATORS.includes(name)) expect(shown).toHaveProperty(name);
			else expect([name, shown[name]]).toEqual([name, value]);
		}
	});

	it.each([
		['people', peopleSettingsShape.shape],
		['learning', learningSettingsShape.shape],
	])('offers exactly the choices that the settings of %s allow', (resource, settings) => {
		const offered = optionsOf(resource, 'sync').flatMap(({ name, options = [] }) => {
			const values = options.flatMap((choice) => ('value' in choice ? [choice.value] : []));
			return values.length > 0 && Object.hasOwn(settings, name) ? [[name, values.sort()]] : [];
		});
		const allowed = Object.entries(settings).flatMap(([name, shape]) => {
			const inner = shape.removeDefault();
			return inner instanceof z.ZodEnum ? [[name, [...inner.options].sort()]] : [];
		});
		expect(offered.length).toBeGreaterThan(0);
		expect(Object.fromEntries(offered)).toEqual(Object.fromEntries(allowed));
	});

	it('offers the options about the leaver limit only with the operations that they concern', () => {
		expect(optionsOf('people', 'sync').map(({ name }) => name)).toContain('onLimit');
		expect(optionsOf('people', 'plan').map(({ name }) => name)).not.toContain('onLimit');
		expect(optionsOf('people', 'apply').map(({ name }) => name)).toContain('approveHeld');
	});

	describe.each(['people', 'learning'])('The operation Apply for %s', (resource) => {
		it('says in a notice that it uses the settings of the plan', () => {
			const notices = shownFor(resource, 'apply').filter(({ type }) => type === 'notice');
			expect(notices.map(({ displayName }) => displayName)).toEqual([
				expect.stringContaining('Apply uses the settings of the plan'),
			]);
		});

		it('does not offer Since, but still loads a workflow that was saved with it', () => {
			expect(optionsOf(resource, 'apply').map(({ name }) => name)).not.toContain('since');
			const node: INode = {
				id: '1',
				name: 'Apply',
				type: 'n8n-nodes-ispring-bamboohr.learningSync',
				typeVersion: 1,
				position: [0, 0],
				parameters: {
					resource,
					operation: 'apply',
					options: { since: '2026-01-31T06:00:00Z', concurrency: 2 },
				},
			};
			const loaded = NodeHelpers.getNodeParameters(
				properties,
				node.parameters,
				true,
				false,
				node,
				description,
			);
			expect(loaded).toMatchObject({ resource, operation: 'apply', options: { concurrency: 2 } });
			expect(NodeHelpers.getNodeParametersIssues(properties, node, description)).toBeNull();
		});
	});
});
