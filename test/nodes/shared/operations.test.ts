import type { INodeProperties } from 'n8n-workflow';
import {
	defineResource,
	findOperation,
	operationsOf,
	resourceProperties,
	type OperationDeclaration,
} from '../../../nodes/shared/operations';

const name: INodeProperties = { displayName: 'Name', name: 'name', type: 'string', default: '' };
const notify: INodeProperties = {
	displayName: 'Notify',
	name: 'notify',
	type: 'boolean',
	default: false,
	displayOptions: { show: { name: ['Ann'] } },
};

function declare(value: string, properties: INodeProperties[] = []): OperationDeclaration {
	return { name: value, value, action: `${value} group`, description: `Does ${value}`, properties };
}

const update = declare('update', [name]);
const create = declare('create', [name, notify]);
const groups = defineResource({
	name: 'Group',
	value: 'group',
	operations: [update, create],
	defaultOperation: 'update',
});
const courses = defineResource({
	name: 'Course',
	value: 'course',
	operations: [update],
	defaultOperation: 'update',
});

describe('defineResource', () => {
	it('lists the operations in alphabetical order, for this resource only', () => {
		expect(groups.properties[0]).toMatchObject({
			name: 'operation',
			default: 'update',
			displayOptions: { show: { resource: ['group'] } },
			options: [
				{ name: 'create', value: 'create', action: 'create group', description: 'Does create' },
				{ name: 'update', value: 'update', action: 'update group', description: 'Does update' },
			],
		});
	});

	it('shows each parameter only for its own operation, and keeps the conditions that it has', () => {
		const shown = groups.properties
			.slice(1)
			.map((property) => [property.name, property.displayOptions?.show]);
		expect(shown).toEqual([
			['name', { resource: ['group'], operation: ['update'] }],
			['name', { resource: ['group'], operation: ['create'] }],
			['notify', { resource: ['group'], operation: ['create'], name: ['Ann'] }],
		]);
		expect(name.displayOptions).toBeUndefined();
	});
});

describe('resourceProperties', () => {
	it('lists the resources in alphabetical order, before the parameters of each', () => {
		const [resource, ...rest] = resourceProperties([groups, courses], 'group');
		expect(resource).toMatchObject({
			name: 'resource',
			default: 'group',
			options: [
				{ name: 'Course', value: 'course' },
				{ name: 'Group', value: 'group' },
			],
		});
		expect(rest).toEqual([...groups.properties, ...courses.properties]);
	});
});

describe('findOperation', () => {
	const operations = operationsOf([groups, courses]);

	it('finds an operation by the values of its resource and its own', () => {
		expect(findOperation(operations, 'group', 'create')).toBe(create);
	});

	it.each([
		['group', 'erase'],
		['group', 'constructor'],
		['toString', 'create'],
		['course', 'create'],
	])('refuses the operation that does not exist: resource %s, operation %s', (resource, operation) => {
		expect(() => findOperation(operations, resource, operation)).toThrow(
			`Operation: the resource "${resource}" has no operation "${operation}".`,
		);
	});
});
