import type { INodeProperties } from 'n8n-workflow';
import { optionCollections } from '../../shared/options/collections';
import { propertiesOf, type Options } from '../../shared/options/option';
import { ruleProperties } from '../enrollment/properties';
import { complianceParameters, requirementParameters } from './parameters';

/**
 * The properties of an operation on compliance.
 *
 * @param own what only this operation has at the top level
 * @param options all options of the operation
 */
export function complianceProperties(own: Options, options: Options): INodeProperties[] {
	return [
		...Object.values(propertiesOf(requirementParameters)),
		...ruleProperties().map(onlyForRules),
		...Object.values(propertiesOf({ ...own, ...complianceParameters })),
		...optionCollections({ ...complianceParameters, ...options }),
	];
}

function onlyForRules(property: INodeProperties): INodeProperties {
	const { show } = property.displayOptions ?? {};
	return { ...property, displayOptions: { show: { requiredFrom: ['rules'], ...show } } };
}
