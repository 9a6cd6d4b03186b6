import { defineResource } from '../../../shared/operations';
import { apply } from './apply';
import { explain } from './explain';
import { plan } from './plan';
import { revert } from './revert';
import { sync } from './sync';

export const enrollment = defineResource({
	name: 'Enrollment',
	value: 'enrollment',
	description: 'Who needs which course, by rules',
	operations: [apply, explain, plan, revert, sync],
	defaultOperation: 'sync',
});
