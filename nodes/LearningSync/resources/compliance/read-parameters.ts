import type { IExecuteFunctions } from 'n8n-workflow';
import { DEFAULT_COMPLIANCE_SETTINGS } from '../../../../src/compliance/settings';
import type { ComplianceOptions } from '../../../../src/compliance/start-run';
import { assertScopeNotEmpty } from '../../shared/options/assert-scope-not-empty';
import { propertiesOf } from '../../shared/options/option';
import { readOptions } from '../../shared/options/read-options';
import { readLocatorId } from '../../shared/read-locator-id';
import { readNodeRules } from '../enrollment/read-parameters';
import { complianceOptions } from './options';
import { complianceParameters, requirementParameters } from './parameters';
import { readExemptions } from './read-exemptions';

const { employeeIdField, ...numbers } = complianceParameters;
const locator = propertiesOf({ employeeIdField }).employeeIdField;

export interface ComplianceParameters extends ComplianceOptions {
	concurrency: number | undefined;
}

/**
 * The parameters that both operations have. Read once, for the first item: a run covers all input items.
 *
 * @throws ParameterError naming the parameter or option whose value cannot be used
 */
export function readComplianceParameters(context: IExecuteFunctions): ComplianceParameters {
	const { concurrency, exemptions, ...options } = readOptions(context, { ...numbers, ...complianceOptions });
	const { requiredFrom } = readOptions(context, { requiredFrom: requirementParameters.requiredFrom });
	const isByRules = requiredFrom === 'rules';
	const { courses } = isByRules
		? { courses: [] }
		: readOptions(context, { courses: requirementParameters.courses });
	assertScopeNotEmpty(context, options);
	return {
		settings: {
			...DEFAULT_COMPLIANCE_SETTINGS,
			...options,
			exemptions: readExemptions(exemptions),
			requiredFrom,
			rules: isByRules ? readNodeRules(context) : [],
			courses,
			employeeIdField: readLocatorId(context, locator),
		},
		timezone: context.getTimezone(),
		concurrency,
	};
}
