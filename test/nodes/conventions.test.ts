import lodash from 'lodash';
import type { INodeProperties, INodePropertyOptions, INodeType } from 'n8n-workflow';
import { BambooHrLearning } from '../../nodes/BambooHrLearning/BambooHrLearning.node';
import { BambooHrLearningTrigger } from '../../nodes/BambooHrLearningTrigger/BambooHrLearningTrigger.node';
import { ISpringLearn } from '../../nodes/ISpringLearn/ISpringLearn.node';
import { ISpringLearnTrigger } from '../../nodes/ISpringLearnTrigger/ISpringLearnTrigger.node';
import { LearningSync } from '../../nodes/LearningSync/LearningSync.node';
import { SyncScheduleTrigger } from '../../nodes/SyncScheduleTrigger/SyncScheduleTrigger.node';
import { isFile } from '../support/is-file.mts';

/** Saved workflows depend on these names. */
const CONTRACT: Record<string, Record<string, string>> = {
	BambooHrLearning: {
		employee: 'get getAll getChanged',
		employeeFile: 'delete download getAll update upload',
		fileCategory: 'create getAll',
		tableRow: 'create delete getAll update',
		trainingCategory: 'create delete getAll update',
		trainingRecord: 'create delete get getAll update upsert',
		trainingType: 'create delete get getAll update upsert',
	},
	ISpringLearn: {
		certificate: 'download getAll',
		course: 'get getAll',
		department: 'create delete getAll update',
		enrollment: 'create delete get getAll reenroll update',
		group: 'addUsers create delete getAll removeUsers update',
		profileField: 'getAll',
		result: 'getAll',
		role: 'getAll',
		user: 'create delete get getAll scheduleLeave setStatus setSupervisor setWorkLeave update upsert',
	},
	LearningSync: {
		compliance: 'remind report',
		enrollment: 'apply explain plan revert sync',
		learning: 'apply plan sync',
		people: 'apply assess explain link plan revert sync',
	},
};

const NAMES: Record<string, string> = {
	create: 'Create',
	delete: 'Delete',
	get: 'Get',
	getAll: 'Get Many',
	reenroll: 'Re-Enroll',
	update: 'Update',
	upsert: 'Create or Update',
};

const ACRONYM = /^(ID|IDs|URL|PDF|AI|MB)$/;

function isOption(option: object): option is INodePropertyOptions {
	return 'value' in option && !('type' in option);
}

/** Hidden ones are not shown: they only tell that an option is where it is not read. */
function isProperty(option: object): option is INodeProperties {
	return 'type' in option && option.type !== 'hidden';
}

/** A property and all properties inside it. */
function withInner(property: INodeProperties): INodeProperties[] {
	const inner = (property.options ?? []).flatMap((option) => {
		if (isProperty(option)) return withInner(option);
		return 'values' in option ? option.values.flatMap(withInner) : [];
	});
	return [property, ...inner];
}

const nodes: Array<[string, INodeType]> = [
	['BambooHrLearning', new BambooHrLearning()],
	['BambooHrLearningTrigger', new BambooHrLearningTrigger()],
	['ISpringLearn', new ISpringLearn()],
	['ISpringLearnTrigger', new ISpringLearnTrigger()],
	['LearningSync', new LearningSync()],
	['SyncScheduleTrigger', new SyncScheduleTrigger()],
];
const operations = Object.entries(CONTRACT).flatMap(([node, resources]) =>
	Object.entries(resources).flatMap(([resource, names]) =>
		names.split(' ').map((operation) => [node, resource, operation] as const),
	),
);

function propertiesOf(node: string): INodeProperties[] {
	return nodes.find(([name]) => name === node)?.[1].description.properties ?? [];
}

function optionsOf(property: INodeProperties | undefined): INodePropertyOptions[] {
	return (property?.options ?? []).filter(isOption);
}

function operationProperty(node: string, resource: string): INodeProperties | undefined {
	return propertiesOf(node).find(
		({ name, displayOptions }) => name === 'operation' && displayOptions?.show?.resource?.includes(resource),
	);
}

function shownFor(node: string, resource: string, operation: string): INodeProperties[] {
	return propertiesOf(node).filter(({ displayOptions }) => {
		const { resource: resources, operation: names } = displayOptions?.show ?? {};
		return resources?.includes(resource) && names?.includes(operation);
	});
}

describe.each(nodes)('The node %s', (name, { description, methods }) => {
	const all = description.properties.flatMap(withInner).filter(({ type }) => type !== 'notice');

	it('lists resources, operations and collections in alphabetical order', () => {
		const lists = all.flatMap((property): string[][] => {
			const options = optionsOf(property).map((option) => option.name);
			const inner = property.type === 'collection' ? property.options?.filter(isProperty) : [];
			return [options, (inner ?? []).map(({ displayName }) => displayName)];
		});
		for (const list of lists) {
			expect(list).toEqual([...list].sort((one, other) => one.localeCompare(other, 'en')));
		}
	});

	it('calls the same parameter by the same name everywhere', () => {
		// n8n's guidelines have two names for it, one for files that come in and one for those that go out.
		const named = all.filter(({ name: parameter }) => parameter !== 'binaryPropertyName');
		const byName = lodash.groupBy(named, (property) => property.name);
		const several = Object.entries(byName).flatMap(([parameter, properties]) => {
			const names = new Set(properties.map(({ displayName }) => displayName));
			return names.size > 1 ? [[parameter, ...names]] : [];
		});
		expect(several).toEqual([]);
	});

	it('writes display names in Title Case, and a description of one sentence without a full stop', () => {
		for (const { displayName, description: text = '' } of all) {
			const words = displayName.split(/[\s-]+/).filter((word) => /^[a-z]/.test(word));
			expect([
				displayName,
				words.filter((word) => !/^(or|to|in|of|by|a|the|from|as|for|and|per|with|iSpring)$/.test(word)),
			]).toEqual([displayName, []]);
			if (!/[.!?] (?:[A-Z]|iSpring)/.test(text)) expect(text).not.toMatch(/\.$/);
		}
	});

	it('starts the description of every switch with Whether', () => {
		const switches = all.filter(({ type }) => type === 'boolean');
		expect(switches.filter(({ description: text = '' }) => !text.startsWith('Whether '))).toEqual([]);
	});

	it('offers resource locators with the modes list and id, and only lists that exist', () => {
		const { listSearch = {}, loadOptions = {}, resourceMapping = {} } = methods ?? {};
		const known = [listSearch, loadOptions, resourceMapping].flatMap((lists) => Object.keys(lists));
		for (const { type, modes = [], typeOptions, displayName } of all) {
			if (type === 'resourceLocator') {
				expect([displayName, modes.map((mode) => mode.name)]).toEqual([displayName, ['list', 'id']]);
			}
			const needed = [
				typeOptions?.loadOptionsMethod,
				typeOptions?.resourceMapper?.resourceMapperMethod,
				...modes.map((mode) => mode.typeOptions?.searchListMethod),
			].filter((method) => method !== undefined);
			expect(known).toEqual(expect.arrayContaining(needed));
		}
	});
});

describe.each(Object.entries(CONTRACT))('The node %s', (name, resources) => {
	it('has the resources and operations of the contract, and no other', () => {
		const offered = optionsOf(propertiesOf(name).find((property) => property.name === 'resource')).map(
			({ value }) => [
				value,
				optionsOf(operationProperty(name, String(value)))
					.map((option) => String(option.value))
					.sort()
					.join(' '),
			],
		);
		expect(Object.fromEntries(offered)).toEqual(resources);
	});

	it('says in the name of an operation that it removes something', () => {
		const removing = Object.keys(resources).flatMap((resource) =>
			optionsOf(operationProperty(name, resource)).filter(({ action = '', description: text = '' }) =>
				/delet|remov|erase/i.test(`${action} ${text.split('.')[0]}`),
			),
		);
		for (const option of removing) expect(option.name).toMatch(/Delete|Remove|Create or Update|Set Status/);
	});
});

describe.each(operations)(
	'The node %s with the resource %s and the operation %s',
	(node, resource, operation) => {
		it('has one file for the operation and one for its test', () => {
			expect(isFile(`nodes/${node}/resources/${resource}/${operation}.ts`)).toBe(true);
			// A sync is tested by what it must do to people and records, across its operations.
			if (node !== 'LearningSync')
				expect(isFile(`test/nodes/${node}/${resource}/${operation}.test.ts`)).toBe(true);
		});

		it('has the usual name of its kind, and an action in sentence case that names the resource', () => {
			const option = optionsOf(operationProperty(node, resource)).find(({ value }) => value === operation);
			expect(option).toBeDefined();
			const { name = '', action = '', description = '' } = option ?? {};
			if (NAMES[operation] !== undefined) expect(name).toBe(NAMES[operation]);
			expect(action).toMatch(/^[A-Z][^A-Z]/);
			const words = action
				.split(' ')
				.slice(1)
				.filter((word) => !ACRONYM.test(word));
			expect(words.filter((word) => /^(a|an|the)$/i.test(word))).toEqual([]);
			expect(action.toLowerCase()).toContain(
				resource
					.replace(/([A-Z])/g, ' $1')
					.toLowerCase()
					.replace(/y$/, ''),
			);
			expect(description).not.toBe('');
			expect(description).not.toBe(name);
		});

		it('asks for many results with Return All and a Limit of 50', () => {
			if (operation !== 'getAll') return;
			const shown = shownFor(node, resource, operation);
			expect(shown.find(({ name }) => name === 'returnAll')).toMatchObject({ default: false });
			expect(shown.find(({ name }) => name === 'limit')).toMatchObject({
				default: 50,
				typeOptions: { minValue: 1 },
				displayOptions: { show: { returnAll: [false] } },
			});
		});

		it('asks for required parameters first, and for optional ones in collections at the end', () => {
			const shown = shownFor(node, resource, operation);
			const firstCollection = shown.findIndex(({ type }) => type === 'collection');
			if (firstCollection < 0) return;
			expect(shown.slice(firstCollection).every(({ type }) => type === 'collection')).toBe(true);
		});
	},
);
