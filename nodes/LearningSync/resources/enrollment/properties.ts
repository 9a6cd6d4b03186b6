import type { INodeProperties } from 'n8n-workflow';
import { optionCollections } from '../../shared/options/collections';
import { propertiesOf, type Options } from '../../shared/options/option';
import { peopleScope } from '../../shared/scope';
import { enrollmentParameters, ruleParameters } from './parameters';

/** The input items are either rules or whom the run covers. */
const scope: INodeProperties = { ...peopleScope, displayOptions: { show: { rulesFrom: ['parameters'] } } };

/** The properties of an operation that makes a plan. */
export function planningProperties(options: Options): INodeProperties[] {
	return [...ruleProperties(), scope, ...ownProperties(options)];
}

/** The rules. */
export function ruleProperties(): INodeProperties[] {
	return Object.values(propertiesOf(ruleParameters));
}

/** What every operation on enrollments has, and its options. */
export function ownProperties(options: Options): INodeProperties[] {
	return [
		...Object.values(propertiesOf(enrollmentParameters)),
		...optionCollections({ ...enrollmentParameters, ...options }),
	];
}
