import type { INodeProperties } from 'n8n-workflow';
import { applyNotice } from '../../shared/apply-notice';
import { scopeProperty } from '../../shared/scope';
import * as apply from './apply';
import * as plan from './plan';
import { mainProperties, optionsFor } from './settings-properties';
import * as sync from './sync';

const showForLearning = { show: { resource: ['learning'] } };

export const operations = { apply, plan, sync };

export const description: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: showForLearning,
		options: [
			{
				name: 'Apply',
				value: 'apply',
				action: 'Apply a plan for learning',
				description: 'Carry out the changes of a plan that came in as items',
			},
			{
				name: 'Plan',
				value: 'plan',
				action: 'Plan an export of learning',
				description: 'Tell everything that an export would write to BambooHR, without writing',
			},
			{
				name: 'Sync',
				value: 'sync',
				action: 'Export learning',
				description:
					'Write assignments, completions and certificates of iSpring Learn to BambooHR, each once',
			},
		],
		default: 'sync',
	},
	{
		...scopeProperty(
			'The enrollments whose enrollmentId, or userId and courseId, the items carry, for example from a trigger',
		),
		displayOptions: { show: { ...showForLearning.show, operation: ['plan', 'sync'] } },
	},
	...mainProperties.map((property) => ({ ...property, displayOptions: showForLearning })),
	applyNotice('learning'),
	optionsFor(['plan', 'sync']),
	optionsFor(['apply'], ['since']),
];
