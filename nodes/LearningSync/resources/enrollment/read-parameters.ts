import type { IExecuteFunctions } from 'n8n-workflow';
import { readRules } from '../../../../src/enrollment/rules/read-rules';
import type { EnrollmentRule } from '../../../../src/enrollment/rules/Rule';
import type { EnrollmentOptions } from '../../../../src/enrollment/start-run';
import { readEarlierRuns } from '../../../../src/run/report/earlier-runs';
import { assertScopeNotEmpty } from '../../shared/options/assert-scope-not-empty';
import { assertNoneMisplaced } from '../../shared/options/misplaced-options';
import { propertiesOf } from '../../shared/options/option';
import { readOptions } from '../../shared/options/read-options';
import type { OutputOptions } from '../../shared/output';
import { readLocatorId } from '../../shared/read-locator-id';
import { readPeopleScope } from '../../shared/scope';
import { enrollmentOptions } from './options';
import { enrollmentLimits, enrollmentParameters, ruleParameters } from './parameters';
import { readMadeByRules } from './read-made-by-rules';

const { employeeIdField } = propertiesOf(enrollmentParameters);

export interface EnrollmentParameters extends EnrollmentOptions, OutputOptions {
	concurrency: number | undefined;
}

/**
 * The parameters that all operations on enrollments have. Read once, for the first item: a run covers all input items.
 *
 * @param rules those of the node; none for an apply, which uses the rules of the plan
 * @throws ParameterError naming the parameter or option whose value cannot be used: an expression may give anything
 */
export function readEnrollmentParameters(
	context: IExecuteFunctions,
	rules: EnrollmentRule[],
): EnrollmentParameters {
	assertNoneMisplaced(context, enrollmentParameters);
	const { since, madeByRules, concurrency, includeLog, includeUnchanged, report, lastRuns, ...options } =
		readOptions(context, { ...enrollmentOptions, ...enrollmentLimits });
	const only = readPeopleScope(context);
	const made = readMadeByRules(madeByRules);
	assertScopeNotEmpty(context, options);
	return {
		settings: { ...options, rules, employeeIdField: readLocatorId(context, employeeIdField) },
		since,
		...(made ? { madeByRules: made } : {}),
		...(only ? { only } : {}),
		includeLog,
		includeUnchanged,
		report,
		lastRuns: report ? readEarlierRuns(lastRuns, context.getTimezone()) : [],
		timezone: context.getTimezone(),
		concurrency,
	};
}

/** Whether each input item is a rule. */
export function areItemsRules(context: IExecuteFunctions): boolean {
	const { rulesFrom } = readOptions(context, { rulesFrom: ruleParameters.rulesFrom });
	return rulesFrom === 'inputItems';
}

/**
 * The rules, from the parameters or from the input items.
 *
 * @throws ParameterError that names the rule and the column
 */
export function readNodeRules(context: IExecuteFunctions): EnrollmentRule[] {
	if (areItemsRules(context)) return readRules(context.getInputData().map(({ json }) => json));
	return readRules(readOptions(context, { rules: ruleParameters.rules }).rules);
}
