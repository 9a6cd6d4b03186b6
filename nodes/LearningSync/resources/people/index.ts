import { defineResource } from '../../../shared/operations';
import { apply } from './apply';
import { explain } from './explain';
import { plan } from './plan';
import { sync } from './sync';

export const people = defineResource({
	name: 'People',
	value: 'people',
	description: 'From BambooHR to iSpring Learn',
	operations: [apply, explain, plan, sync],
	defaultOperation: 'sync',
});
