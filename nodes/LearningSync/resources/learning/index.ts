import { defineResource } from '../../../shared/operations';
import { apply } from './apply';
import { plan } from './plan';
import { sync } from './sync';

export const learning = defineResource({
	name: 'Learning',
	value: 'learning',
	description: 'From iSpring Learn to BambooHR',
	operations: [apply, plan, sync],
	defaultOperation: 'sync',
});
