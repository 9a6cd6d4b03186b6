import type { INodeProperties } from 'n8n-workflow';
import { scopeProperty } from '../../shared/scope';
import * as apply from './apply';
import * as explain from './explain';
import * as plan from './plan';
import { mainProperties } from './settings-properties';
import * as sync from './sync';

const showForPeople = { show: { resource: ['people'] } };

export const operations = { apply, explain, plan, sync };

export const description: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: showForPeople,
		options: [
			{
				name: 'Apply',
				value: 'apply',
				action: 'Apply a plan for people',
				description: 'Carry out the changes of a plan that came in as items',
			},
			{
				name: 'Explain',
				value: 'explain',
				action: 'Explain what happens to a person',
				description: 'Tell step by step what a sync would do with one employee and why, without writing',
			},
			{
				name: 'Plan',
				value: 'plan',
				action: 'Plan changes of people',
				description: 'Tell every change that a sync would make, without writing',
			},
			{
				name: 'Sync',
				value: 'sync',
				action: 'Sync people',
				description: 'Create, update and switch off users of iSpring Learn so that they are as in BambooHR',
			},
		],
		default: 'sync',
	},
	...explain.description.filter((property) => property.name === 'employeeId'),
	{
		...scopeProperty('The employees whose employeeId the items carry, for example from a trigger'),
		displayOptions: { show: { ...showForPeople.show, operation: ['plan', 'sync'] } },
	},
	...mainProperties.map((property) => ({
		...property,
		displayOptions: { show: { ...showForPeople.show, ...property.displayOptions?.show } },
	})),
	...sync.description,
	...plan.description,
	...apply.description,
	...explain.description.filter((property) => property.name !== 'employeeId'),
];
