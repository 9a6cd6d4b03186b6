import { defineResource } from '../../../shared/operations';
import { apply } from './apply';
import { assess } from './assess';
import { explain } from './explain';
import { link } from './link';
import { plan } from './plan';
import { revert } from './revert';
import { sync } from './sync';

export const people = defineResource({
	name: 'People',
	value: 'people',
	description: 'From BambooHR to iSpring Learn',
	operations: [apply, assess, explain, link, plan, revert, sync],
	defaultOperation: 'sync',
});
